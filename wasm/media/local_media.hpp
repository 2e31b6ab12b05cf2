#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/media/camera_mode.hpp"
#include "wasm/browser/audio_meter.hpp"
#include "wasm/browser/media_devices.hpp"
#include "wasm/media/source.hpp"

namespace greenroom::media {

/// What the person wants to use, kept from visit to visit.
struct Choices {
  bool camera_wanted = true;
  bool microphone_wanted = true;
  std::string camera;
  std::string microphone;
  CameraMode mode;
  VoiceProcessing voice;
};

struct LocalMediaEvents {
  /// Something that is shown or sent is different now.
  std::function<void()> changed;
  /// A device went away while in use, or another was taken in its stead.
  std::function<void()> camera_lost;
  std::function<void()> microphone_lost;
  std::function<void(std::string label)> switched_to;
};

/// The person's own camera and microphone: opened together, kept apart when one fails, followed
/// when devices come and go. Switching the camera off closes it, so that its light goes out; muting
/// keeps the microphone open, so that the first word after it is not lost.
class LocalMedia : public std::enable_shared_from_this<LocalMedia> {
 public:
  LocalMedia(const Choices& choices, LocalMediaEvents events);

  /// Opens what is wanted, asking the person for both in one go.
  void start();

  void toggle_camera();
  void toggle_microphone();
  /// Does nothing while there is no microphone.
  void set_muted(bool muted);
  void set_voice(const VoiceProcessing& voice);
  void choose_camera(std::string id);
  void choose_microphone(std::string id);
  /// The camera after the present one: on a phone the one that looks the other way.
  void next_camera();
  void set_size(PictureSize size) { set_mode({size.width, size.height, mode_.rate}); }
  void set_rate(int rate) { set_mode({mode_.width, mode_.height, rate}); }

  [[nodiscard]] const Source& camera() const { return camera_; }
  [[nodiscard]] const Source& microphone() const { return microphone_; }
  [[nodiscard]] bool muted() const { return muted_; }
  [[nodiscard]] bool sends_voice() const { return microphone_.on() && !muted_; }
  [[nodiscard]] const browser::DeviceLists& devices() const { return devices_; }
  [[nodiscard]] Choices choices() const;
  /// 0 to 1, 0 while muted.
  double level();

 private:
  enum class Kind { camera, microphone };

  Source& source(Kind kind) { return kind == Kind::camera ? camera_ : microphone_; }
  browser::Async<void> open_both();
  /// Opens the chosen device, or another where that one is not there; what was open before goes on
  /// until the new one is there.
  browser::Async<void> open(Kind kind);
  void take(Kind kind, const emscripten::val& track);
  void settle(Kind kind, const Next& next);
  void lost(Kind kind);
  browser::Async<void> set_mode(CameraMode mode);
  browser::Async<void> refresh_devices();
  /// Something was plugged in or pulled out: what failed for want of a device is tried again.
  browser::Async<void> follow_devices();
  void changed();

  LocalMediaEvents events_;
  Source camera_;
  Source microphone_;
  bool muted_ = false;
  CameraMode mode_;
  VoiceProcessing voice_;
  browser::DeviceLists devices_;
  browser::AudioMeter meter_;
  browser::Listener device_change_;
};

}  // namespace greenroom::media
