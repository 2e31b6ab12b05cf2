#include "wasm/browser/media_recorder.hpp"

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val options_for(const std::string& type, const recording::BitRates& rates, int key_frames) {
  auto options = val::object();
  options.set("mimeType", type);
  if (rates.video > 0) options.set("videoBitsPerSecond", rates.video);
  options.set("audioBitsPerSecond", rates.audio);
  options.set("videoKeyFrameIntervalDuration", key_frames);
  return options;
}

bool is(const val& recorder, const char* state) {
  return !recorder.isNull() && recorder["state"].as<std::string>() == state;
}

}  // namespace

bool MediaRecorder::supports(const std::string& type) {
  const auto known = val::global("MediaRecorder");
  return !known.isUndefined() && known.call<bool>("isTypeSupported", type);
}

MediaRecorder::MediaRecorder(const std::vector<val>& tracks, const std::string& type,
                             const recording::BitRates& rates, const RecorderPace& pace,
                             MediaRecorderEvents events)
    : chunk_(pace.chunk) {
  const auto stream = val::global("MediaStream").new_(val::array(tracks));
  auto arguments = val::array();
  arguments.call<void>("push", stream, options_for(type, rates, pace.key_frames));
  const auto made =
      attempt(val::global("Reflect"), "construct", {val::global("MediaRecorder"), arguments});
  if (!made.ok()) return;
  recorder_ = made.value;
  listeners_.emplace_back(recorder_, "dataavailable",
                          [chunk = std::move(events.chunk)](const val& event) {
                            const auto blob = event["data"];
                            if (blob["size"].as<double>() > 0) chunk(blob);
                          });
  listeners_.emplace_back(recorder_, "error",
                          [failed = std::move(events.failed)](const val&) { failed(); });
  listeners_.emplace_back(recorder_, "stop",
                          [stopped = std::move(events.stopped)](const val&) { stopped(); });
}

MediaRecorder::~MediaRecorder() {
  listeners_.clear();
  stop();
}

std::string MediaRecorder::type() const {
  return recorder_.isNull() ? std::string() : recorder_["mimeType"].as<std::string>();
}

bool MediaRecorder::start() { return attempt(recorder_, "start", {val(chunk_)}).ok(); }

void MediaRecorder::pause() {
  if (is(recorder_, "recording")) recorder_.call<void>("pause");
}

void MediaRecorder::resume() {
  if (is(recorder_, "paused")) recorder_.call<void>("resume");
}

void MediaRecorder::stop() {
  if (!recorder_.isNull() && !is(recorder_, "inactive")) recorder_.call<void>("stop");
}

}  // namespace greenroom::browser
