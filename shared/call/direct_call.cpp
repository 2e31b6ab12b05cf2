#include "shared/call/direct_call.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "shared/call/first_characters.hpp"
#include "shared/signaling/limits.hpp"

namespace greenroom::call {

using namespace signaling;

namespace {

// Seconds.
constexpr double answer_time = 10;   ///< within which the server answers, if it ever does
constexpr double meeting_time = 20;  ///< within which both are in the room
/// The server is the one to end a ring that is too long; only where it does not, we do.
constexpr double ring_time = std::chrono::duration<double>(limits::ring_longest).count() + 10;

/// Late messages are about the last call or the one before.
constexpr std::size_t most_past = 16;

}  // namespace

void DirectCall::set_patience(double seconds) {
  patience_ = seconds < longest_patience ? std::max(seconds, shortest_patience) : longest_patience;
}

// ---- the person -------------------------------------------------------------------------------

DirectCallActions DirectCall::call(std::string to, std::string name, bool video, double now) {
  now_ = now;
  if (phase_ != Phase::idle) return {};
  if (in_room_) return {Conclude{Ending::in_room, std::move(name)}};
  if (!connected_) return {Conclude{Ending::offline, std::move(name)}};
  phase_ = Phase::calling;
  to_ = std::move(to);
  name_ = std::move(name);
  video_ = video;
  until_ = now + patience_;
  Actions actions;
  // A second ring before the first is answered would be refused.
  if (asked_ == Asked::nothing) ring(actions);
  return done(std::move(actions));
}

DirectCallActions DirectCall::pick_up(bool video, double now) {
  now_ = now;
  if (phase_ != Phase::called || confirmed_) return {};
  Actions actions;
  if (granted_) {
    communicate(std::exchange(granted_, std::nullopt)->room, video, actions);
  } else {
    confirmed_ = true;
    video_ = video;
    until_ = now + answer_time;
    actions.emplace_back(Send{PickUp{call_}});
  }
  return done(std::move(actions));
}

DirectCallActions DirectCall::decline(std::string_view text) {
  if (phase_ != Phase::called || confirmed_) return {};
  Actions actions;
  refuse(text, actions);
  rest();
  return done(std::move(actions));
}

DirectCallActions DirectCall::hang_up() {
  Actions actions;
  if (phase_ == Phase::called && !confirmed_) return decline();
  if (phase_ == Phase::calling) withdraw(RingEnd::cancelled, actions);
  if (phase_ == Phase::communicating) actions.emplace_back(LeaveRoom{});
  rest();
  return done(std::move(actions));
}

void DirectCall::resume(std::string name, bool video, double now) {
  now_ = now;
  if (phase_ != Phase::idle) return;
  name_ = std::move(name);
  be_in_call(video);
}

// ---- the clock, the socket, the room ------------------------------------------------------------

DirectCallActions DirectCall::tick(double now) {
  now_ = now;
  Actions actions;
  if (phase_ != Phase::idle && now >= until_) end_in_time(actions);
  if (asked_ != Asked::nothing && now >= asked_at_ + answer_time) give_up_asking(actions);
  return done(std::move(actions));
}

void DirectCall::break_off(Ending how, Actions& actions) {
  if (held_) actions.emplace_back(Miss{held_->name, held_->video});
  held_.reset();
  if (phase_ == Phase::calling || (phase_ == Phase::called && confirmed_)) {
    conclude(how, actions);
  } else if (phase_ == Phase::called) {
    end_while_called(RingEnd::gone, actions);
  }
}

void DirectCall::end_in_time(Actions& actions) {
  if (phase_ == Phase::calling) {
    withdraw(RingEnd::no_answer, actions);
    conclude(Ending::no_answer, actions);
  } else if (phase_ == Phase::called) {
    end_while_called(RingEnd::gone, actions);
  } else if (!met_) {
    actions.emplace_back(LeaveRoom{});
    conclude(Ending::gone, actions);
  }
}

DirectCallActions DirectCall::opened() {
  connected_ = true;
  return {};
}

DirectCallActions DirectCall::lost() {
  connected_ = false;
  asked_ = Asked::nothing;
  Actions actions;
  break_off(Ending::interrupted, actions);
  return done(std::move(actions));
}

DirectCallActions DirectCall::vanished() {
  if (asked_ == Asked::wanted) asked_ = Asked::unwanted;
  Actions actions;
  break_off(Ending::not_reachable, actions);
  return done(std::move(actions));
}

DirectCallActions DirectCall::in_room(bool in) {
  if (std::exchange(in_room_, in) == in) return {};
  Actions actions;
  if (in && held_) turn_down(*std::exchange(held_, std::nullopt), actions);
  if (phase_ == Phase::communicating && !in) {
    rest();
  } else if (phase_ == Phase::calling && in) {
    withdraw(RingEnd::cancelled, actions);
    rest();
  } else if (phase_ == Phase::called && in) {
    refuse({}, actions);
    if (!confirmed_) actions.emplace_back(Miss{name_, video_});
    rest();
  }
  return done(std::move(actions));
}

DirectCallActions DirectCall::company(std::size_t others) {
  if (phase_ != Phase::communicating) return {};
  Actions actions;
  if (others > 0) {
    met_ = true;
  } else if (met_) {
    actions.emplace_back(LeaveRoom{});
    conclude(Ending::hung_up, actions);
  }
  return done(std::move(actions));
}

void DirectCall::know(const std::string& name) {
  if (phase_ == Phase::communicating && name_.empty()) name_ = name;
}

// ---- what they have in common -------------------------------------------------------------------

void DirectCall::ring(Actions& actions) {
  asked_ = Asked::wanted;
  asked_at_ = now_;
  actions.emplace_back(Send{Ring{to_, video_}});
}

void DirectCall::answer_taken(Actions& actions) {
  if (std::exchange(asked_, Asked::nothing) == Asked::unwanted && phase_ == Phase::calling) {
    ring(actions);
  }
}

void DirectCall::be_called(const Rung& rung) {
  phase_ = Phase::called;
  call_ = rung.call;
  to_ = rung.from;
  name_ = rung.name;
  video_ = rung.video;
  until_ = now_ + ring_time;
}

void DirectCall::turn_down(const Rung& rung, Actions& actions) const {
  actions.emplace_back(Send{Decline{rung.call}});
  actions.emplace_back(Miss{rung.name, rung.video});
}

/// Not to come to the call that rings here.
void DirectCall::refuse(std::string_view text, Actions& actions) const {
  if (granted_) {
    actions.emplace_back(Send{HangUp{call_, RingEnd::cancelled}});
  } else {
    actions.emplace_back(
        Send{Decline{call_, std::string(first_characters(text, limits::decline_characters))}});
  }
}

void DirectCall::end_while_called(RingEnd reason, Actions& actions) {
  if (confirmed_) {
    conclude(ending_of(reason), actions);
  } else {
    actions.emplace_back(Miss{name_, video_});
    rest();
  }
}

void DirectCall::be_in_call(bool video) {
  phase_ = Phase::communicating;
  video_ = video;
  confirmed_ = true;
  met_ = false;
  until_ = now_ + meeting_time;
}

void DirectCall::communicate(const std::string& room, bool video, Actions& actions) {
  be_in_call(video);
  actions.emplace_back(EnterRoom{room, name_, video});
  if (held_) turn_down(*std::exchange(held_, std::nullopt), actions);
}

void DirectCall::withdraw(RingEnd reason, Actions& actions) {
  if (!call_.empty()) {
    actions.emplace_back(Send{HangUp{call_, reason}});
  } else if (asked_ == Asked::wanted) {
    asked_ = Asked::unwanted;  // which call it is, the answer will say
  }
}

void DirectCall::conclude(Ending how, Actions& actions, std::string text) {
  actions.emplace_back(Conclude{how, name_, std::move(text)});
  rest();
}

void DirectCall::give_up_asking(Actions& actions) {
  const auto before = std::exchange(asked_, Asked::nothing);
  if (phase_ != Phase::calling) return;
  if (before == Asked::wanted) {
    conclude(Ending::interrupted, actions);
  } else {
    ring(actions);
  }
}

void DirectCall::rest() {
  if (!call_.empty()) forget(std::exchange(call_, {}));
  phase_ = Phase::idle;
  to_.clear();
  name_.clear();
  video_ = confirmed_ = met_ = false;
  granted_.reset();
  if (held_) be_called(*std::exchange(held_, std::nullopt));
}

void DirectCall::forget(std::string call) {
  if (past_.size() == most_past) past_.pop_front();
  past_.push_back(std::move(call));
}

bool DirectCall::is_past(const std::string& call) const {
  return std::ranges::find(past_, call) != past_.end();
}

std::optional<DirectCall::Alarm> DirectCall::alarm_due() const {
  if (phase_ == Phase::calling && confirmed_) return Alarm{Tone::ringback, call_};
  if (phase_ == Phase::called && !confirmed_) return Alarm{Tone::ring, call_};
  return std::nullopt;
}

DirectCallActions DirectCall::done(Actions actions) {
  const auto due = alarm_due();
  if (due == alarm_) return actions;
  // First: whoever carries the rest out may come back here, and must find no sound left on.
  Actions all;
  if (alarm_) {
    all.emplace_back(StopSound{});
    if (alarm_->tone == Tone::ring) all.emplace_back(StopNotifying{});
  }
  if (due) {
    all.emplace_back(StartSound{due->tone});
    if (due->tone == Tone::ring) all.emplace_back(Notify{name_, video_});
  }
  alarm_ = due;
  std::ranges::move(actions, std::back_inserter(all));
  return all;
}

}  // namespace greenroom::call
