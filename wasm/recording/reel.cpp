#include "wasm/recording/reel.hpp"

#include <utility>

#include "wasm/browser/snapshot.hpp"
#include "wasm/recording/shelf.hpp"

namespace greenroom::recording {

using emscripten::val;

namespace {

constexpr int thumbnail_width = 480;

}  // namespace

Reel::Reel(const std::string& worker_address, std::shared_ptr<Store> store, About about,
           RecorderEvents events) {
  if (Composer::possible()) {
    // A composer that breaks leaves its last picture standing: the voices are still recorded.
    composer_ = std::make_unique<Composer>(
        worker_address, [trouble = events.trouble] { trouble("recording-picture-lost"); });
    composer_->set_taken(true);
  }
  recorder_ = std::make_shared<Recorder>(std::move(store), std::move(about), std::move(events));
}

val Reel::picture() const { return composer_ ? composer_->track() : first_; }

void Reel::load(Material material, const BitRates& rates) {
  key_ = material.key;
  recorder_->set_size(material.scene.layout.width, material.scene.layout.height);
  show(std::move(material));
  std::vector<val> tracks;
  if (!picture().isNull()) tracks.push_back(picture());
  tracks.push_back(mixer_.track());
  recorder_->open(tracks, rates);
}

void Reel::show(Material material) {
  mixer_.mix(material.voices);
  if (!material.scene.sources.empty()) first_ = material.scene.sources.front().track;
  // The picture's size is the file's from its first frame on.
  material.scene.layout.width = about().width;
  material.scene.layout.height = about().height;
  if (composer_) composer_->set_scene(std::move(material.scene));
}

void Reel::start() {
  recorder_->start();
  keep_thumbnail();
}

browser::Async<void> Reel::keep_thumbnail() {
  const auto self = shared_from_this();
  const auto id = about().id;
  if (picture().isNull()) co_return;
  const auto taken = co_await browser::snapshot_of(picture(), "image/jpeg", thumbnail_width);
  if (!taken.blob.isNull()) co_await shelf::put_thumbnail(id, taken.blob);
}

}  // namespace greenroom::recording
