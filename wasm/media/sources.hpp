#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <string>

#include "wasm/browser/audio_mixer.hpp"
#include "wasm/browser/video_file.hpp"
#include "wasm/media/local_media.hpp"

namespace greenroom::media {

/// Where one's own picture and sound come from: the camera and the microphone, or a video file in
/// the camera's place, which is closed meanwhile, with its sound beside the voice.
class Sources {
 public:
  struct Events {
    std::function<void()> changed;
    std::function<void()> file_failed;
  };

  Sources(std::shared_ptr<LocalMedia> devices, Events events);

  void play_file(const emscripten::val& file);
  void stop_file();
  /// The file that plays, or null.
  [[nodiscard]] browser::VideoFile* file() const { return file_.get(); }

  /// null where there is none.
  [[nodiscard]] const emscripten::val& picture() const;
  [[nodiscard]] const emscripten::val& voice() const;
  [[nodiscard]] bool has_voice() const;
  /// Shown to the person as in a mirror: a camera that looks at them, and nothing else.
  [[nodiscard]] bool mirrored() const;
  /// After the devices have changed.
  void update();

 private:
  void file_changed();
  void file_failed();
  void camera_again();

  std::shared_ptr<LocalMedia> devices_;
  Events events_;
  std::unique_ptr<browser::VideoFile> opening_;
  std::unique_ptr<browser::VideoFile> file_;
  bool camera_waits_ = false;  ///< closed for the file, and to be opened again after it
  browser::AudioMixer mixer_;
};

}  // namespace greenroom::media
