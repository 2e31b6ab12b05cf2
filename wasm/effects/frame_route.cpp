#include "wasm/effects/frame_route.hpp"

#include <utility>

#include "wasm/effects/messages.hpp"

namespace greenroom::effects {

using emscripten::val;
using messages::message_of;

FrameRoute::FrameRoute(const std::string& worker_address, FrameRouteEvents events)
    : events_(std::move(events)),
      worker_(
          worker_address, [this](const val& message) { heard(message); },
          [this] { events_.broke(); }) {
  if (browser::has_frame_streams()) {
    sink_.emplace();
    give(messages::sink, *sink_);
  } else {
    canvas_ =
        std::make_unique<browser::CanvasRoute>([this](int width, int height, const val& bytes) {
          auto message = message_of(messages::pixels);
          message.set("width", width);
          message.set("height", height);
          message.set("bytes", bytes);
          post(message, {bytes["buffer"]});
        });
  }
}

void FrameRoute::give(const char* kind, const browser::FrameSink& sink) {
  auto message = message_of(kind);
  const auto writable = sink.writable();
  message.set("writable", writable);
  post(message, {writable});
}

void FrameRoute::want_matte(bool wanted) {
  if (!sink_ || wanted == matte_wanted_) return;
  matte_wanted_ = wanted;
  if (!matte_) give(messages::matte_sink, matte_.emplace());
  auto message = message_of(messages::matte);
  message.set("wanted", wanted);
  post(message);
}

const val& FrameRoute::matte() const { return matte_ ? matte_->track() : track(); }

const val& FrameRoute::track() const { return sink_ ? sink_->track() : canvas_->track(); }

void FrameRoute::feed(const val& track) {
  if (fed_.strictlyEquals(track)) return;
  fed_ = track;
  if (canvas_) {
    canvas_->show(track);
    post(message_of(track.isNull() ? messages::no_source : messages::ticks));
  } else if (track.isNull()) {
    post(message_of(messages::no_source));
  } else {
    auto message = message_of(messages::source);
    const auto readable = browser::frames_of(track);
    message.set("readable", readable);
    post(message, {readable});
  }
}

void FrameRoute::want_results(bool wanted) {
  if (wanted == (turn_ != 0)) return;
  turn_ = wanted ? ++last_turn_ : 0;
  auto message = message_of(messages::through);
  message.set("turn", turn_);
  post(message);
}

void FrameRoute::post(val message, std::vector<val> moved) {
  worker_.post(std::move(message), std::move(moved));
}

void FrameRoute::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  if (kind == messages::tick) {
    canvas_->grab();
  } else if (kind == messages::result) {
    canvas_->draw(message["width"].as<int>(), message["height"].as<int>(), message["bytes"]);
  } else {
    if (kind == messages::drawn) drawn_ = message["turn"].as<int>();
    events_.heard(message);
  }
}

}  // namespace greenroom::effects
