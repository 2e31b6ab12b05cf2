#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "shared/channel/chunk_header.hpp"
#include "shared/channel/codec.hpp"
#include "shared/channel/file_name.hpp"
#include "shared/channel/line_text.hpp"
#include "shared/chat/links.hpp"

// Whatever people in a room send each other: what is made of it must read the same once it is
// written again, and what is shown of it must be what was sent.

using namespace greenroom;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void try_frame(std::string_view frame) {
  const auto read = channel::decode(frame);
  if (const auto* message = std::get_if<channel::Message>(&read)) {
    const auto again = channel::decode(channel::encode(*message));
    require(std::holds_alternative<channel::Message>(again));
    require(std::get<channel::Message>(again) == *message);
  }
}

void try_chunk(std::span<const std::uint8_t> frame) {
  const auto front = frame.first(std::min(frame.size(), channel::limits::chunk_header_bytes));
  const auto read = channel::read_chunk_header(front, frame.size());
  if (const auto* header = std::get_if<channel::ChunkHeader>(&read)) {
    require(std::ranges::equal(channel::bytes_of(*header), front));
  }
}

void try_text(std::string_view text) {
  const auto line = channel::tidy_line_text(text);
  require(line.empty() || channel::is_line_text(line));
  require(channel::is_file_name(channel::tidy_file_name(text)));
  std::string whole;
  for (const auto& piece : chat::pieces_of(text)) {
    whole += piece.text;
    if (piece.link) require(chat::pieces_of(piece.text).size() == 1);
  }
  require(whole == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_frame(text);
  try_chunk({data, size});
  try_text(text);
  return 0;
}
