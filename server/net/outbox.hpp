#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>

namespace greenroom::server {

/// An encoded frame. Shared, so that what goes to many is encoded and kept once.
using Frame = std::shared_ptr<const std::string>;

/// What waits to be written to one socket. Bounded: a reader too slow for it must not make the
/// server keep what it does not fetch.
class Outbox {
 public:
  static constexpr std::size_t max_frames = 512;
  static constexpr std::size_t max_bytes = std::size_t{1024} * 1024;

  /// False, and nothing is kept, when the frame would pass a bound.
  [[nodiscard]] bool push(Frame frame);

  [[nodiscard]] bool empty() const { return frames_.empty(); }

  /// Takes the oldest out; not to be called on an empty one.
  Frame pop();

  void clear();

 private:
  std::deque<Frame> frames_;
  std::size_t bytes_ = 0;
};

}  // namespace greenroom::server
