#include "wasm/call/phone.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "shared/signaling/names.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::call {

using browser::steady_clock;
using browser::Timer;

Phone::Phone(MissedCalls missed, PhoneEvents events)
    : events_(std::move(events)), missed_(std::move(missed)) {}

void Phone::appear(const std::string& name, signaling::Presence presence) {
  send_all(appearance_.appear(name, presence));
  events_.changed();
}

void Phone::vanish() {
  send_all(appearance_.vanish());
  carry_out(direct_.vanished());
  carry_out(direct_.vanished());
}

void Phone::find(const std::string& text) {
  looked_for_ = {};
  send_all(search_.find(text));
  events_.changed();
}

void Phone::stop_finding() {
  looked_for_ = {};
  send_all(search_.stop());
  events_.changed();
}

void Phone::call(const std::string& id, bool video) {
  const auto& people = search_.people();
  const auto found = std::ranges::find(people, id, &signaling::Listed::id);
  if (found != people.end()) ring(*found, video);
}

void Phone::ring(const signaling::Listed& person, bool video) {
  carry_out(direct_.call(person.id, person.name, video, steady_clock()));
}

void Phone::call_back(const std::string& name, bool video) {
  find(name);
  looked_for_ = {name, video};
  // Nobody wants to ring at some later time by themselves.
  if (!connected_) stop_looking(Ending::offline);
}

void Phone::stop_looking(Ending why) {
  if (looked_for_.name.empty()) return;
  events_.concluded({why, std::exchange(looked_for_, {}).name});
}

void Phone::call_whom_was_looked_for() {
  if (looked_for_.name.empty() || search_.waiting()) return;
  const auto [name, video] = std::exchange(looked_for_, {});
  const auto& people = search_.people();
  const auto found = std::ranges::find(people, name, &signaling::Listed::name);
  if (found == people.end()) {
    events_.concluded({Ending::gone, name});
  } else {
    ring(*found, video);
  }
}

void Phone::pick_up(bool video) { carry_out(direct_.pick_up(video, steady_clock())); }
void Phone::decline(const std::string& text) { carry_out(direct_.decline(text)); }
void Phone::hang_up() { carry_out(direct_.hang_up()); }

void Phone::resume(bool video) {
  direct_.resume({}, video, steady_clock());
  carry_out({});
}

void Phone::allow_notifications() {
  browser::Notification::ask_permission([this] { events_.changed(); });
}

void Phone::see_missed() {
  missed_.mark_seen();
  events_.changed();
}

void Phone::forget_missed(unsigned position) {
  missed_.remove(position);
  events_.changed();
}

void Phone::server_opened() {
  connected_ = true;
  send_all(appearance_.opened());
  send_all(search_.opened());
  carry_out(direct_.opened());
}

void Phone::server_lost() {
  connected_ = false;
  stop_looking(Ending::interrupted);
  appearance_.lost();
  search_.lost();
  carry_out(direct_.lost());
}

void Phone::server_said(const signaling::ServerMessage& message) {
  const bool moved = appearance_.moved();
  appearance_.received(message);
  if (appearance_.moved() && !moved) carry_out(direct_.vanished());
  search_.received(message);
  carry_out(direct_.received(message, steady_clock()));
  call_whom_was_looked_for();
}

void Phone::send_all(const Messages& messages) const {
  for (const auto& message : messages) events_.send(message);
}

void Phone::carry_out(DirectCallActions actions) {
  for (const auto& action : actions) perform(action);
  if (direct_.phase() == DirectCall::Phase::idle) {
    ticking_.close();
  } else if (!ticking_.running()) {
    constexpr int often = 1000;  // ms
    ticking_ =
        Timer(Timer::Kind::repeating, often, [this] { carry_out(direct_.tick(steady_clock())); });
  }
  events_.changed();
}

void Phone::perform(const DirectCallAction& action) {
  if (const auto* message = std::get_if<Send>(&action)) {
    events_.send(message->message);
  } else if (const auto* sound = std::get_if<StartSound>(&action)) {
    tone_.start(sound->tone);
  } else if (std::holds_alternative<StopSound>(action)) {
    tone_.stop();
  } else if (const auto* notify = std::get_if<Notify>(&action)) {
    notification_.show(notify->name);
  } else if (std::holds_alternative<StopNotifying>(action)) {
    notification_.close();
  } else if (const auto* entered = std::get_if<EnterRoom>(&action)) {
    events_.enter(*entered);
  } else if (std::holds_alternative<LeaveRoom>(action)) {
    events_.leave();
  } else if (const auto* concluded = std::get_if<Conclude>(&action)) {
    events_.concluded(*concluded);
  } else if (const auto* missed = std::get_if<Miss>(&action)) {
    missed_.add({missed->name, browser::wall_clock(), missed->video, false});
    events_.missed(missed->name);
  }
}

}  // namespace greenroom::call
