#include "wasm/app/notices.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::app {

using browser::Timer;

void Notices::add(std::string kind, std::string name, std::string text) {
  if (notices_.size() == most) dismiss(notices_.front().id);
  const int id = ++last_id_;
  notices_.push_back({id, std::move(kind), std::move(name), std::move(text)});
  const bool undoable = notices_.back().kind.ends_with("-removed");
  timers_.emplace_back(Timer::Kind::once, undoable ? undo_time : shown_for,
                       [this, id] { dismiss(id); });
  changed_();
}

void Notices::dismiss(int id) {
  const auto found = std::ranges::find(notices_, id, &Notice::id);
  if (found == notices_.end()) return;
  timers_.erase(timers_.begin() + (found - notices_.begin()));
  notices_.erase(found);
  changed_();
}

}  // namespace greenroom::app
