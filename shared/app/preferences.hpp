#pragma once

#include <string>
#include <string_view>

#include "shared/media/camera_mode.hpp"
#include "shared/media/voice_processing.hpp"

// What the page remembers of a person, on their own machine only.
namespace greenroom::app {

struct Preferences {
  std::string name;
  std::string language;          ///< "en", "zh-CN"; empty: as the browser
  std::string theme = "system";  ///< "system", "light", "dark"
  bool shortcuts = true;
  bool camera_wanted = true;
  bool microphone_wanted = true;
  std::string camera;  ///< device ids, empty: whichever
  std::string microphone;
  std::string speaker;
  media::CameraMode camera_mode;
  std::string effects;           ///< as effects::to_text writes them
  std::string recording_format;  ///< empty: the recommended one
  std::string recording_quality = "standard";
  /// How we want to be found: "open", "quiet", "hidden"; empty: not at all.
  std::string presence;
  int ring_seconds = 45;  ///< how long it rings at the other side: 10 to 120
  media::VoiceProcessing voice;
  bool push_to_talk = true;
  bool operator==(const Preferences&) const = default;
};

/// Reads what `to_text` wrote. Whatever is missing, of the wrong type or out of range has its
/// default: the text may be from another version, or from somebody's hands.
Preferences preferences_from(std::string_view text);
std::string to_text(const Preferences& preferences);

bool is_language(std::string_view language);
bool is_theme(std::string_view theme);

/// A stay in a room, remembered by the tab so that a reload comes back to the same seat.
struct Stay {
  std::string room;
  std::string name;
  std::string token;
  bool operator==(const Stay&) const = default;
};

/// An empty room means that there was none, or nothing that can be used.
Stay stay_from(std::string_view text);
std::string to_text(const Stay& stay);

}  // namespace greenroom::app
