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

/// "Give me what is in this picture." Answered by its pieces, or Lacking.
struct Want {
  PictureKey key{};
  bool operator==(const Want&) const = default;
};

/// A part of a picture: limits::piece_bytes from a multiple of that on, or what is left.
struct Piece {
  PictureKey key{};
  std::uint32_t size = 0;  ///< of the whole picture
  std::uint32_t offset = 0;
  Bytes bytes;
  bool operator==(const Piece&) const = default;
};

/// "I do not have it."
struct Lacking {
  PictureKey key{};
  bool operator==(const Lacking&) const = default;
};

/// Only the host draws, or everybody does. Of anybody else it says nothing.
struct Lock {
  bool locked = false;
  bool operator==(const Lock&) const = default;
};

using Message = std::variant<Ops, Hello, Ask, Told, Cursor, Want, Piece, Lacking, Lock>;

/// Within limits.hpp all through; empty for what is not exactly as PROTOCOL.md says.
std::optional<Message> decode(std::span<const std::uint8_t> frame);

Bytes encode(const Hello& hello);
Bytes encode(const Ask& ask);
Bytes encode(const Told& told);
Bytes encode(const Cursor& cursor);
Bytes encode(const Want& want);
Bytes encode(const Piece& piece);
Bytes encode(const Lacking& lacking);
Bytes encode(const Lock& lock);
/// As many frames as the ops need: they may be of different sites, those of one in their order. An
/// op within limits.hpp has room in a frame.
std::vector<Bytes> encode(std::span<const Op* const> ops);

}  // namespace greenroom::board
