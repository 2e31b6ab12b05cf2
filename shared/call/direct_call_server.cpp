#include <utility>

#include "shared/call/direct_call.hpp"

// What the server says to a DirectCall.
namespace greenroom::call {

using namespace signaling;

namespace {

Ending ending_of(Refusal code) {
  if (code == Refusal::not_reachable) return Ending::not_reachable;
  return code == Refusal::already_in_room ? Ending::in_room : Ending::refused;
}

}  // namespace

DirectCallActions DirectCall::received(const ServerMessage& message, double now) {
  now_ = now;
  Actions actions;
  std::visit([&](const auto& each) { on(each, actions); }, message);
  return done(std::move(actions));
}

void DirectCall::on(const signaling::Ringing& ringing, Actions& actions) {
  if (ringing.call == call_ || is_past(ringing.call)) return;
  if (asked_ != Asked::wanted) {
    actions.emplace_back(Send{HangUp{ringing.call, RingEnd::cancelled}});
    forget(ringing.call);
    answer_taken(actions);
    return;
  }
  asked_ = Asked::nothing;
  call_ = ringing.call;
  name_ = ringing.name;
  confirmed_ = true;
  if (held_) turn_down(*std::exchange(held_, std::nullopt), actions);
}

void DirectCall::on(const Rung& rung, Actions& actions) {
  if (rung.call == call_ || is_past(rung.call)) return;
  if (phase_ == Phase::idle && !in_room_) {
    be_called(rung);
  } else if (phase_ == Phase::calling && asked_ == Asked::wanted && !held_) {
    // They may have called us at the same moment, which makes one call, or have been quicker than
    // our call to somebody else. The answer to our ring says which.
    held_ = rung;
  } else {
    turn_down(rung, actions);
  }
}

void DirectCall::on(const Ended& ended, Actions& actions) {
  if (is_past(ended.call)) return;
  if (held_ && held_->call == ended.call) {
    actions.emplace_back(Miss{held_->name, held_->video});
    forget(ended.call);
    held_.reset();
  } else if (!call_.empty() && call_ == ended.call) {
    if (phase_ == Phase::called) {
      end_while_called(ended.reason, actions);
    } else if (phase_ == Phase::calling) {
      conclude(ending_of(ended.reason), actions, ended.text);
    } else if (!met_) {
      actions.emplace_back(LeaveRoom{});
      conclude(ending_of(ended.reason), actions);
    }
  } else if (asked_ == Asked::wanted) {
    asked_ = Asked::nothing;
    conclude(ending_of(ended.reason), actions, ended.text);
  } else {
    answer_taken(actions);
  }
}

void DirectCall::on(const PickedUp& picked_up, Actions& actions) {
  if (is_past(picked_up.call)) return;
  const bool ours = call_ == picked_up.call;
  // Our ring crossed theirs, and was taken for picking up.
  const bool crossed = asked_ == Asked::wanted;
  if (crossed) asked_ = Asked::nothing;
  if (phase_ == Phase::calling && (crossed || ours)) {
    call_ = picked_up.call;
    name_ = picked_up.name;
    if (held_ && held_->call == call_) held_.reset();
    communicate(picked_up.room, video_, actions);
  } else if (phase_ == Phase::called && ours && confirmed_) {
    communicate(picked_up.room, video_, actions);
  } else if (phase_ == Phase::called && ours) {
    // By a ring that we had given up. Nobody's microphone goes on without their own click.
    granted_ = picked_up;
  } else if (!ours) {
    // Nor does the other one have to wait for us in the room.
    if (asked_ == Asked::unwanted) {
      actions.emplace_back(Send{HangUp{picked_up.call, RingEnd::cancelled}});
    }
    forget(picked_up.call);
  }
  answer_taken(actions);
}

void DirectCall::on(const Missed& missed, Actions& actions) {
  actions.emplace_back(Miss{missed.name, missed.video});
}

void DirectCall::on(const Refused& refused, Actions& actions) {
  if (refused.about == "ring") {
    if (asked_ != Asked::wanted) return answer_taken(actions);
    asked_ = Asked::nothing;
    // Refused because somebody was quicker to ring us: theirs is the call now.
    if (held_) return rest();
    conclude(ending_of(refused.code), actions);
  } else if (refused.about == "pick-up" && phase_ == Phase::called && confirmed_) {
    conclude(Ending::gone, actions);
  }
}

}  // namespace greenroom::call
