#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/recording/about.hpp"
#include "shared/recording/quality.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/audio_mixer.hpp"
#include "wasm/recording/composer.hpp"
#include "wasm/recording/recorder.hpp"

namespace greenroom::recording {

/// What goes into one file: pictures composed into one, and voices mixed.
struct Material {
  std::string key;  ///< tells the files of one recording apart: a person's id, or empty
  Content content = Content::camera;
  std::string name;  ///< of the person or room
  Scene scene;
  std::vector<emscripten::val> voices;
};

/// One file while it is recorded. Cameras and microphones may be switched meanwhile: an encoder
/// wants the same tracks to the end, so it gets the composer's and the mixer's, whatever goes in.
class Reel : public std::enable_shared_from_this<Reel> {
 public:
  Reel(const std::string& worker_address, std::shared_ptr<Store> store, About about,
       RecorderEvents events);

  /// Opens the file.
  void load(Material material, const BitRates& rates);
  void show(Material material);
  void start();
  void pause() { recorder_->pause(); }
  void resume() { recorder_->resume(); }
  void stop() { recorder_->stop(); }

  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] const About& about() const { return recorder_->about(); }
  [[nodiscard]] bool ready() const { return recorder_->ready(); }
  [[nodiscard]] bool started() const { return recorder_->started(); }
  [[nodiscard]] double left() const { return recorder_->left(); }

 private:
  [[nodiscard]] emscripten::val picture() const;
  browser::Async<void> keep_thumbnail();

  std::string key_;
  /// nullptr where the browser gives out no frames: then the first source is recorded as it is.
  std::unique_ptr<Composer> composer_;
  emscripten::val first_ = emscripten::val::null();
  browser::AudioMixer mixer_;
  std::shared_ptr<Recorder> recorder_;
};

}  // namespace greenroom::recording
