#include "shared/media/problem.hpp"
#include "shared/signaling/codec.hpp"
#include "wasm/app/app.hpp"
#include "wasm/app/state_parts.hpp"

// The state object that bindings/app.cpp describes, made anew for each publication.
namespace greenroom::app {

using call::Visit;
using emscripten::val;

namespace {

val text_or_null(std::string_view text) {
  return text.empty() ? val::null() : val(std::string(text));
}

const char* word_of(media::Source::State state) {
  switch (state) {
    case media::Source::State::off:
      return "off";
    case media::Source::State::starting:
      return "starting";
    case media::Source::State::on:
      return "on";
    case media::Source::State::failed:
      return "failed";
  }
  return "off";
}

const char* word_of(media::Sources::Kind kind) {
  switch (kind) {
    case media::Sources::Kind::camera:
      return "camera";
    case media::Sources::Kind::file:
      return "file";
    case media::Sources::Kind::screen:
      return "screen";
  }
  return "camera";
}

val object_of(const media::Source& source) {
  auto object = val::object();
  object.set("state", word_of(source.state));
  object.set("problem",
             source.problem ? val(std::string(media::word_of(*source.problem))) : val::null());
  object.set("device", source.on() ? source.track.device_id() : source.chosen);
  return object;
}

val list_of(const std::vector<browser::Device>& devices) {
  auto list = val::array();
  for (const auto& device : devices) {
    auto object = val::object();
    object.set("id", device.id);
    object.set("label", device.label);
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val object_of(const browser::DeviceLists& devices) {
  auto object = val::object();
  object.set("cameras", list_of(devices.cameras));
  object.set("microphones", list_of(devices.microphones));
  object.set("speakers", list_of(devices.speakers));
  return frozen(object);
}

val list_of(const std::vector<Notice>& notices) {
  auto list = val::array();
  for (const auto& notice : notices) {
    auto object = val::object();
    object.set("id", notice.id);
    object.set("kind", notice.kind);
    object.set("name", notice.name);
    object.set("text", notice.text);
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

}  // namespace

val App::state() const {
  const auto& visit = call_.visit();
  auto lobby = val::object();
  lobby.set("name", preferences_.name);
  lobby.set("room", room_);
  lobby.set("passcode", passcode_);
  lobby.set("offered", offered_);
  if (here_) {
    auto here = val::object();
    auto faces = val::array();
    for (const auto& name : here_->names) faces.call<void>("push", frozen(face_of(name)));
    here.set("people", frozen(faces));
    here.set("capacity", here_->capacity);
    here.set("settings", state_of(here_->settings));
    lobby.set("here", frozen(here));
  } else {
    lobby.set("here", val::null());
  }

  auto camera = object_of(media_->camera());
  if (sources_.kind() != media::Sources::Kind::camera) {
    camera.set("state", "on");
    camera.set("problem", val::null());
  }
  camera.set("mirrored", sources_.mirrored() && !overlay_.shown());
  add_camera_mode(camera, media_->camera().track);
  camera.set("source", overlay_.shown() ? "both" : word_of(sources_.kind()));
  camera.set("corner", overlay_.shown() ? state_of(overlay_) : val::null());
  auto microphone = object_of(media_->microphone());
  if (media_->muted() && media_->microphone().on()) microphone.set("state", "off");

  const auto voice = media_->choices().voice;
  microphone.set("noiseSuppression", voice.noise_suppression);
  microphone.set("echoCancellation", voice.echo_cancellation);
  microphone.set("gainControl", voice.gain_control);

  const auto refusal = refusal_ ? refusal_ : visit.refusal();

  auto state = val::object();
  state.set("place", place());
  state.set("server", server_state());
  state.set("language", preferences_.language);
  state.set("theme", preferences_.theme);
  state.set("shortcuts", preferences_.shortcuts);
  state.set("lobby", frozen(lobby));
  state.set("refusal", text_or_null(refusal ? signaling::code_of(*refusal) : ""));
  state.set("camera", frozen(camera));
  state.set("microphone", frozen(microphone));
  state.set("talking", talking_);
  state.set("pushToTalk", preferences_.push_to_talk);
  state.set("speaker", preferences_.speaker);
  state.set("devices", object_of(media_->devices()));
  state.set("soundBlocked", call_.sound_blocked());
  state.set("notices", list_of(notices_.all()));
  state.set("file", state_of(sources_.file()));
  state.set("screen", state_of(*screen_));
  state.set("effects", state_of(*effects_));
  state.set("phone", state_of(*phone_, preferences_));
  state.set("connectivity", state_of(*connectivity_));
  state.set("photos", state_of(*photos_));
  state.set("recording", state_of(*recording_));
  state.set("library", state_of(*library_));
  state.set("chat", chat_state());
  state.set("files", state_of(*files_));
  state.set("board", board_->state());
  state.set("game", state_of(*parlour_));
  state.set("waiting", visit.waiting());
  state.set("room", place() == "room" ? room() : val::null());
  return frozen(state);
}

const char* App::name_of(Place place) {
  switch (place) {
    case Place::lobby:
      return "lobby";
    case Place::studio:
      return "studio";
    case Place::library:
      return "library";
    case Place::people:
      return "people";
    case Place::board:
      return "board";
  }
  return "lobby";
}

std::string App::place() const {
  switch (call_.visit().phase()) {
    case Visit::Phase::away:
      return left_ ? "left" : name_of(place_);
    case Visit::Phase::joining:
      return "joining";
    case Visit::Phase::present:
    case Visit::Phase::returning:
      return "room";
  }
  return "lobby";
}

std::string App::server_state() const {
  using State = signaling::Client::State;
  if (server_missing_) return "unreachable";
  switch (client_.state()) {
    case State::connecting:
      return "connecting";
    case State::connected:
      return "connected";
    case State::reconnecting:
      return "reconnecting";
    case State::unreachable:
      return "unreachable";
    case State::stopping:
      return "stopping";
  }
  return "connecting";
}

}  // namespace greenroom::app
