#include "shared/media/camera_mode.hpp"
#include "wasm/app/state_parts.hpp"

namespace greenroom::app {

using emscripten::val;

void add_camera_mode(val& camera, const browser::CapturedTrack& track) {
  const auto now = track.mode();
  const auto most = track.most();
  camera.set("width", now.width);
  camera.set("height", now.height);
  camera.set("rate", now.rate);
  auto sizes = val::array();
  for (const auto& size : media::sizes_up_to({most.width, most.height})) {
    auto object = val::object();
    object.set("width", size.width);
    object.set("height", size.height);
    sizes.call<void>("push", frozen(object));
  }
  camera.set("sizes", frozen(sizes));
  camera.set("rates", frozen(val::array(media::rates_up_to(most.rate))));
}

val state_of(const browser::VideoFile* file) {
  if (file == nullptr) return val::null();
  auto object = val::object();
  object.set("name", file->name());
  object.set("duration", file->duration());
  object.set("position", file->position());
  object.set("paused", file->paused());
  return frozen(object);
}

val state_of(const media::Screen& screen) {
  const auto state = [&] {
    switch (screen.state()) {
      case media::Screen::State::off:
        return "off";
      case media::Screen::State::asking:
        return "asking";
      case media::Screen::State::on:
        return "on";
    }
    return "off";
  };
  auto object = val::object();
  object.set("available", media::Screen::available());
  object.set("state", state());
  object.set("sound", !screen.sound().isNull());
  object.set("surface", screen.surface());
  object.set("hint", screen.hint() == media::Screen::Hint::detail ? "detail" : "motion");
  return frozen(object);
}

val state_of(const media::Photos& photos) {
  auto list = val::array();
  for (const auto& photo : photos.all()) {
    auto object = val::object();
    object.set("id", photo.id);
    object.set("address", photo.address);
    object.set("name", photo.name);
    object.set("width", photo.width);
    object.set("height", photo.height);
    list.call<void>("push", frozen(object));
  }
  auto state = val::object();
  state.set("countdown", photos.countdown());
  state.set("delay", photos.delay());
  state.set("format", photos.format());
  state.set("list", frozen(list));
  state.set("restorable", photos.restorable());
  return frozen(state);
}

}  // namespace greenroom::app
