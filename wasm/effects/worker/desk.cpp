#include "wasm/effects/worker/desk.hpp"

#include <string>
#include <utility>

#include "shared/effects/key_finder.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/effects/messages.hpp"

namespace greenroom::effects {

using browser::Async;
using browser::FrameReader;
using browser::Timer;
using browser::VideoFrame;
using browser::WorkerScope;
using emscripten::val;
using messages::message_of;

namespace {

constexpr int camera_pace = 33;  // ms, of a canvas that stands in for a stream
constexpr int patches = 90;      // of a picture's height is the reach of the eyedropper

std::string word_of(PictureProblem problem) {
  switch (problem) {
    case PictureProblem::too_large:
      return "picture-too-large";
    case PictureProblem::unknown_format:
      return "picture-unknown";
    case PictureProblem::corrupt:
      return "picture-corrupt";
  }
  return "picture-corrupt";
}

}  // namespace

Desk::Desk() : scope_([this](const val& message) { heard(message); }) {}

void Desk::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  if (kind == messages::settings) {
    chain_.use(settings_from(message["text"].as<std::string>()));
  } else if (kind == messages::source) {
    read(message["readable"]);
  } else if (kind == messages::no_source) {
    ++source_;
    ticking_.close();
  } else if (kind == messages::sink) {
    sink_.emplace(message["writable"]);
  } else if (kind == messages::matte_sink) {
    matte_sink_.emplace(message["writable"]);
  } else if (kind == messages::matte) {
    matte_wanted_ = message["wanted"].as<bool>();
  } else if (kind == messages::through) {
    turn_ = message["turn"].as<int>();
  } else if (kind == messages::picture) {
    read_picture(message);
  } else if (kind == messages::video) {
    ++background_;
    if (message.hasOwnProperty("readable")) read_background(message["readable"]);
  } else if (kind == messages::plate) {
    chain_.look_at_plate();
  } else if (kind == messages::pick) {
    question_ = Question{false, message["x"].as<double>(), message["y"].as<double>()};
  } else if (kind == messages::find_key) {
    question_ = Question{true};
  } else if (kind == messages::thumbnails) {
    thumbnails_.want(emscripten::vecFromJSArray<std::string>(message["ids"]));
  } else if (kind == messages::ticks) {
    ticking_ = Timer(Timer::Kind::repeating, camera_pace,
                     [] { WorkerScope::post(message_of(messages::tick)); });
  } else if (kind == messages::pixels) {
    work_on_pixels(message);
  }
}

Async<void> Desk::read(val readable) {
  const int source = ++source_;
  FrameReader reader(readable);
  meter_.restart();
  for (;;) {
    const auto frame = co_await reader.next();
    if (!frame || source != source_) co_return;
    // The last frame of the source before may still be in work.
    if (!busy_) co_await work_on(*frame);
  }
}

Async<void> Desk::read_background(val readable) {
  const int background = background_;
  FrameReader reader(readable);
  for (;;) {
    const auto frame = co_await reader.next();
    if (!frame || background != background_) co_return;
    const auto loaded = co_await background_loader_.load(*frame);
    if (loaded) chain_.show_video(*loaded);
  }
}

Async<void> Desk::work_on(const VideoFrame& frame) {
  busy_ = true;
  const double begun = browser::steady_clock();
  const auto loaded = co_await loader_.load(frame);
  if (loaded) {
    look_at(*loaded);
    if (turn_ != 0 && sink_) {
      const auto result = chain_.run(*loaded);
      auto made = VideoFrame::made(result.picture, result.alpha, frame);
      std::optional<VideoFrame> matte;
      if (matte_wanted_ && matte_sink_) {
        chain_.draw_mask(*loaded, matte_);
        matte = VideoFrame::made(matte_.frame(), {}, frame);
      }
      count(frame.timestamp(), begun);
      co_await sink_->write(std::move(made));
      if (matte) co_await matte_sink_->write(std::move(*matte));
      tell_drawn();
    }
  }
  busy_ = false;
}

void Desk::work_on_pixels(const val& message) {
  const double begun = browser::steady_clock();
  const int width = message["width"].as<int>();
  const int height = message["height"].as<int>();
  const auto loaded = loader_.from_pixels(message["bytes"], width, height);
  look_at(loaded);
  auto reply = message_of(messages::result);
  reply.set("width", width);
  reply.set("height", height);
  const auto bytes = pixels_.of(turn_ != 0 ? chain_.run(loaded) : Chain::Result{loaded, {}});
  reply.set("bytes", bytes);
  WorkerScope::post(reply, {bytes["buffer"]});
  if (turn_ == 0) return;
  constexpr double microseconds = 1e6;
  count(begun * microseconds, begun);
  tell_drawn();
}

void Desk::tell_drawn() {
  if (drawn_ == turn_ || turn_ == 0) return;
  drawn_ = turn_;
  auto message = message_of(messages::drawn);
  message.set("turn", turn_);
  WorkerScope::post(message);
}

void Desk::answer(const Question& question, const ConstFrame& frame) {
  auto reply = message_of(messages::key_found);
  std::optional<StudioKey> found;
  if (question.whole) {
    found = find_key(frame);
  } else {
    const int x = static_cast<int>(question.x * frame.width());
    const int y = static_cast<int>(question.y * frame.height());
    const auto colour = colour_around(frame, x, y, frame.height() / patches);
    reply.set("colour", to_text(colour));  // whatever it is: that is what was picked
    found = key_on(frame, colour);
  }
  if (found) {
    reply.set("colour", to_text(found->colour));
    reply.set("similarity", found->similarity);
    reply.set("smoothness", found->smoothness);
    reply.set("spill", found->spill);
  }
  WorkerScope::post(reply);
}

void Desk::look_at(const ConstFrame& frame) {
  if (const auto question = std::exchange(question_, std::nullopt)) answer(*question, frame);
  if (chain_.looks_at_plate() && chain_.learn_plate(frame)) {
    WorkerScope::post(message_of(messages::plate_ready));
  }
  if (const auto drawn = thumbnails_.next(frame, browser::steady_clock())) {
    auto message = message_of(messages::thumbnail);
    const auto bytes = pixels_.of(drawn->picture);
    message.set("id", drawn->id);
    message.set("width", drawn->picture.picture.width());
    message.set("height", drawn->picture.picture.height());
    message.set("bytes", bytes);
    WorkerScope::post(message, {bytes["buffer"]});
  }
}

void Desk::read_picture(const val& message) {
  auto reply = message_of(messages::picture_read);
  reply.set("request", message["request"]);
  const auto problem = chain_.read_picture(browser::bytes_in(message["bytes"]));
  reply.set("problem", problem ? word_of(*problem) : std::string());
  WorkerScope::post(reply);
}

void Desk::count(double timestamp, double begun) {
  const auto cost = meter_.count(timestamp, begun, browser::steady_clock());
  if (!cost) return;
  auto message = message_of(messages::cost);
  message.set("milliseconds", cost->milliseconds);
  message.set("percent", cost->percent);
  message.set("rate", cost->rate);
  message.set("dropped", cost->dropped);
  WorkerScope::post(message);
}

}  // namespace greenroom::effects
