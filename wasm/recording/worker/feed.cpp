#include "wasm/recording/worker/feed.hpp"

#include <utility>

namespace greenroom::recording {

using browser::Async;

std::shared_ptr<Feed> Feed::reading(const emscripten::val& readable) {
  auto feed = std::make_shared<Feed>();
  feed->reader_.emplace(readable);
  read(feed);
  return feed;
}

void Feed::close() { reader_.reset(); }

Async<void> Feed::read(std::shared_ptr<Feed> self) {
  while (self->reader_) {
    self->newest_ = co_await self->reader_->next();
    if (!self->newest_) break;
  }
  self->newest_.reset();
  self->ended_ = true;
}

Async<void> Feed::look() {
  if (const auto frame = std::exchange(newest_, std::nullopt)) {
    const auto loaded = co_await loader_.load(*frame);
    if (loaded) {
      image_ = {*loaded, {frame->rotation(), frame->flipped()}};
      changed_ = true;
    }
  }
  if (ended_ && std::exchange(image_, std::nullopt)) changed_ = true;
}

bool Feed::changed() { return std::exchange(changed_, false); }

}  // namespace greenroom::recording
