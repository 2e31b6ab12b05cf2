#include "wasm/recording/composer.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "wasm/browser/style.hpp"
#include "wasm/recording/messages.hpp"

namespace greenroom::recording {

using browser::style_token;
using emscripten::val;
using messages::message_of;

bool ComposedSource::operator==(const ComposedSource& other) const {
  return track.strictlyEquals(other.track) &&
         std::tie(kind, name, initials, hue, mirrored) ==
             std::tie(other.kind, other.name, other.initials, other.hue, other.mirrored);
}

Composer::Composer(const std::string& worker_address, std::function<void()> broke)
    : worker_(worker_address, [](const val&) {}, std::move(broke)) {
  auto message = message_of(messages::compose);
  const auto writable = sink_.writable();
  message.set("writable", writable);
  message.set("font", style_token("--font"));
  message.set("ink", style_token("--ramp-1"));
  message.set("plate", style_token("--glass"));
  message.set("tile", style_token("--tile"));
  message.set("ground", style_token("--stage"));
  worker_.post(message, {writable});
}

void Composer::set_scene(Scene scene) {
  // What is the same is not told again: the worker would draw all of it anew.
  if (scene == scene_) return;
  scene_ = std::move(scene);
  if (taken_) tell();
}

void Composer::set_taken(bool taken) {
  if (std::exchange(taken_, taken) == taken) return;
  if (taken) {
    tell();
  } else {
    streams_.clear();
    worker_.post(message_of(messages::rest));
  }
}

void Composer::tell() {
  for (auto& stream : streams_) stream.named = false;
  std::vector<val> moved;
  auto sources = val::array();
  for (const auto& source : scene_.sources) {
    sources.call<void>("push", described(source, moved));
  }
  std::erase_if(streams_, [](const Stream& stream) { return !stream.named; });
  const auto& layout = scene_.layout;
  auto message = message_of(messages::scene);
  message.set("width", layout.width);
  message.set("height", layout.height);
  message.set("rate", scene_.rate);
  message.set("corner", layout.arrangement == Arrangement::corner);
  message.set("x", layout.corner.x);
  message.set("y", layout.corner.y);
  message.set("size", layout.corner.size);
  message.set("sources", sources);
  worker_.post(message, moved);
}

val Composer::described(const ComposedSource& source, std::vector<val>& moved) {
  auto description = val::object();
  description.set("screen", source.kind == SubjectKind::screen);
  description.set("name", source.name);
  description.set("initials", source.initials);
  description.set("colour", style_token("--hue-" + std::to_string(source.hue)));
  description.set("mirrored", source.mirrored);
  description.set("stream", 0);
  if (source.track.isNull() || !browser::gives_frames(source.track)) return description;
  auto stream = std::ranges::find_if(streams_, [&source](const Stream& known) {
    return known.track.strictlyEquals(source.track);
  });
  if (stream == streams_.end()) {
    stream = streams_.insert(stream, {source.track, ++last_stream_});
    const auto readable = browser::frames_of(source.track);
    description.set("readable", readable);
    moved.push_back(readable);
  }
  stream->named = true;
  description.set("stream", stream->number);
  return description;
}

}  // namespace greenroom::recording
