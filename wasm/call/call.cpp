#include "wasm/call/call.hpp"

#include <chrono>
#include <utility>
#include <variant>

#include "shared/signaling/limits.hpp"
#include "wasm/browser/media_element.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::call {

using browser::Async;
using browser::PeerState;
using browser::Timer;
using emscripten::val;

namespace {

/// Tells one load of this page from another.
std::string new_page() {
  return std::to_string(browser::random_bits()) + "-" + std::to_string(browser::random_bits());
}

}  // namespace

Call::Call(CallEvents events)
    : events_(std::move(events)), visit_(new_page()), statistics_([this] { events_.changed(); }) {}

void Call::use_ice_servers(val servers) {
  ice_servers_ = std::move(servers);
  for (auto& [id, link] : links_) link->use_ice_servers(ice_servers_);
}

void Call::send(OwnTracks tracks, signaling::Status status, bool detail) {
  tracks_ = std::move(tracks);
  statistics_.send({!tracks_.picture.isNull(), !tracks_.screen.isNull(), detail,
                    !tracks_.screen_sound.isNull()});
  for (auto& [id, link] : links_) link->send(tracks_);
  carry_out(visit_.set_status(status));
}

void Call::restart_links() {
  for (auto& [id, link] : links_) link->restart();
}

void Call::show(const Shown& shown, val element) {
  browser::use_speaker(element, speaker_);
  std::erase_if(elements_, [&](const auto& entry) { return entry.second.strictlyEquals(element); });
  elements_.emplace(shown, element);
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
  for (auto& action : actions) perform(std::move(action));
  watch_room();
  events_.changed();
}

void Call::perform(VisitAction action) {
  const auto link_to = [this](const std::string& id) {
    const auto found = links_.find(id);
    // Held by whoever asks: what it is told may close it.
    return found == links_.end() ? nullptr : found->second;
  };
  if (const auto* message = std::get_if<Send>(&action)) {
    events_.send(message->message);
  } else if (const auto* met = std::get_if<Meet>(&action)) {
    meet(met->person, met->we_offer);
  } else if (const auto* resumed = std::get_if<Resume>(&action)) {
    if (const auto link = link_to(resumed->id)) link->resume();
  } else if (const auto* parted = std::get_if<Part>(&action)) {
    part(parted->id);
  } else if (auto* handed = std::get_if<HandOver>(&action)) {
    if (const auto link = link_to(handed->message.from)) {
      link->received(handed->message.kind, std::move(handed->message.payload));
    }
  } else if (const auto* announced = std::get_if<Announce>(&action)) {
    events_.announce(*announced);
  }
}

void Call::watch_room() {
  const bool in_room = visit_.phase() == Visit::Phase::present;
  if (in_room && !listening_.running()) {
    constexpr int often = 100;  // ms
    listening_ = Timer(Timer::Kind::repeating, often, [this] { listen(); });
    constexpr int seldom = 500;  // ms
    telling_sizes_ = Timer(Timer::Kind::repeating, seldom, [this] { tell_sizes(); });
  } else if (visit_.phase() == Visit::Phase::away) {
    listening_.close();
    telling_sizes_.close();
    speaking_.clear();
  }
  if (!visit_.settling()) {
    awaiting_.close();
  } else if (!awaiting_.running()) {
    constexpr auto patience = std::chrono::milliseconds(signaling::limits::others_awaited);
    awaiting_ = Timer(Timer::Kind::once, static_cast<int>(patience.count()), [this] {
      awaiting_.close();
      carry_out(visit_.give_up_waiting());
    });
  }
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
          channels_events(person.id),
      });
  // Before the channels can open.
  events_.met(person, we_offer);
  links_.insert_or_assign(person.id, link);
  statistics_.add(person.id, {
                                 [link] { return link->state(); },
                                 [link] { return link->counts(); },
                                 [link](const SenderLimits& limits) { return link->limit(limits); },
                             });
  if (we_offer) link->offer();
  for (const auto half : {Half::person, Half::screen}) {
    const auto [first, last] = elements_.equal_range({person.id, half});
    for (auto element = first; element != last; ++element) {
      play(element->second, stream_of(*link, half));
    }
  }
}

channel::ChannelsEvents Call::channels_events(const std::string& id) {
  return {
      [this, id = id] {
        forget_sizes(id);
        events_.channels_opened(id);
      },
      [this, id = id] { events_.channels_closed(id); },
      [this, id = id](const channel::Message& message) { heard(id, message); },
      [this, id = id](const channel::ChunkHeader& header, const val& bytes) {
        events_.received(id, header, bytes);
      },
      [this, id = id] { events_.drained(id); },
      [this, id = id](const emscripten::val& buffer) { events_.drawn(id, buffer); },
      [this, id = id] { events_.board_drained(id); },
      [this, id = id](const game::Message& message) { events_.played(id, message); },
  };
}

channel::Channels* Call::channels(const std::string& person) const {
  const auto link = links_.find(person);
  return link == links_.end() ? nullptr : link->second->channels();
}

void Call::part(const std::string& id) {
  if (const auto link = links_.find(id); link != links_.end()) {
    link->second->close();
    links_.erase(link);
  }
  events_.parted(id);
  forget_sizes(id);
  statistics_.remove(id);
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
