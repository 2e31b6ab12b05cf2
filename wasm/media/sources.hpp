#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <string>

#include "wasm/browser/audio_mixer.hpp"
#include "wasm/browser/video_file.hpp"
#include "wasm/media/local_media.hpp"
#include "wasm/media/screen.hpp"

namespace greenroom::media {

/// Where one's own picture and sound come from: the camera and the microphone; or a video file or a
/// screen in the camera's place, which is closed meanwhile, with its sound added to the voice. In a
/// call, and where both are wanted, a screen is not there but beside the camera.
class Sources {
 public:
  struct Events {
    std::function<void()> changed;
    std::function<void()> file_failed;
  };
  enum class Kind { camera, file, screen };

  Sources(std::shared_ptr<LocalMedia> devices, std::shared_ptr<Screen> screen, Events events);

  /// What is in the camera's place.
  [[nodiscard]] Kind kind() const;
  /// Gives the camera its place back.
  void stop_stand_in();

  /// In a call or not. A screen is shared with the people of a call: it stops when that ends.
  void set_in_call(bool in_call);
  /// In the studio: the screen with the camera over it, instead of in the camera's place. Until the
  /// screen ends.
  void set_both(bool both);
  [[nodiscard]] bool both() const { return both_ && screen_->on() && !in_call_; }
  /// What goes beside the picture; null where there is none.
  [[nodiscard]] const emscripten::val& screen() const;
  [[nodiscard]] const emscripten::val& screen_sound() const;

  void play_file(const emscripten::val& file);
  /// The file that plays, or null.
  [[nodiscard]] browser::VideoFile* file() const { return file_.get(); }

  /// null where there is none.
  [[nodiscard]] const emscripten::val& picture() const;
  /// Which camera or file the picture comes from: the same as long as it is the same one.
  [[nodiscard]] std::string origin() const;
  [[nodiscard]] const emscripten::val& voice() const;
  [[nodiscard]] bool has_voice() const;
  /// Shown to the person as in a mirror: a camera that looks at them, and nothing else.
  [[nodiscard]] bool mirrored() const;
  /// After the devices or the screen have changed.
  void update();

 private:
  void file_changed();
  void file_failed();
  [[nodiscard]] bool beside() const { return in_call_ || both_; }
  [[nodiscard]] bool screen_stands_in() const { return screen_->on() && !beside(); }
  /// What is heard besides the microphone.
  [[nodiscard]] const emscripten::val& added_sound() const;
  /// Closes the camera while something is in its place, and opens it again after.
  void settle_camera();

  std::shared_ptr<LocalMedia> devices_;
  std::shared_ptr<Screen> screen_;
  Events events_;
  std::unique_ptr<browser::VideoFile> opening_;
  std::unique_ptr<browser::VideoFile> file_;
  bool in_call_ = false;
  bool both_ = false;
  bool camera_waits_ = false;  ///< closed for what is in its place, and to be opened again after
  browser::AudioMixer mixer_;
};

}  // namespace greenroom::media
