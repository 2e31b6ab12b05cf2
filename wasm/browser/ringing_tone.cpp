#include "wasm/browser/ringing_tone.hpp"

#include <utility>

namespace greenroom::browser {

using call::Tone;
using emscripten::val;

namespace {

constexpr int ring_period = 2800;      // ms
constexpr int ringback_period = 4000;  // ms
constexpr double silence = 0.0001;     // an exponential ramp never comes to nothing

}  // namespace

void RingingTone::start(Tone tone) {
  stop();
  context_ = val::global("AudioContext").new_();
  ring(tone);
  again_ = Timer(Timer::Kind::repeating, tone == Tone::ring ? ring_period : ringback_period,
                 [this, tone] { ring(tone); });
}

void RingingTone::stop() {
  again_.close();
  if (!context_.isNull()) std::exchange(context_, val::null()).call<val>("close");
}

void RingingTone::ring(Tone tone) const {
  if (tone == Tone::ringback) {
    note(425, 0, 1, 0.06);  // what telephones in much of the world sound like while they ring
    return;
  }
  // A fifth up and back, twice: heard across a room, and not an alarm.
  for (const double begin : {0.0, 0.9}) {
    note(587.33, begin, 0.5, 0.25);
    note(880, begin + 0.18, 0.6, 0.25);
  }
}

void RingingTone::note(double frequency, double begin, double length, double loudness) const {
  constexpr double attack = 0.02;
  const double from = context_["currentTime"].as<double>() + begin;
  const auto source = context_.call<val>("createOscillator");
  source["frequency"].set("value", frequency);
  const auto shape = context_.call<val>("createGain");
  const auto gain = shape["gain"];
  gain.call<void>("setValueAtTime", silence, from);
  gain.call<void>("exponentialRampToValueAtTime", loudness, from + attack);
  gain.call<void>("exponentialRampToValueAtTime", silence, from + length);
  source.call<void>("connect", shape);
  shape.call<void>("connect", context_["destination"]);
  source.call<void>("start", from);
  source.call<void>("stop", from + length);
}

}  // namespace greenroom::browser
