#include "wasm/browser/media_devices.hpp"

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;
using media::Permission;

namespace {

val media_devices() { return val::global("navigator")["mediaDevices"]; }

val ideal(int value) {
  auto range = val::object();
  range.set("ideal", value);
  return range;
}

// `exact`: Chromium takes an `ideal` microphone for a hint that it may ignore, and does.
val constraints_for(const std::string& id) {
  auto constraints = val::object();
  if (!id.empty()) {
    auto device = val::object();
    device.set("exact", id);
    constraints.set("deviceId", device);
  }
  return constraints;
}

val camera_constraints(const CameraWish& wish) {
  auto constraints = constraints_for(wish.id);
  constraints.set("width", ideal(wish.mode.width));
  constraints.set("height", ideal(wish.mode.height));
  constraints.set("frameRate", ideal(wish.mode.rate));
  return constraints;
}

val microphone_constraints(const MicrophoneWish& wish) {
  auto constraints = constraints_for(wish.id);
  constraints.set("noiseSuppression", wish.processing.noise_suppression);
  constraints.set("echoCancellation", wish.processing.echo_cancellation);
  constraints.set("autoGainControl", wish.processing.gain_control);
  return constraints;
}

Async<Permission> permission(std::string name) {
  const auto permissions = val::global("navigator")["permissions"];
  if (permissions.isUndefined()) co_return Permission::ask;
  auto descriptor = val::object();
  descriptor.set("name", name);
  const auto status = co_await Settled(permissions.call<val>("query", descriptor));
  if (!status.ok()) co_return Permission::ask;  // a browser that knows no such permission
  const auto state = status.value["state"].as<std::string>();
  if (state == "granted") co_return Permission::granted;
  co_return state == "denied" ? Permission::denied : Permission::ask;
}

val first_of(const val& tracks) { return tracks["length"].as<int>() > 0 ? tracks[0] : val::null(); }

}  // namespace

bool MediaDevices::available() { return !media_devices().isUndefined(); }

Async<Capture> MediaDevices::open(std::optional<CameraWish> camera,
                                  std::optional<MicrophoneWish> microphone) {
  Capture capture;
  if (!available()) {
    capture.problem = media::Problem::insecure;
    co_return capture;
  }
  auto constraints = val::object();
  if (camera) constraints.set("video", camera_constraints(*camera));
  if (microphone) constraints.set("audio", microphone_constraints(*microphone));
  const auto stream =
      co_await Settled(media_devices().call<val>("getUserMedia", std::move(constraints)));
  if (stream.ok()) {
    capture.camera = first_of(stream.value.call<val>("getVideoTracks"));
    capture.microphone = first_of(stream.value.call<val>("getAudioTracks"));
  } else {
    capture.problem = media::problem_of(stream.error->name);
  }
  co_return capture;
}

Async<DeviceLists> MediaDevices::list() {
  DeviceLists lists;
  if (!available()) co_return lists;
  const auto devices = co_await Settled(media_devices().call<val>("enumerateDevices"));
  if (!devices.ok()) co_return lists;
  for (const auto& device : emscripten::vecFromJSArray<val>(devices.value)) {
    const auto kind = device["kind"].as<std::string>();
    auto& list = kind == "videoinput"   ? lists.cameras
                 : kind == "audioinput" ? lists.microphones
                                        : lists.speakers;
    Device entry{device["deviceId"].as<std::string>(), device["label"].as<std::string>()};
    // Without permission browsers list one nameless device of each kind: it cannot be chosen.
    if (!entry.id.empty()) list.push_back(std::move(entry));
  }
  co_return lists;
}

Async<Permission> MediaDevices::camera_permission() { return permission("camera"); }
Async<Permission> MediaDevices::microphone_permission() { return permission("microphone"); }

Listener MediaDevices::on_change(std::function<void()> changed) {
  if (!available()) return {};
  return {media_devices(), "devicechange",
          [changed = std::move(changed)](const val&) { changed(); }};
}

}  // namespace greenroom::browser
