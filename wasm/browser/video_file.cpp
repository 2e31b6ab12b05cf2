#include "wasm/browser/video_file.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/browser/media_element.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val first_track(const val& stream, const char* method) {
  const auto tracks = stream.call<val>(method);
  return tracks["length"].as<int>() > 0 ? tracks[0] : val::null();
}

}  // namespace

VideoFile::VideoFile(const val& file, Sound sound, VideoFileEvents events)
    : events_(std::move(events)),
      name_(file["name"].isString() ? file["name"].as<std::string>() : std::string()),
      element_(val::global("document").call<val>("createElement", val("video"))),
      address_(val::global("URL").call<std::string>("createObjectURL", file)) {
  listeners_.emplace_back(element_, "playing", [this](const val&) { take_tracks(); });
  listeners_.emplace_back(element_, "error", [this](const val&) { events_.failed(); });
  for (const auto* event : {"pause", "seeked", "timeupdate"}) {
    listeners_.emplace_back(element_, event, [this](const val&) { events_.changed(); });
  }
  element_.set("loop", true);
  element_.set("playsInline", true);
  element_.set("muted", sound == Sound::silent);
  element_.set("src", address_);
  play(element_);
}

VideoFile::~VideoFile() {
  listeners_.clear();
  element_.call<void>("pause");
  element_.call<void>("removeAttribute", val("src"));
  element_.call<void>("load");
  val::global("URL").call<void>("revokeObjectURL", address_);
}

void VideoFile::take_tracks() {
  if (stream_.isNull()) {
    stream_ = element_.call<val>("captureStream");
    picture_ = first_track(stream_, "getVideoTracks");
    voice_ = first_track(stream_, "getAudioTracks");
    if (picture_.isNull()) {
      events_.failed();
      return;
    }
  }
  events_.changed();
}

double VideoFile::duration() const {
  const auto seconds = element_["duration"].as<double>();
  return std::isfinite(seconds) ? seconds : 0;
}

double VideoFile::position() const { return element_["currentTime"].as<double>(); }

bool VideoFile::paused() const { return element_["paused"].as<bool>(); }

void VideoFile::pause(bool paused) {
  if (paused) {
    element_.call<void>("pause");
  } else {
    play(element_);
  }
}

void VideoFile::seek(double seconds) {
  if (std::isfinite(seconds)) element_.set("currentTime", std::clamp(seconds, 0.0, duration()));
}

}  // namespace greenroom::browser
