#include "wasm/browser/audio_meter.hpp"

#include <utility>

#include "shared/media/level.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

constexpr int window = 1024;  // samples: some 21 ms at 48 kHz

bool touched() {
  const auto activation = val::global("navigator")["userActivation"];
  return activation.isUndefined() || activation["hasBeenActive"].as<bool>();
}

}  // namespace

AudioMeter::AudioMeter(const val& track)
    : context_(val::global("AudioContext").new_()),
      analyser_(context_.call<val>("createAnalyser")),
      samples_(val::global("Float32Array").new_(window)) {
  analyser_.set("fftSize", window);
  auto tracks = val::array();
  tracks.call<void>("push", track);
  context_.call<val>("createMediaStreamSource", val::global("MediaStream").new_(tracks))
      .call<val>("connect", analyser_);
}

AudioMeter::AudioMeter(AudioMeter&& other) noexcept
    : context_(std::exchange(other.context_, val::null())),
      analyser_(std::exchange(other.analyser_, val::null())),
      samples_(std::exchange(other.samples_, val::null())) {}

AudioMeter& AudioMeter::operator=(AudioMeter&& other) noexcept {
  std::swap(context_, other.context_);
  std::swap(analyser_, other.analyser_);
  std::swap(samples_, other.samples_);
  return *this;
}

double AudioMeter::level() {
  if (context_.isNull()) return 0;
  // A context made before the person touched the page starts suspended, and each call to wake it
  // before that would wait for the touch too.
  if (context_["state"].as<std::string>() == "suspended" && touched()) context_.call<val>("resume");
  analyser_.call<void>("getFloatTimeDomainData", samples_);
  return media::meter_level(emscripten::convertJSArrayToNumberVector<float>(samples_));
}

void AudioMeter::close() {
  if (!context_.isNull()) std::exchange(context_, val::null()).call<val>("close");
}

}  // namespace greenroom::browser
