#include "shared/call/initials.hpp"
#include "wasm/app/app.hpp"
#include "wasm/app/state_parts.hpp"

// The room's part of the state.
namespace greenroom::app {

using emscripten::val;

namespace {

const char* word_of(browser::PeerState state) {
  switch (state) {
    case browser::PeerState::connecting:
      return "connecting";
    case browser::PeerState::connected:
      return "connected";
    case browser::PeerState::interrupted:
      return "interrupted";
    case browser::PeerState::failed:
      return "failed";
  }
  return "connecting";
}

}  // namespace

val face_of(const std::string& name) {
  auto object = val::object();
  object.set("name", name);
  object.set("initials", call::initials_of(name));
  object.set("hue", call::hue_of(name));
  return object;
}

val state_of(const signaling::RoomSettings& settings) {
  auto object = val::object();
  object.set("locked", settings.locked);
  object.set("passcode", settings.passcode);
  object.set("waiting", settings.waiting);
  object.set("spotlight", settings.spotlight);
  return frozen(object);
}

val App::room() const {
  const auto& visit = call_.visit();
  auto knocks = val::array();
  for (const auto& knock : visit.knocks()) {
    auto object = face_of(knock.name);
    object.set("id", knock.id);
    knocks.call<void>("push", frozen(object));
  }
  auto room = val::object();
  room.set("code", visit.wish().room);
  room.set("since", since_);
  room.set("capacity", visit.capacity());
  room.set("host", visit.is_host());
  room.set("settings", state_of(visit.settings()));
  room.set("knocks", frozen(knocks));
  room.set("people", people());
  return frozen(room);
}

val App::people() const {
  const auto& visit = call_.visit();
  auto list = val::array();
  const auto add = [&](const signaling::Person& person, const char* link) {
    auto object = face_of(person.name);
    object.set("id", person.id);
    object.set("self", person.id == visit.self());
    object.set("host", person.id == visit.host());
    object.set("microphone", person.status.microphone);
    object.set("camera", person.status.camera);
    object.set("screen", person.status.screen);
    object.set("recording", person.status.recording);
    object.set("hand", person.status.hand);
    object.set("away", person.away);
    object.set("speaking", call_.speaks(person.id));
    object.set("link", link);
    add_reaction(object, chat_->reaction_of(person.id));
    const auto* monitor = call_.statistics().of(person.id);
    object.set("quality", monitor == nullptr ? val::null() : quality_of(*monitor));
    object.set("statistics", monitor == nullptr ? val::null() : statistics_of(*monitor));
    list.call<void>("push", frozen(object));
  };
  add({visit.self(), visit.wish().name, visit.status()}, "self");
  for (const auto& person : visit.people()) {
    const auto link = call_.link_state(person.id);
    // Whose page has ended, most likely. The seat is kept, and they are shown when they are back.
    if (person.away && link != browser::PeerState::connected) continue;
    add(person, word_of(link));
  }
  return frozen(list);
}

}  // namespace greenroom::app
