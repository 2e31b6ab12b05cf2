// What Visit lets the host of a room do.
#include <utility>

#include "shared/call/visit.hpp"

namespace greenroom::call {

using namespace signaling;

VisitActions Visit::as_host(ClientMessage message) const {
  if (!is_host() || !connected_) return {};
  return {Send{std::move(message)}};
}

VisitActions Visit::set_room(const SetRoom& change) {
  auto actions = as_host(change);
  if (actions.empty()) return actions;
  // For coming back to a room that has forgotten us, or that everybody has to open again.
  if (change.passcode) wish_.passcode = change.passcode->empty() ? std::nullopt : change.passcode;
  // From here on this is what the host wants, and not how it was before.
  if (before_) before_->settings = {};
  return actions;
}

VisitActions Visit::admit(const std::string& id) { return as_host(Admit{id}); }

VisitActions Visit::turn_away(const std::string& id) { return as_host(TurnAway{id}); }

VisitActions Visit::remove(const std::string& id) { return as_host(Remove{id}); }

VisitActions Visit::hand_over(const std::string& id) { return as_host(MakeHost{id}); }

VisitActions Visit::ask_mute(const std::string& id) { return as_host(AskMute{id}); }

std::optional<SetRoom> Visit::what_was_forgotten() {
  const RoomSettings& was = before_->settings;
  SetRoom change;
  if (was.locked && !settings_.locked) change.locked = true;
  if (was.waiting && !settings_.waiting) change.waiting = true;
  if (was.passcode && !settings_.passcode) change.passcode = wish_.passcode;
  const bool shown_is_here = was.spotlight == self_ || find(was.spotlight) != nullptr;
  if (settings_.spotlight.empty() && !was.spotlight.empty() && shown_is_here) {
    change.spotlight = was.spotlight;
  }
  if (change == SetRoom{}) return std::nullopt;
  return change;
}

}  // namespace greenroom::call
