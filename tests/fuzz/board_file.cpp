#include "shared/board/board_file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "shared/board/crc32.hpp"

// Somebody's file: whatever is in it, what is good of it is a whole file, and the board that comes
// of it is the same once it is written and opened again.

using namespace greenroom::board;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

constexpr auto everybody = [](Site) { return true; };

void try_file(std::span<const std::uint8_t> file) {
  Board board(1);
  const auto opened = open_board(file, board, everybody);
  require(opened.sound <= file.size());
  require((opened.end == JournalEnd::whole) == (opened.sound == file.size() && opened.sound > 0));
  require(board.log().size() == opened.taken);
  if (opened.sound > 0) {
    Board good(1);
    const auto again = open_board(file.first(opened.sound), good, everybody);
    require(again.end == JournalEnd::whole && again.taken == opened.taken);
  }
  const auto written = write_board(board.log(), opened.title, opened.pictures);
  Board other(2);
  const auto same = open_board(written, other, everybody);
  require(same.end == JournalEnd::whole && same.refused == 0 && same.title == opened.title);
  require(same.pictures.size() == opened.pictures.size());
  require(other.log().known() == board.log().known());
}

/// The bytes as bodies of records with the right sums, which nobody finds by chance.
Bytes sealed(std::span<const std::uint8_t> data) {
  JournalWriter header;
  header.header();
  ByteWriter out;
  out.raw(header.take());
  while (data.size() > 2) {
    const std::size_t length = std::min<std::size_t>(data[0] + 256U * data[1], data.size() - 2);
    const auto body = data.subspan(2, length);
    out.fixed(std::uint64_t{crc32(body)} << 32 | body.size());
    out.raw(body);
    data = data.subspan(2 + length);
  }
  return out.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try_file({data, size});
  try_file(sealed({data, size}));
  return 0;
}
