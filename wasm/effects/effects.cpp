#include "wasm/effects/effects.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/browser/canvas.hpp"
#include "wasm/effects/messages.hpp"

namespace greenroom::effects {

using browser::Timer;
using emscripten::val;
using messages::message_of;

namespace {

constexpr int step_out_seconds = 3;
constexpr int second = 1000;  // ms

}  // namespace

Effects::Effects(std::string worker_address, Settings settings, EffectsEvents events)
    : worker_address_(std::move(worker_address)),
      settings_(std::move(settings)),
      events_(std::move(events)),
      backdrop_({[this] { events_.changed(); },
                 [this](bool video) {
                   settings_.background = video ? BackgroundKind::video : BackgroundKind::picture;
                   settings_changed();
                 },
                 [this]() -> FrameRoute& {
                   ensure_worker();
                   return *route_;
                 }}) {
  // What only the last visit's worker knew is gone with it.
  if (settings_.key == KeyMode::plate) settings_.key = KeyMode::none;
  if (settings_.background != BackgroundKind::transparent) {
    settings_.background = BackgroundKind::colour;
  }
}

Effects::State Effects::state() const {
  if (!worked_on()) return State::off;
  if (failed_) return State::failed;
  return !plate_missing() && route_ && route_->drawn() ? State::working : State::starting;
}

void Effects::use_source(const val& track, std::string origin) {
  if (source_.strictlyEquals(track)) return;
  source_ = track;
  origin_ = std::move(origin);
  update();
}

bool Effects::plate_elsewhere() const { return !plate_origin_.empty() && plate_origin_ != origin_; }

bool Effects::plate_missing() const {
  return settings_.key == KeyMode::plate && (plate_lost_ || plate_elsewhere());
}

Effects::PlateState Effects::plate_state() const {
  return plate_ == PlateState::ready && plate_elsewhere() ? PlateState::none : plate_;
}

bool Effects::looked_at() const {
  return !source_.isNull() && (!thumbnails_.empty() || asking_ || plate_ == PlateState::looking);
}

void Effects::update() {
  const bool work = worked_on();
  if ((work || looked_at()) && !failed_) ensure_worker();
  if (route_) {
    route_->feed(work || looked_at() ? source_ : val::null());
    route_->want_results(work);
    route_->want_matte(work && matte_ && settings_.key != KeyMode::none);
    backdrop_.play_video(work && settings_.background == BackgroundKind::video);
  }
  if (!work) {
    cost_.reset();
    set_output(source_);
  } else if (!failed_ && !plate_missing() && route_->drawn()) {
    set_output(route_->track());
  } else if (failed_ || plate_missing() || !output_.strictlyEquals(source_)) {
    // Who has just chosen an effect stays seen until it shows. A source that has not been seen yet
    // waits for its first result.
    set_output(val::null());
  }
  events_.changed();
}

const val& Effects::preview_of(const val& output) const {
  // One has to see where to click, and when one has stepped out.
  if (picking_ || plate_missing()) return source_;
  const bool tuned = matte_ && settings_.key != KeyMode::none && state() == State::working;
  return tuned ? route_->matte() : output;
}

void Effects::set_output(const val& track) {
  const auto preview = preview_of(track);
  if (output_.strictlyEquals(track) && preview_.strictlyEquals(preview)) return;
  output_ = track;
  preview_ = preview;
  events_.output_changed();
}

void Effects::ensure_worker() {
  if (route_) return;
  route_ = std::make_unique<FrameRoute>(
      worker_address_,
      FrameRouteEvents{[this](const val& message) { heard(message); }, [this] { broke(); }});
  settings_changed();
  backdrop_.tell_again();
}

void Effects::broke() {
  failed_ = true;
  plate_lost_ = settings_.key == KeyMode::plate;
  end_plate(PlateState::none);
  update();
  events_.told("effects-failed");
}

void Effects::retry() {
  route_.reset();
  failed_ = false;
  update();
}

void Effects::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  if (kind == messages::drawn) {
    update();
  } else if (kind == messages::cost) {
    if (!worked_on()) return;
    cost_ = Cost{message["milliseconds"].as<double>(), message["percent"].as<double>(),
                 message["rate"].as<double>(), message["dropped"].as<int>()};
    events_.changed();
  } else if (kind == messages::picture_read) {
    backdrop_.picture_read(message["request"].as<int>(), message["problem"].as<std::string>());
  } else if (kind == messages::plate_ready) {
    if (plate_ != PlateState::looking) return;
    end_plate(PlateState::ready);
    plate_origin_ = origin_;
    plate_lost_ = false;
    set_key(KeyMode::plate);
  } else if (kind == messages::key_found) {
    asking_ = false;
    key_found(message);
  } else if (kind == messages::thumbnail) {
    const auto found = thumbnails_.find(message["id"].as<std::string>());
    if (found == thumbnails_.end()) return;
    for (const auto& canvas : found->second) {
      browser::put_pixels(browser::context_of(canvas), message["width"].as<int>(),
                          message["height"].as<int>(), message["bytes"]);
    }
  }
}

