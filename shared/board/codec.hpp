#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "shared/board/bytes.hpp"
#include "shared/board/log.hpp"
#include "shared/board/op.hpp"

// Binary frames to what they say and back: PROTOCOL.md has their bytes. Nothing here throws.
namespace greenroom::board {

/// Ops of one site, in their order without a gap.
using Ops = std::vector<Op>;

/// "I draw as this site." The first thing on a channel.
struct Hello {
  Site site = 0;
  bool operator==(const Hello&) const = default;
};

/// "So much I know: tell me the rest." Answered by ops, and Told at their end.
struct Ask {
  Known known;
  bool operator==(const Ask&) const = default;
};

struct Told {
  bool operator==(const Told&) const = default;
};

/// Where somebody's pen is now; nowhere when it has left the board.
struct Cursor {
  OpId page;
  std::optional<Spot> at;
  bool operator==(const Cursor&) const = default;
};

using Message = std::variant<Ops, Hello, Ask, Told, Cursor>;

/// Within limits.hpp all through; empty for what is not exactly as PROTOCOL.md says.
std::optional<Message> decode(std::span<const std::uint8_t> frame);

Bytes encode(const Hello& hello);
Bytes encode(const Ask& ask);
Bytes encode(const Told& told);
Bytes encode(const Cursor& cursor);
/// As many frames as the ops need: they may be of different sites, those of one in their order. An
/// op within limits.hpp has room in a frame.
std::vector<Bytes> encode(std::span<const Op* const> ops);

}  // namespace greenroom::board
