#pragma once

#include <cstdint>

// The bytes that say what follows.
namespace greenroom::board {

enum class FrameKind : std::uint8_t {
  ops = 1,
  hello,
  ask,
  told,
  cursor,
  want,
  piece,
  lacking,
  lock,
};

/// In the order of Action.
enum class OpKind : std::uint8_t {
  stroke = 1,
  more,
  shape,
  text,
  picture,
  change,
  remove,
  clear,
  add_page,
  introduce,
  undo,
  redo,
  forgotten_step,
  forgotten_part,
};

}  // namespace greenroom::board
