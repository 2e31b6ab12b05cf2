#include "wasm/browser/audio_mixer.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/media_stream.hpp"

namespace greenroom::browser {

using emscripten::val;

void AudioMixer::mix(const std::vector<val>& tracks) {
  if (!mixing()) open();
  std::erase_if(inputs_, [&tracks](const Input& input) {
    const bool stays = std::ranges::any_of(
        tracks, [&input](const val& track) { return track.strictlyEquals(input.track); });
    if (!stays) input.node.call<void>("disconnect");
    return !stays;
  });
  for (const auto& track : tracks) {
    const bool there = std::ranges::any_of(
        inputs_, [&track](const Input& input) { return input.track.strictlyEquals(track); });
    if (!there && !track.isNull()) add(track);
  }
}

void AudioMixer::mix(const val& first, const val& second) {
  if (second.isNull()) {
    close();
  } else {
    mix(std::vector<val>{first, second});
  }
}

void AudioMixer::open() {
  context_ = val::global("AudioContext").new_();
  sum_ = context_.call<val>("createMediaStreamDestination");
  track_ = sum_["stream"].call<val>("getAudioTracks")[0];
}

void AudioMixer::add(const val& track) {
  MediaStream stream;
  stream.add(track);
  const auto node = context_.call<val>("createMediaStreamSource", stream.get());
  node.call<void>("connect", sum_);
  inputs_.push_back({track, node});
}

void AudioMixer::close() {
  inputs_.clear();
  track_ = sum_ = val::null();
  if (!context_.isNull()) std::exchange(context_, val::null()).call<val>("close");
}

}  // namespace greenroom::browser
