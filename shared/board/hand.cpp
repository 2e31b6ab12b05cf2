#include "shared/board/hand.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace greenroom::board {
namespace {

constexpr double pen_about = 5000;  ///< ms for which a pen that was seen counts as being about
constexpr double young = 250;       ///< ms within which a second finger tells that both were meant
constexpr double finger_slip = 4;   ///< CSS pixels that a finger moves before it draws
constexpr std::size_t most_fingers = 10;

double distance(const Place& a, const Place& b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

bool Hand::is_palm(const Pointer& pointer) const {
  return pointer.kind == Pointer::Kind::touch && doing_ == Doing::drawing &&
         !fingers_.contains(leading_);
}

HandActions Hand::heard(const Pointer& pointer) {
  if (pointer.samples.empty()) return {};
  if (pointer.kind == Pointer::Kind::pen) pen_seen_ = pointer.samples.back().time;
  switch (pointer.phase) {
    case Pointer::Phase::down:
      return down(pointer);
    case Pointer::Phase::move:
      return moved(pointer);
    case Pointer::Phase::up:
    case Pointer::Phase::cancel:
      return lifted(pointer);
  }
  return {};
}

HandActions Hand::down(const Pointer& pointer) {
  const auto& sample = pointer.samples.back();
  const bool finger = pointer.kind == Pointer::Kind::touch;
  if (finger && (is_palm(pointer) || fingers_.size() >= most_fingers)) return {};
  HandActions actions;
  if (finger) {
    fingers_[pointer.id] = sample.at;
    if (fingers_.size() > 1) {
      if (doing_ == Doing::drawing) {
        actions.emplace_back(sample.time - begun_.time < young ? HandAction(Dropped{})
                                                               : HandAction(Lifted{}));
      }
      doing_ = Doing::pinching;
      pinched();
      return actions;
    }
  } else {
    fingers_.clear();  // of a hand whose palm came before its pen
  }
  if (doing_ == Doing::drawing) actions.emplace_back(Dropped{});
  leading_ = pointer.id;
  begun_ = sample;
  last_ = sample.at;
  const bool beside_pen = finger && sample.time - pen_seen_ < pen_about;
  if (drag_always_ || pointer.drags || beside_pen) {
    doing_ = Doing::dragging;
  } else if (finger) {
    doing_ = Doing::waiting;
  } else {
    doing_ = Doing::drawing;
    actions.emplace_back(Touched{pointer.kind, sample});
  }
  return actions;
}

HandActions Hand::moved(const Pointer& pointer) {
  const auto& sample = pointer.samples.back();
  if (const auto finger = fingers_.find(pointer.id); finger != fingers_.end()) {
    finger->second = sample.at;
  }
  if (doing_ == Doing::nothing && pointer.kind != Pointer::Kind::touch) {
    return {Hovered{sample.at}};
  }
  if (doing_ == Doing::pinching) {
    return fingers_.contains(pointer.id) ? pinched() : HandActions{};
  }
  if (doing_ == Doing::nothing || pointer.id != leading_) return {};
  if (doing_ == Doing::dragging) {
    const auto from = std::exchange(last_, sample.at);
    return {Panned{last_.x - from.x, last_.y - from.y}};
  }
  HandActions actions;
  if (doing_ == Doing::waiting) {
    if (distance(sample.at, begun_.at) < finger_slip) return {};
    doing_ = Doing::drawing;
    actions.emplace_back(Touched{pointer.kind, begun_});
  }
  actions.emplace_back(Drawn{pointer.samples});
  return actions;
}

HandActions Hand::lifted(const Pointer& pointer) {
  fingers_.erase(pointer.id);
  const bool cancelled = pointer.phase == Pointer::Phase::cancel;
  if (doing_ == Doing::pinching) {
    // The finger that is left does nothing more until it is lifted too.
    if (fingers_.empty()) doing_ = Doing::nothing;
    apart_ = 0;
    return {};
  }
  if (doing_ == Doing::nothing || pointer.id != leading_) return {};
  const auto was = std::exchange(doing_, Doing::nothing);
  if (was == Doing::drawing) return {cancelled ? HandAction(Dropped{}) : HandAction(Lifted{})};
  if (was == Doing::waiting && !cancelled) return {Touched{pointer.kind, begun_}, Lifted{}};
  return {};
}

HandActions Hand::pinched() {
  if (fingers_.size() < 2) return {};
  const auto& first = fingers_.begin()->second;
  const auto& second = std::next(fingers_.begin())->second;
  const auto was_apart = std::exchange(apart_, std::max(distance(first, second), 1.0));
  const auto was_between =
      std::exchange(between_, {(first.x + second.x) / 2, (first.y + second.y) / 2});
  if (was_apart == 0) return {};
  return {Panned{between_.x - was_between.x, between_.y - was_between.y},
          Pinched{between_, apart_ / was_apart}};
}

}  // namespace greenroom::board
