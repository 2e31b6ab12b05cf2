#pragma once

namespace greenroom::media {

/// What the browser does to a voice before we have it. All on is right for speech; music wants none
/// of it.
struct VoiceProcessing {
  bool noise_suppression = true;
  bool echo_cancellation = true;
  bool gain_control = true;
  bool operator==(const VoiceProcessing&) const = default;
};

}  // namespace greenroom::media