void Effects::key_found(const val& message) {
  const bool wished_otherwise =
      settings_.key != asked_with_.key || settings_.studio != asked_with_.studio;
  if (wished_otherwise) {
    update();  // whoever has chosen meanwhile knows better
    return;
  }
  if (!message["colour"].isString()) {
    events_.told("key-not-found");
  } else if (const auto colour = colour_from(message["colour"].as<std::string>())) {
    settings_.simple.colour = settings_.studio.colour = *colour;
    for (const auto* number : {"similarity", "smoothness", "spill"}) {
      const auto value = message[number];
      if (value.isNumber()) effects::set_number(settings_, number, value.as<double>());
    }
  }
  settings_changed();
}

void Effects::settings_changed() {
  if (route_) {
    auto message = message_of(messages::settings);
    message.set("text", to_text(settings_));
    route_->post(message);
  }
  update();
}

void Effects::set_key(KeyMode mode) {
  settings_.key = mode;
  if (mode != KeyMode::plate) plate_lost_ = false;
  settings_changed();
  // Nobody's cloth is the pure green that it is taken for until we know better.
  const bool by_colour = mode == KeyMode::simple || mode == KeyMode::studio;
  if (by_colour && settings_.studio.colour == StudioKey{}.colour) find_key_colour();
}

void Effects::set_key_colour(const std::string& text) {
  const auto colour = colour_from(text);
  if (!colour) return;
  settings_.simple.colour = settings_.studio.colour = *colour;
  settings_changed();
}

void Effects::ask(const char* kind, double x, double y) {
  asking_ = true;
  asked_with_ = settings_;
  update();
  if (!route_) return;
  auto message = message_of(kind);
  message.set("x", std::clamp(x, 0.0, 1.0));
  message.set("y", std::clamp(y, 0.0, 1.0));
  route_->post(message);
}

void Effects::pick_key_colour(double x, double y) {
  if (std::isfinite(x) && std::isfinite(y)) ask(messages::pick, x, y);
}

void Effects::set_picking(bool picking) {
  picking_ = picking;
  update();
}

void Effects::find_key_colour() { ask(messages::find_key); }

void Effects::set_number(const std::string& name, double value) {
  if (effects::set_number(settings_, name, value)) settings_changed();
}

void Effects::record_plate() {
  plate_ = PlateState::counting;
  plate_seconds_ = step_out_seconds;
  plate_timer_ = Timer(Timer::Kind::repeating, second, [this] { count_down(); });
  events_.changed();
}

void Effects::count_down() {
  if (--plate_seconds_ > 0) {
    events_.changed();
    return;
  }
  plate_timer_.close();
  plate_ = PlateState::looking;
  update();
  if (route_) route_->post(message_of(messages::plate));
}

void Effects::cancel_plate() {
  end_plate(settings_.key == KeyMode::plate ? PlateState::ready : PlateState::none);
  update();
}

void Effects::end_plate(PlateState state) {
  plate_timer_.close();
  plate_ = state;
  plate_seconds_ = 0;
}

void Effects::set_matte(bool on) {
  matte_ = on;
  update();
}

void Effects::set_background(BackgroundKind kind) {
  settings_.background = kind;
  settings_changed();
}

void Effects::set_background_colour(const std::string& text) {
  const auto colour = colour_from(text);
  if (!colour) return;
  settings_.background_colour = *colour;
  settings_.background = BackgroundKind::colour;
  settings_changed();
}

void Effects::set_background_picture(val blob, std::string name) {
  backdrop_.use_picture(std::move(blob), std::move(name));
}

void Effects::set_background_video(const val& file) { backdrop_.use_video(file); }

void Effects::turn_off() {
  settings_.key = KeyMode::none;
  plate_lost_ = false;
  settings_.filters.clear();
  matte_ = false;
  failed_ = false;
  settings_changed();
}

void Effects::show_thumbnail(const std::string& id, val canvas) {
  thumbnails_[id].push_back(std::move(canvas));
  tell_thumbnails();
}

void Effects::forget_thumbnail(const val& canvas) {
  for (auto& [id, canvases] : thumbnails_) {
    std::erase_if(canvases, [&](const val& each) { return each.strictlyEquals(canvas); });
  }
  std::erase_if(thumbnails_, [](const auto& each) { return each.second.empty(); });
  tell_thumbnails();
}

void Effects::tell_thumbnails() {
  update();
  if (!route_) return;
  auto ids = val::array();
  for (const auto& [id, canvases] : thumbnails_) ids.call<void>("push", id);
  auto message = message_of(messages::thumbnails);
  message.set("ids", ids);
  route_->post(message);
}

}  // namespace greenroom::effects
