#include "server/net/outbox.hpp"

#include <utility>

namespace greenroom::server {

bool Outbox::push(Frame frame) {
  if (frames_.size() >= max_frames || frame->size() > max_bytes - bytes_) return false;
  bytes_ += frame->size();
  frames_.push_back(std::move(frame));
  return true;
}

Frame Outbox::pop() {
  Frame frame = std::move(frames_.front());
  frames_.pop_front();
  bytes_ -= frame->size();
  return frame;
}

void Outbox::clear() {
  frames_.clear();
  bytes_ = 0;
}

}  // namespace greenroom::server
