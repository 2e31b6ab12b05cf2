#pragma once

#include <string>

namespace greenroom::recording {

enum class TrackKind { video, audio, other };

struct MediaTrack {
  TrackKind kind = TrackKind::other;
  std::string codec;  ///< as the container calls it: "V_VP9", "A_OPUS", "avc1", "Opus"
  int width = 0;      ///< pixels, of video
  int height = 0;
};

}  // namespace greenroom::recording
