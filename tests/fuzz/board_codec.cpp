#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <type_traits>
#include <variant>
#include <vector>

#include "shared/board/board.hpp"
#include "shared/board/codec.hpp"

// Whatever people who draw together send each other: what is made of it must read the same once it
// is written again, and a board that takes it must have the same as one that hears of it from that
// one.

using namespace greenroom::board;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

Ops try_frame(std::span<const std::uint8_t> frame) {
  const auto message = decode(frame);
  if (!message) return {};
  if (const auto* ops = std::get_if<Ops>(&*message)) {
    std::vector<const Op*> pointers;
    for (const auto& op : *ops) pointers.push_back(&op);
    Ops again;
    for (const auto& written : encode(pointers)) {
      const auto part = std::get<Ops>(*decode(written));
      again.insert(again.end(), part.begin(), part.end());
    }
    require(again == *ops);
    return again;
  }
  std::visit(
      [&](const auto& said) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(said)>, Ops>) {
          require(decode(encode(said)) == message);
        }
      },
      *message);
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Board board(1);
  std::span<const std::uint8_t> rest(data, size);
  while (rest.size() > 2) {
    const std::size_t length = std::min<std::size_t>(rest[0] + 256U * rest[1], rest.size() - 2);
    for (const auto& op : try_frame(rest.subspan(2, length))) board.take(op);
    rest = rest.subspan(2 + length);
  }
  Board other(2);
  for (const auto* op : board.log().missing({})) require(other.take(*op) == Log::Taken::fresh);
  require(other.log().known() == board.log().known());
  require(other.scene().pages() == board.scene().pages());
  return 0;
}
