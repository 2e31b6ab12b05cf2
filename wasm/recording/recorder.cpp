#include "wasm/recording/recorder.hpp"

#include <utility>

#include "shared/recording/formats.hpp"
#include "shared/recording/media_file.hpp"
#include "wasm/browser/while_alive.hpp"

namespace greenroom::recording {

using emscripten::val;

namespace {

/// What is not on the disk yet is lost with the tab. A WebM is as good as its last block; an mp4 is
/// written from key frame to key frame, so what is lost is that and a chunk.
browser::RecorderPace pace_of(const std::string& type) {
  constexpr browser::RecorderPace blocks{.chunk = 500, .key_frames = 1000};
  constexpr browser::RecorderPace fragments{.chunk = 250, .key_frames = 500};
  return container_of_type(type) == Container::mp4 ? fragments : blocks;
}

}  // namespace

Recorder::Recorder(std::shared_ptr<Store> store, About about, RecorderEvents events)
    : store_(std::move(store)), about_(std::move(about)), events_(std::move(events)) {}

void Recorder::open(const std::vector<val>& tracks, const BitRates& rates) {
  const auto mine = [this](auto run) {
    return browser::while_alive(weak_from_this(), std::move(run));
  };
  encoder_ = std::make_unique<browser::MediaRecorder>(
      tracks, about_.type, rates, pace_of(about_.type),
      browser::MediaRecorderEvents{
          mine([](Recorder& self, const val& blob) { self.store_->append(self.about_.id, blob); }),
          mine([](Recorder& self) { self.stopped(); }),
          mine([](Recorder& self) { self.fail("recording-failed"); }),
      });
  if (encoder_->failed()) {
    events_.trouble("recording-failed");
    events_.gave_up();
    return;
  }
  store_->open(about_, StoreEvents{
                           .opened = mine([](Recorder& self) { self.opened(); }),
                           .wrote = mine([](Recorder& self, double bytes, double left) {
                             self.left_ = left;
                             self.about_.bytes = bytes;
                             self.events_.wrote();
                           }),
                           .full = mine([](Recorder& self) { self.fail("disk-full"); }),
                           .cut = mine([](Recorder& self) { self.fail("recording-cut"); }),
                           .failed = mine([](Recorder& self) {
                             self.events_.trouble("recording-failed");
                             self.events_.gave_up();
                           }),
                           .finished = mine([](Recorder& self, const About& about) {
                             self.events_.finished(about);
                           }),
                           .nothing = mine([](Recorder& self) { self.events_.gave_up(); }),
                       });
}

void Recorder::opened() {
  ready_ = true;
  if (stopping_) {
    stopped();
  } else {
    events_.ready();
  }
}

void Recorder::start() {
  started_ = true;
  if (encoder_->start()) return;
  events_.trouble("recording-failed");
  stopped();
}

void Recorder::pause() { encoder_->pause(); }
void Recorder::resume() { encoder_->resume(); }

void Recorder::stop() {
  stopping_ = true;
  end();
}

void Recorder::fail(const char* why) {
  if (std::exchange(stopping_, true)) return;
  events_.trouble(why);
  end();
}

void Recorder::end() {
  if (ready_ && !started_) {
    stopped();  // an encoder that never ran does not say that it has stopped
  } else {
    encoder_->stop();
  }
}

void Recorder::set_size(int width, int height) {
  about_.width = width;
  about_.height = height;
}

void Recorder::stopped() {
  if (std::exchange(stopped_, true)) return;
  // Of one's own accord: everything that was recorded has ended.
  stopping_ = true;
  about_.type = encoder_->type();
  about_.extension = extension_of(about_.type);
  store_->finish(about_);
}

}  // namespace greenroom::recording
