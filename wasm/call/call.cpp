#include "wasm/call/call.hpp"

#include <type_traits>
#include <utility>
#include <variant>

#include "wasm/browser/media_element.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::call {

using browser::Async;
using browser::PeerState;
using browser::Timer;
using emscripten::val;

void Call::send(OwnTracks tracks, signaling::Status status) {
  tracks_ = std::move(tracks);
  for (auto& [id, link] : links_) link->send(tracks_);
  carry_out(visit_.set_status(status));
}

void Call::restart_links() {
  for (auto& [id, link] : links_) link->restart();
}

void Call::show(const Shown& shown, val element) {
  browser::use_speaker(element, speaker_);
  elements_.insert_or_assign(shown, element);
  if (const auto link = links_.find(shown.first); link != links_.end()) {
    play(std::move(element), stream_of(*link->second, shown.second));
  }
}

const val& Call::stream_of(const PeerLink& link, Half half) {
  return half == Half::person ? link.stream() : link.screen_stream();
}

void Call::forget_element(const val& element) {
  std::erase_if(elements_, [&](const auto& entry) { return entry.second.strictlyEquals(element); });
  browser::clear(element);
}

void Call::use_speaker(const std::string& device_id) {
  speaker_ = device_id;
  for (auto& [shown, element] : elements_) browser::use_speaker(element, speaker_);
}

void Call::allow_sound() {
  sound_blocked_ = false;
  for (auto& [shown, element] : elements_) play(element, element["srcObject"]);
  events_.changed();
}

OwnTracks Call::received_from(const std::string& person) const {
  const auto link = links_.find(person);
  if (link == links_.end()) return {};
  const auto& stream = link->second->stream();
  const auto& screen = link->second->screen_stream();
  return {browser::voice_in(stream), browser::picture_in(stream), browser::picture_in(screen),
          browser::voice_in(screen)};
}

PeerState Call::link_state(const std::string& person) const {
  const auto link = links_.find(person);
  return link == links_.end() ? PeerState::connecting : link->second->state();
}

bool Call::speaks(const std::string& person) const {
  const auto found = speaking_.find(person);
  return found != speaking_.end() && found->second.now();
}

void Call::carry_out(VisitActions actions) {
  for (auto& action : actions) {
    if (const auto* message = std::get_if<Send>(&action)) {
      events_.send(message->message);
    } else if (const auto* met = std::get_if<Meet>(&action)) {
      meet(met->person, met->we_offer);
    } else if (const auto* parted = std::get_if<Part>(&action)) {
      part(parted->id);
    } else if (auto* handed = std::get_if<HandOver>(&action)) {
      const auto link = links_.find(handed->message.from);
      if (link != links_.end()) {
        // Held here: what it says may close it.
        const auto held = link->second;
        held->received(handed->message.kind, std::move(handed->message.payload));
      }
    } else if (const auto* announced = std::get_if<Announce>(&action)) {
      events_.announce(*announced);
    }
  }
  const bool in_room = visit_.phase() == Visit::Phase::present;
  if (in_room && !listening_.running()) {
    constexpr int often = 100;  // ms
    listening_ = Timer(Timer::Kind::repeating, often, [this] { listen(); });
  } else if (visit_.phase() == Visit::Phase::away) {
    listening_.close();
    speaking_.clear();
  }
  events_.changed();
}

void Call::meet(const signaling::Person& person, bool we_offer) {
  // One of the two must be polite, and both must agree which: PROTOCOL.md says by id.
  const bool polite = visit_.self() < person.id;
  const auto link = std::make_shared<PeerLink>(
      polite, ice_servers_, tracks_,
      PeerLinkEvents{
          [this, id = person.id](signaling::Relayed kind, std::string payload) {
            events_.send(signaling::RelayTo{kind, id, std::move(payload)});
          },
          [this] { events_.changed(); },
      });
  links_.insert_or_assign(person.id, link);
  if (we_offer) link->offer();
  for (const auto half : {Half::person, Half::screen}) {
    const auto element = elements_.find({person.id, half});
    if (element != elements_.end()) play(element->second, stream_of(*link, half));
  }
}

void Call::part(const std::string& id) {
  if (const auto link = links_.find(id); link != links_.end()) {
    link->second->close();
    links_.erase(link);
  }
  speaking_.erase(id);
}

Async<void> Call::play(val element, val stream) {
  const bool allowed = co_await browser::show(std::move(element), stream);
  if (allowed || sound_blocked_) co_return;
  sound_blocked_ = true;
  events_.changed();
}

void Call::listen() {
  const auto now = browser::steady_clock();
  bool different = false;
  const auto hear = [&](const std::string& id, double level) {
    auto& speaking = speaking_[id];
    const bool before = speaking.now();
    different |= speaking.hear(level, now) != before;
  };
  hear(visit_.self(), events_.own_level());
  for (const auto& person : visit_.people()) {
    const auto link = links_.find(person.id);
    if (link == links_.end()) continue;
    // Who is muted cannot be speaking, whatever the last packets said.
    hear(person.id, person.status.microphone ? media::meter_level(link->second->loudness()) : 0);
  }
  if (different) events_.changed();
}

}  // namespace greenroom::call
