#include "wasm/browser/media_stream.hpp"

#include <cmath>
#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

std::string setting(const val& track, const char* name) {
  if (track.isNull()) return {};
  const auto value = track.call<val>("getSettings")[name];
  return value.isString() ? value.as<std::string>() : std::string();
}

// The browser's rates are not whole: 30 may be 29.97.
int number(const val& value) {
  return value.isNumber() ? static_cast<int>(std::lround(value.as<double>())) : 0;
}

val ideal(int value) {
  auto range = val::object();
  range.set("ideal", value);
  return range;
}

}  // namespace

CapturedTrack::CapturedTrack(val track, std::function<void()> ended)
    : track_(std::move(track)),
      ended_(track_, "ended", [ended = std::move(ended)](const val&) { ended(); }) {}

CapturedTrack::CapturedTrack(CapturedTrack&& other) noexcept
    : track_(std::exchange(other.track_, val::null())), ended_(std::move(other.ended_)) {}

CapturedTrack& CapturedTrack::operator=(CapturedTrack&& other) noexcept {
  std::swap(track_, other.track_);
  std::swap(ended_, other.ended_);
  return *this;
}

std::string CapturedTrack::device_id() const { return setting(track_, "deviceId"); }

media::CameraMode CapturedTrack::mode() const { return mode_of(track_); }

media::CameraMode mode_of(const val& track) {
  if (track.isNull()) return {0, 0, 0};
  const auto settings = track.call<val>("getSettings");
  return {number(settings["width"]), number(settings["height"]), number(settings["frameRate"])};
}

media::CameraMode CapturedTrack::most() const {
  if (track_.isNull() || track_["getCapabilities"].isUndefined()) return {0, 0, 0};
  const auto can = track_.call<val>("getCapabilities");
  const auto most = [&](const char* what) {
    return can[what].isUndefined() ? 0 : number(can[what]["max"]);
  };
  return {most("width"), most("height"), most("frameRate")};
}

Async<void> CapturedTrack::set_mode(const media::CameraMode& mode) const {
  if (track_.isNull()) co_return;
  auto constraints = val::object();
  constraints.set("width", ideal(mode.width));
  constraints.set("height", ideal(mode.height));
  constraints.set("frameRate", ideal(mode.rate));
  // Refused by a camera that is gone: its end is told by other ways.
  co_await Settled(track_.call<val>("applyConstraints", constraints));
}

std::string CapturedTrack::label() const {
  return track_.isNull() ? std::string() : track_["label"].as<std::string>();
}

bool CapturedTrack::faces_away() const { return setting(track_, "facingMode") == "environment"; }

std::string CapturedTrack::surface() const { return setting(track_, "displaySurface"); }

void CapturedTrack::set_content_hint(const std::string& hint) {
  if (!track_.isNull()) track_.set("contentHint", hint);
}

void CapturedTrack::set_enabled(bool enabled) {
  if (!track_.isNull()) track_.set("enabled", enabled);
}

void CapturedTrack::stop() {
  ended_ = Listener();
  if (!track_.isNull()) std::exchange(track_, val::null()).call<void>("stop");
}

val picture_in(const val& stream) {
  const auto tracks = stream.call<val>("getVideoTracks");
  return tracks["length"].as<int>() == 0 ? val::null() : val(tracks[0]);
}

val voice_in(const val& stream) {
  const auto tracks = stream.call<val>("getAudioTracks");
  return tracks["length"].as<int>() == 0 ? val::null() : val(tracks[0]);
}

MediaStream::MediaStream() : stream_(val::global("MediaStream").new_()) {}

void MediaStream::add(const val& track) { stream_.call<void>("addTrack", track); }

void MediaStream::set_video(const val& track) {
  for (const auto& old : emscripten::vecFromJSArray<val>(stream_.call<val>("getVideoTracks"))) {
    stream_.call<void>("removeTrack", old);
  }
  if (!track.isNull()) add(track);
}

}  // namespace greenroom::browser
