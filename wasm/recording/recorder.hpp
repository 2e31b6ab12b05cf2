#pragma once

#include <emscripten/val.h>

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "shared/recording/about.hpp"
#include "shared/recording/quality.hpp"
#include "wasm/browser/media_recorder.hpp"
#include "wasm/recording/store.hpp"

namespace greenroom::recording {

struct RecorderEvents {
  /// The file is there: start() may be called.
  std::function<void()> ready;
  std::function<void()> wrote;
  /// It stops by itself: the disk is full ("disk-full"), or the encoder or the store gave up
  /// ("recording-failed", or "recording-cut" where
  /// some is kept). `finished` or `gave_up` follows.
  std::function<void(std::string why)> trouble;
  /// The file is whole.
  std::function<void(const About& about)> finished;
  /// There is no file, or it will be recovered at the next visit.
  std::function<void()> gave_up;
};

/// Tracks to one file: from the encoder's chunks to the store, as they come.
class Recorder : public std::enable_shared_from_this<Recorder> {
 public:
  Recorder(std::shared_ptr<Store> store, About about, RecorderEvents events);

  /// `tracks`: at least one. They must stay the same to the end.
  void open(const std::vector<emscripten::val>& tracks, const BitRates& rates);
  void start();
  void pause();
  void resume();
  void stop();

  [[nodiscard]] const About& about() const { return about_; }
  [[nodiscard]] bool ready() const { return ready_; }
  [[nodiscard]] bool started() const { return started_; }
  void set_size(int width, int height);
  /// Bytes that still fit on the disk, infinite while there is no end in sight.
  [[nodiscard]] double left() const { return left_; }

 private:
  void opened();
  void end();
  void stopped();
  void fail(const char* why);

  std::shared_ptr<Store> store_;
  About about_;
  RecorderEvents events_;
  std::unique_ptr<browser::MediaRecorder> encoder_;
  double left_ = std::numeric_limits<double>::infinity();
  bool ready_ = false;
  bool started_ = false;
  bool stopping_ = false;
  bool stopped_ = false;
};

}  // namespace greenroom::recording
