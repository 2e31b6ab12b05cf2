#include "wasm/browser/audio_mixer.hpp"

#include <utility>

#include "wasm/browser/media_stream.hpp"

namespace greenroom::browser {

using emscripten::val;

void AudioMixer::mix(const val& first, const val& second) {
  if (first_.strictlyEquals(first) && second_.strictlyEquals(second)) return;
  close();
  first_ = first;
  second_ = second;
  if (second.isNull()) return;
  context_ = val::global("AudioContext").new_();
  const auto sum = context_.call<val>("createMediaStreamDestination");
  for (const auto& track : {first, second}) {
    if (track.isNull()) continue;
    MediaStream stream;
    stream.add(track);
    context_.call<val>("createMediaStreamSource", stream.get()).call<val>("connect", sum);
  }
  track_ = sum["stream"].call<val>("getAudioTracks")[0];
}

void AudioMixer::close() {
  if (!context_.isNull()) std::exchange(context_, val::null()).call<val>("close");
  track_ = val::null();
}

}  // namespace greenroom::browser
