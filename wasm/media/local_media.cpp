#include "wasm/media/local_media.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::media {

using browser::Async;
using browser::CameraWish;
using browser::CapturedTrack;
using browser::MediaDevices;
using browser::MicrophoneWish;
using emscripten::val;

LocalMedia::LocalMedia(const Choices& choices, LocalMediaEvents events)
    : events_(std::move(events)),
      muted_(!choices.microphone_wanted),
      mode_(choices.mode),
      voice_(choices.voice) {
  camera_.wanted = choices.camera_wanted;
  camera_.chosen = choices.camera;
  microphone_.chosen = choices.microphone;
}

void LocalMedia::start() {
  device_change_ = MediaDevices::on_change([this] { follow_devices(); });
  if (camera_.wanted) {
    open_both();
  } else {
    open(Kind::microphone);
  }
}

void LocalMedia::toggle_camera() {
  camera_.wanted = camera_.state == Source::State::off || camera_.state == Source::State::failed;
  if (camera_.wanted) {
    open(Kind::camera);
  } else {
    camera_.become_off();
    changed();
  }
}

void LocalMedia::set_muted(bool muted) {
  const bool coming = microphone_.state == Source::State::starting;
  if ((!microphone_.on() && !coming) || muted_ == muted) return;
  muted_ = muted;
  microphone_.track.set_enabled(!muted_);
  changed();
}

void LocalMedia::toggle_microphone() {
  if (microphone_.on() || microphone_.state == Source::State::starting) {
    set_muted(!muted_);
  } else {
    muted_ = false;
    open(Kind::microphone);
  }
}

void LocalMedia::choose_camera(std::string id) {
  camera_.chosen = std::move(id);
  camera_.wanted = true;
  open(Kind::camera);
}

void LocalMedia::choose_microphone(std::string id) {
  microphone_.chosen = std::move(id);
  open(Kind::microphone);
}

void LocalMedia::set_voice(const VoiceProcessing& voice) {
  if (std::exchange(voice_, voice) == voice) return;
  // Browsers change it for a microphone that is opened, and not reliably for one that is open:
  // while it is, Chromium gives it out a second time as it is.
  if (microphone_.on()) {
    microphone_.track = CapturedTrack();
    open(Kind::microphone);
  }
  changed();
}

void LocalMedia::next_camera() {
  const auto& all = devices_.cameras;
  if (all.empty()) return;
  const auto now = std::ranges::find(all, camera_.track.device_id(), &browser::Device::id);
  const auto next = now == all.end() || now + 1 == all.end() ? all.begin() : now + 1;
  choose_camera(next->id);
}

Async<void> LocalMedia::set_mode(CameraMode mode) {
  const auto self = shared_from_this();
  mode_ = checked(mode);
  co_await camera_.track.set_mode(mode_);
  changed();
}

Choices LocalMedia::choices() const {
  return {camera_.wanted, !muted_, camera_.chosen, microphone_.chosen, mode_, voice_};
}

double LocalMedia::level() { return sends_voice() ? meter_.level() : 0; }

Async<void> LocalMedia::open_both() {
  const auto self = shared_from_this();
  const auto camera_opening = ++camera_.opening;
  const auto microphone_opening = ++microphone_.opening;
  camera_.state = microphone_.state = Source::State::starting;
  changed();

  const auto both = co_await MediaDevices::open(CameraWish{camera_.chosen, mode_},
                                                MicrophoneWish{microphone_.chosen, voice_});
  NextForBoth next;
  if (both.problem) {
    next = after_both_failed({*both.problem, co_await MediaDevices::camera_permission(),
                              co_await MediaDevices::microphone_permission()});
  }
  // Who was switched or chosen anew while the person thought about the question goes its own way.
  const auto finish = [&](Kind kind, unsigned opening, const val& track, const Next& then) {
    if (source(kind).opening != opening) {
      if (!track.isNull()) CapturedTrack(track, [] {}).stop();
    } else if (both.problem) {
      settle(kind, then);
    } else {
      take(kind, track);
    }
  };
  finish(Kind::camera, camera_opening, both.camera, next.camera);
  finish(Kind::microphone, microphone_opening, both.microphone, next.microphone);
  changed();
  refresh_devices();
}

void LocalMedia::settle(Kind kind, const Next& next) {
  if (next.try_alone) {
    open(kind);
  } else {
    source(kind).become_failed(next.problem.value_or(Problem::unknown));
  }
}

Async<void> LocalMedia::open(Kind kind) {
  const auto self = shared_from_this();
  auto& device = source(kind);
  const auto opening = ++device.opening;
  const bool replaces_lost_one = device.problem == Problem::unplugged;
  device.state = Source::State::starting;
  changed();

  const auto ask = [this, kind](std::string id) {
    return kind == Kind::camera
               ? MediaDevices::open(CameraWish{std::move(id), mode_}, std::nullopt)
               : MediaDevices::open(std::nullopt, MicrophoneWish{std::move(id), voice_});
  };
  auto capture = co_await ask(device.chosen);
  if (device.opening == opening && capture.problem == Problem::busy && device.track.live()) {
    // Phones give out one camera at a time: let the old one go first.
    device.track = CapturedTrack();
    capture = co_await ask(device.chosen);
  }
  const bool not_there =
      capture.problem == Problem::missing || capture.problem == Problem::unsuitable;
  if (device.opening == opening && not_there && !device.chosen.empty()) {
    // The one that was chosen, perhaps weeks ago, is not plugged in. It stays the choice.
    capture = co_await ask({});
  }
  const auto& track = kind == Kind::camera ? capture.camera : capture.microphone;
  if (device.opening != opening) {
    if (!track.isNull()) CapturedTrack(track, [] {}).stop();
    co_return;
  }
  if (capture.problem) {
    device.become_failed(replaces_lost_one && capture.problem == Problem::missing
                             ? Problem::unplugged
                             : *capture.problem);
  } else {
    take(kind, track);
    if (replaces_lost_one) events_.switched_to(device.track.label());
  }
  changed();
  refresh_devices();
}

void LocalMedia::take(Kind kind, const val& track) {
  auto& device = source(kind);
  device.become_on(CapturedTrack(track, [this, kind] { lost(kind); }));
  if (kind == Kind::microphone) {
    device.track.set_enabled(!muted_);
    meter_ = browser::AudioMeter(track);
  }
}

void LocalMedia::lost(Kind kind) {
  source(kind).become_failed(Problem::unplugged);
  (kind == Kind::camera ? events_.camera_lost : events_.microphone_lost)();
  open(kind);
}

Async<void> LocalMedia::refresh_devices() {
  const auto self = shared_from_this();
  devices_ = co_await MediaDevices::list();
  changed();
}

Async<void> LocalMedia::follow_devices() {
  const auto self = shared_from_this();
  co_await refresh_devices();
  const auto plugged_in = [](const Source& device, const std::vector<browser::Device>& list) {
    return device.state == Source::State::failed && !list.empty() &&
           (device.problem == Problem::missing || device.problem == Problem::unplugged);
  };
  if (camera_.wanted && plugged_in(camera_, devices_.cameras)) open(Kind::camera);
  if (plugged_in(microphone_, devices_.microphones)) open(Kind::microphone);
}

void LocalMedia::changed() {
  if (!microphone_.track.live()) meter_ = browser::AudioMeter();
  events_.changed();
}

}  // namespace greenroom::media
