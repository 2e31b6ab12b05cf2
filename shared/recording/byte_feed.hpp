#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/recording/bytes.hpp"

namespace greenroom::recording {

/// A file that comes in pieces: gathers the few bytes that somebody wants to see and passes over
/// the rest by arithmetic.
class ByteFeed {
 public:
  /// Takes from the front of `piece`. True as soon as what was wanted is there; what is left of
  /// `piece` is for the next call.
  bool take(Bytes& piece) {
    const auto passed = static_cast<std::size_t>(std::min<std::uint64_t>(pass_, piece.size()));
    pass_ -= passed;
    advance(piece, passed);
    if (pass_ > 0) return false;
    const std::size_t gathered = std::min(wanted_ - held_.size(), piece.size());
    held_.insert(held_.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(gathered));
    advance(piece, gathered);
    return held_.size() == wanted_;
  }

  /// How many bytes in all, with those that are held already.
  void want(std::size_t bytes) { wanted_ = std::max(bytes, held_.size()); }
  /// Lets go of what is held, leaves out `bytes` and then wants `wanted` new ones.
  void pass(std::uint64_t bytes, std::size_t wanted = 0) {
    held_.clear();
    pass_ = bytes;
    wanted_ = wanted;
  }

  [[nodiscard]] Bytes held() const { return held_; }
  /// Of the first byte that has not been taken.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

 private:
  void advance(Bytes& piece, std::size_t bytes) {
    piece = piece.subspan(bytes);
    offset_ += bytes;
  }

  std::vector<std::uint8_t> held_;
  std::size_t wanted_ = 1;
  std::uint64_t pass_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace greenroom::recording
