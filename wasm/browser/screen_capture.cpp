#include "wasm/browser/screen_capture.hpp"

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val media_devices() { return val::global("navigator")["mediaDevices"]; }

bool knows(const char* constraint) {
  return media_devices().call<val>("getSupportedConstraints")[constraint].isTrue();
}

val sound_wish() {
  auto wish = val::object();
  // What is made for voices spoils music; there is no room whose echo must be taken out.
  for (const auto* processing : {"echoCancellation", "noiseSuppression", "autoGainControl"}) {
    wish.set(processing, false);
  }
  wish.set("suppressLocalAudioPlayback", false);
  // The others' voices come out of this page, and would go back to them with the system's sound.
  if (knows("restrictOwnAudio")) wish.set("restrictOwnAudio", true);
  return wish;
}

val rates(int least, int most) {
  auto rate = val::object();
  if (least > 0) rate.set("min", least);
  rate.set("max", most);
  auto constraints = val::object();
  constraints.set("frameRate", rate);
  return constraints;
}

constexpr int most_frames = 30;  // a second
constexpr int least_frames = 5;

// Browsers that do not know one of these leave it alone.
val wish() {
  auto options = val::object();
  options.set("video", rates(0, most_frames));
  options.set("audio", sound_wish());
  options.set("systemAudio", "include");
  options.set("windowAudio", "window");
  options.set("surfaceSwitching", "include");
  // A call that shows itself shows itself showing itself.
  options.set("selfBrowserSurface", "exclude");
  return options;
}

// Chromium gives no frames of a screen that stands still, and then an effect that is switched on
// shows nothing and a recording stops. Said afterwards, for the question allows no lower bound.
Async<void> keep_going(val picture) {
  co_await Settled(picture.call<val>("applyConstraints", rates(least_frames, most_frames)));
}

val first_of(const val& tracks) { return tracks["length"].as<int>() > 0 ? tracks[0] : val::null(); }

// The person and the operating system refuse with the same name. Only the person meant it.
bool closed_by_person(const BrowserError& error) {
  const bool by_system = error.message.find("system") != std::string::npos;
  return (error.name == "NotAllowedError" && !by_system) || error.name == "AbortError";
}

}  // namespace

bool ScreenCapture::available() {
  return !media_devices().isUndefined() && !media_devices()["getDisplayMedia"].isUndefined();
}

Async<SharedScreen> ScreenCapture::ask() {
  SharedScreen shared;
  const auto stream = co_await Settled(media_devices().call<val>("getDisplayMedia", wish()));
  if (stream.ok()) {
    shared.picture = first_of(stream.value.call<val>("getVideoTracks"));
    shared.sound = first_of(stream.value.call<val>("getAudioTracks"));
    keep_going(shared.picture);
  } else if (!closed_by_person(*stream.error)) {
    shared.problem = media::problem_of(stream.error->name);
  }
  co_return shared;
}

}  // namespace greenroom::browser
