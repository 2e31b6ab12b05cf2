#include "shared/signaling/codec.hpp"
#include "shared/signaling/words.hpp"
#include "wasm/app/state_parts.hpp"

// What the state says of calls from one person to another.
namespace greenroom::app {

using emscripten::val;

namespace {

const char* word_of(browser::Notification::Permission permission) {
  using Permission = browser::Notification::Permission;
  switch (permission) {
    case Permission::unasked:
      return "unasked";
    case Permission::allowed:
      return "allowed";
    case Permission::blocked:
      return "blocked";
    case Permission::unavailable:
      return "unavailable";
  }
  return "unavailable";
}

val list_of(const std::vector<signaling::Listed>& people) {
  auto list = val::array();
  for (const auto& person : people) {
    auto object = face_of(person.name);
    object.set("id", person.id);
    object.set("state", std::string(signaling::word_of(person.state)));
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val state_of(const call::PeopleSearch& search) {
  auto object = val::object();
  object.set("text", search.text());
  object.set("waiting", search.waiting());
  object.set("total", static_cast<double>(search.total()));
  object.set("people", list_of(search.people()));
  return frozen(object);
}

val list_of(const call::MissedCalls& calls) {
  auto list = val::array();
  for (const auto& missed : calls.all()) {
    auto object = face_of(missed.name);
    object.set("time", missed.time);
    object.set("video", missed.video);
    object.set("seen", missed.seen);
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val state_of(const call::Appearance& appearance) {
  using Phase = call::Appearance::Phase;
  const auto word = [&] {
    switch (appearance.phase()) {
      case Phase::away:
        return "away";
      case Phase::appearing:
        return "appearing";
      case Phase::present:
        return "present";
    }
    return "away";
  };
  auto object = val::object();
  object.set("phase", word());
  object.set("name", appearance.name());
  const auto& refusal = appearance.refusal();
  object.set("refusal", refusal ? val(std::string(signaling::code_of(*refusal))) : val::null());
  object.set("suggestion", appearance.suggestion());
  object.set("moved", appearance.moved());
  return frozen(object);
}

}  // namespace

val state_of(const call::Phone& phone, const Preferences& preferences) {
  const auto& direct = phone.direct();
  auto object = val::object();
  object.set("phase", std::string(word_of(direct.phase())));
  object.set("confirmed", direct.confirmed());
  object.set("with", frozen(face_of(direct.name())));
  object.set("video", direct.video());
  object.set("notifications", word_of(browser::Notification::permission()));
  object.set("presence", preferences.presence);
  object.set("ringSeconds", preferences.ring_seconds);
  object.set("appearance", state_of(phone.appearance()));
  object.set("search", state_of(phone.search()));
  object.set("lookedFor", phone.looked_for());
  object.set("missed", list_of(phone.missed_calls()));
  object.set("unseen", static_cast<double>(phone.missed_calls().unseen()));
  return frozen(object);
}

}  // namespace greenroom::app
