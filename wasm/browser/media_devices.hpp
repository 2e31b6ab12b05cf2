#pragma once

#include <emscripten/val.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/media/camera_mode.hpp"
#include "shared/media/capture_plan.hpp"
#include "shared/media/problem.hpp"
#include "shared/media/voice_processing.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

struct Device {
  std::string id;
  std::string label;  ///< empty until the person has allowed that kind of device
};

/// A camera to open: by its id and no other, or whichever the browser takes where the id is empty;
/// its pictures as near to the mode as it can.
struct CameraWish {
  std::string id;
  media::CameraMode mode;
};

struct MicrophoneWish {
  std::string id;  ///< empty: whichever
  media::VoiceProcessing processing;
};

struct DeviceLists {
  std::vector<Device> cameras;
  std::vector<Device> microphones;
  std::vector<Device> speakers;
};

/// Tracks that were opened (null where none was asked for), or the one reason why not.
struct Capture {
  emscripten::val camera = emscripten::val::null();
  emscripten::val microphone = emscripten::val::null();
  std::optional<media::Problem> problem;
};

/// Cameras, microphones and speakers. Asks the person for permission where it must.
class MediaDevices {
 public:
  /// False on a page that was not loaded over https.
  static bool available();

  /// Asks for a camera, a microphone (by its id, likewise) or both in one go.
  static Async<Capture> open(std::optional<CameraWish> camera,
                             std::optional<MicrophoneWish> microphone);
  static Async<DeviceLists> list();
  static Async<media::Permission> camera_permission();
  static Async<media::Permission> microphone_permission();

  /// Calls when something is plugged in or pulled out.
  static Listener on_change(std::function<void()> changed);
};

}  // namespace greenroom::browser
