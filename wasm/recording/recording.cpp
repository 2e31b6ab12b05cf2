#include "wasm/recording/recording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "wasm/browser/media_recorder.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/private_files.hpp"
#include "wasm/browser/storage.hpp"
#include "wasm/browser/while_alive.hpp"

namespace greenroom::recording {

using browser::MediaRecorder;
using browser::Timer;

namespace {

double now() { return browser::steady_clock(); }

std::string new_id() {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr int digits_of_a_number = 16;
  std::string id;
  for (const std::uint64_t part : {browser::random_bits(), browser::random_bits()}) {
    for (int i = 0; i < digits_of_a_number; ++i) id += digits[(part >> (4 * i)) & 0xf];
  }
  return id;
}

bool supported(std::string_view type) { return MediaRecorder::supports(std::string(type)); }

}  // namespace

Recording::Recording(std::string worker_address, std::shared_ptr<Store> store,
                     RecordingChoices choices, RecordingEvents events)
    : worker_address_(std::move(worker_address)),
      store_(std::move(store)),
      choices_(std::move(choices)),
      events_(std::move(events)) {}

bool Recording::available() {
  return browser::has_private_files() && recommended_format(supported) != nullptr;
}

const Format* Recording::format() const {
  const auto* chosen = find_format(choices_.format);
  return chosen != nullptr && supported(chosen->type) ? chosen : recommended_format(supported);
}

std::vector<const Format*> Recording::formats() const {
  std::vector<const Format*> usable;
  for (const auto& format : recording::formats()) {
    if (supported(format.type)) usable.push_back(&format);
  }
  return usable;
}

BitRates Recording::rates_of(const Material& material) const {
  const auto& layout = material.scene.layout;
  return bit_rates(choices_.quality, layout.width, layout.height, material.scene.rate);
}

double Recording::bytes_per_minute() const {
  double sum = 0;
  for (const auto& material : events_.material()) {
    sum += recording::bytes_per_minute(rates_of(material));
  }
  return sum;
}

double Recording::bytes() const {
  double sum = bytes_done_;
  for (const auto& reel : reels_) sum += reel->about().bytes;
  return sum;
}

bool Recording::makes(const std::string& id) const {
  return std::ranges::any_of(reels_, [&](const auto& reel) { return reel->about().id == id; });
}

void Recording::start() {
  if (!available() || take_.phase() != Take::Phase::idle) return;
  auto materials = events_.material();
  if (materials.empty()) {
    events_.told("recording-nothing");
    return;
  }
  // A file for each person, also where only one is there yet: others may come.
  group_ = materials.front().key.empty() ? std::string() : new_id();
  bytes_done_ = 0;
  seconds_left_ = -1;
  kept_any_ = false;
  take_.start(materials.size(), now());
  for (auto& material : materials) add_reel(std::move(material));
  browser::keep_files();
  events_.changed();
}

void Recording::add_reel(Material material) {
  const auto* used = format();
  About about;
  about.id = new_id();
  about.content = material.content;
  about.name = material.name;
  about.group = group_;
  about.started = browser::wall_clock();
  about.type = used->type;
  about.extension = used->extension;
  const auto id = about.id;
  const auto mine = [this](auto run) {
    return browser::while_alive(weak_from_this(), std::move(run));
  };
  const auto reel = std::make_shared<Reel>(
      worker_address_, store_, std::move(about),
      RecorderEvents{
          .ready = mine([](Recording& self) { self.reel_ready(); }),
          .wrote = mine([](Recording& self) {
            self.written_ = now();
            self.told_silent_ = false;
            self.watch_disk();
            self.events_.changed();
          }),
          .trouble =
              mine([](Recording& self, const std::string& why) { self.reel_in_trouble(why); }),
          .finished = mine([id = id](Recording& self, const About&) { self.reel_done(id, true); }),
          .gave_up = mine([id = id](Recording& self) { self.reel_done(id, false); }),
      });
  reels_.push_back(reel);
  const auto rates = rates_of(material);
  reel->load(std::move(material), rates);
}

void Recording::reel_ready() {
  if (take_.phase() == Take::Phase::starting) {
    // Together, so that files of one recording are in step.
    if (!std::ranges::all_of(reels_, &Reel::ready)) return;
    take_.began(now());
    for (const auto& reel : reels_) reel->start();
    written_ = now();
    constexpr int often = 1000;  // ms
    watching_ = Timer(Timer::Kind::repeating, often, [this] { watch_store(); });
  } else if (take_.running()) {
    for (const auto& reel : reels_) {
      if (!reel->ready() || reel->started()) continue;
      reel->start();
      if (take_.phase() == Take::Phase::paused) reel->pause();
    }
  }
  events_.changed();
}

void Recording::reel_in_trouble(const std::string& why) {
  events_.told(why);
  if (why == "disk-full") stop();
}

void Recording::reel_done(const std::string& id, bool kept) {
  const auto found =
      std::ranges::find_if(reels_, [&](const auto& reel) { return reel->about().id == id; });
  if (found == reels_.end()) return;
  const auto gone = std::move(*found);  // whose event this is: it ends when we return
  bytes_done_ += gone->about().bytes;
  reels_.erase(found);
  kept_any_ |= kept;
  take_.file_done();
  if (kept) events_.kept();
  if (take_.phase() == Take::Phase::idle) {
    seconds_left_ = -1;
    watching_.close();
    if (kept_any_) events_.told("recording-saved");
  } else if (take_.phase() == Take::Phase::starting) {
    reel_ready();  // the others are not kept waiting for one that cannot be opened
  }
  events_.changed();
}

void Recording::pause() {
  if (!take_.pause(now())) return;
  for (const auto& reel : reels_) reel->pause();
  events_.changed();
}

void Recording::resume() {
  if (!take_.resume(now())) return;
  for (const auto& reel : reels_) reel->resume();
  events_.changed();
}

void Recording::stop() {
  if (!take_.stop(now())) return;
  // A copy: a reel that has nothing to finish is done at once.
  for (const auto& reel : std::vector(reels_)) reel->stop();
  events_.changed();
}

void Recording::material_changed() {
  if (take_.phase() == Take::Phase::idle || take_.phase() == Take::Phase::finishing) return;
  auto materials = events_.material();
  for (const auto& reel : std::vector(reels_)) {
    const auto same = [&](const Material& each) { return each.key == reel->key(); };
    const auto found = std::ranges::find_if(materials, same);
    if (found == materials.end()) {
      // Somebody has left. A recording whose only subject is gone waits for it to come back.
      if (!group_.empty()) reel->stop();
      continue;
    }
    reel->show(std::move(*found));
    materials.erase(found);
  }
  if (group_.empty()) return;
  for (auto& material : materials) {
    if (take_.file_added()) add_reel(std::move(material));
  }
}

void Recording::set_format(const std::string& id) {
  if (find_format(id) != nullptr) choices_.format = id;
  events_.changed();
}

void Recording::set_quality(Quality quality) {
  choices_.quality = quality;
  events_.changed();
}

void Recording::set_separately(bool separately) {
  // Files that are open stay what they are.
  if (take_.phase() == Take::Phase::idle) choices_.separately = separately;
  events_.changed();
}

void Recording::watch_store() {
  constexpr double patience = 10;  // seconds
  if (take_.phase() != Take::Phase::recording) {
    written_ = now();  // nothing is expected
  } else if (now() - written_ > patience && !std::exchange(told_silent_, true)) {
    events_.told("recording-silent");
  }
}

void Recording::watch_disk() {
  if (!take_.running()) return;
  const double seconds = take_.elapsed(now());
  double least = std::numeric_limits<double>::infinity();
  Room room = Room::enough;
  for (const auto& reel : reels_) {
    const Disk disk{reel->left(), reel->about().bytes, seconds};
    least = std::min(least, recording::seconds_left(disk));
    room = std::max(room, room_on(disk));
  }
  if (room == Room::none) {
    events_.told("disk-full");
    stop();
    return;
  }
  const bool told_before = seconds_left_ >= 0;
  seconds_left_ = room == Room::little ? least : -1;
  if (room == Room::little && !told_before) events_.told("disk-low");
}

}  // namespace greenroom::recording
