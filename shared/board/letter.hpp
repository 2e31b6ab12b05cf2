#pragma once

#include <string>

#include "shared/board/bytes.hpp"

namespace greenroom::board {

/// A frame for one person's channel.
struct Letter {
  std::string to;
  Bytes frame;
};

}  // namespace greenroom::board
