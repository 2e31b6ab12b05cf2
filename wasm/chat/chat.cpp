#include "wasm/chat/chat.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "shared/channel/words.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::chat {

using browser::Timer;

namespace {

constexpr int flight = 4000;             // ms
constexpr std::size_t most_flying = 40;  // more would hide the people

Moment now() { return static_cast<Moment>(browser::wall_clock()); }

}  // namespace

void Chat::enter(const std::string& self, const std::string& name) {
  self_ = self;
  conversation_.enter(self, name, now());
}

void Chat::leave() {
  conversation_.leave();
  flying_.clear();
  lines_changed();
}

void Chat::met(const std::string& id, const std::string& name, bool before_us) {
  conversation_.met(id, name, before_us);
}

void Chat::parted(const std::string& id) {
  conversation_.parted(id);
  lines_changed();
}

void Chat::opened(const std::string& id) {
  carry_out(conversation_.opened(id));
  lines_changed();
}

void Chat::closed(const std::string& id) { conversation_.closed(id); }

void Chat::received(const std::string& from, const channel::Message& message) {
  carry_out(conversation_.received(from, message, now()));
  // A page of the history changes the lines and is nothing to be told of.
  if (std::holds_alternative<channel::History>(message)) lines_changed();
}

bool Chat::say(const std::string& typed) {
  const auto actions = conversation_.say(typed, now());
  if (!actions) return false;
  carry_out(*actions);
  lines_changed();
  return true;
}

void Chat::react(const std::string& word) {
  const auto what = channel::reaction_from(word);
  if (!what) return;
  carry_out(conversation_.react(*what));
  fly(self_, *what);
}

void Chat::watch(bool watched) {
  watched_ = watched;
  if (watched_) conversation_.see();
  events_.changed();
}

const Chat::Flying* Chat::reaction_of(const std::string& person) const {
  const auto last = std::ranges::find(flying_.rbegin(), flying_.rend(), person, &Flying::person);
  return last == flying_.rend() ? nullptr : &*last;
}

void Chat::carry_out(const Actions& actions) {
  for (const auto& action : actions) {
    if (const auto* tell = std::get_if<Tell>(&action)) {
      events_.tell(tell->to, tell->message);
    } else if (const auto* heard = std::get_if<Heard>(&action)) {
      if (watched_) conversation_.see();
      lines_changed();
      if (!watched_) events_.heard(heard->line);
    } else if (const auto* reacted = std::get_if<Reacted>(&action)) {
      fly(reacted->person, reacted->what);
    } else if (const auto* senseless = std::get_if<Senseless>(&action)) {
      events_.senseless(senseless->person);
    }
  }
}

void Chat::lines_changed() {
  ++revision_;
  events_.changed();
}

void Chat::fly(const std::string& person, channel::Reaction what) {
  if (flying_.size() == most_flying) flying_.pop_front();
  // All fly equally long, so the first to come is the first to go.
  flying_.push_back({++last_flying_, person, what, Timer(Timer::Kind::once, flight, [this] {
                       flying_.pop_front();
                       events_.changed();
                     })});
  events_.changed();
}

}  // namespace greenroom::chat
