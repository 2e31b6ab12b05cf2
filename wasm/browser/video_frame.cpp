#include "wasm/browser/video_frame.hpp"

#include <emscripten/heap.h>

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using effects::ColourSpace;
using effects::ConstPlane;
using emscripten::val;

namespace {

// Our whole memory, in which an address is an offset: a VideoFrame reads and writes all its planes
// in one buffer. Dead as soon as memory grows.
val memory() {
  return val(emscripten::typed_memory_view(emscripten_get_heap_size(),
                                           static_cast<const std::uint8_t*>(nullptr)));
}

val layout_of(const ConstPlane& plane) {
  auto layout = val::object();
  layout.set("offset", reinterpret_cast<std::uintptr_t>(plane.data));
  layout.set("stride", static_cast<int>(plane.stride));
  return layout;
}

val named(ColourSpace space) {
  const bool hd = space.matrix == effects::Matrix::bt709;
  auto object = val::object();
  object.set("matrix", hd ? "bt709" : "smpte170m");
  object.set("primaries", hd ? "bt709" : "smpte170m");
  object.set("transfer", hd ? "bt709" : "smpte170m");
  object.set("fullRange", space.range == effects::Range::full);
  return object;
}

/// What a new frame says of its samples, all but its colour space and its time.
val description_of(const effects::ConstFrame& picture, const ConstPlane& alpha) {
  auto layout = val::array();
  for (const auto& plane : {picture.y, picture.u, picture.v, alpha}) {
    if (!plane.empty()) layout.call<void>("push", layout_of(plane));
  }
  auto options = val::object();
  options.set("format", alpha.empty() ? "I420" : "I420A");
  options.set("codedWidth", picture.width());
  options.set("codedHeight", picture.height());
  options.set("layout", layout);
  return options;
}

}  // namespace

VideoFrame::VideoFrame(VideoFrame&& other) noexcept
    : frame_(std::exchange(other.frame_, val::null())) {}

VideoFrame& VideoFrame::operator=(VideoFrame&& other) noexcept {
  std::swap(frame_, other.frame_);
  return *this;
}

VideoFrame VideoFrame::made(const effects::ConstFrame& picture, double timestamp, double duration) {
  auto options = description_of(picture, {});
  options.set("timestamp", timestamp);
  options.set("duration", duration);
  options.set("colorSpace", named(picture.space));
  return VideoFrame(val::global("VideoFrame").new_(memory(), options));
}

VideoFrame VideoFrame::made(const effects::ConstFrame& picture, const ConstPlane& alpha,
                            const VideoFrame& like) {
  auto options = description_of(picture, alpha);
  for (const auto* same : {"timestamp", "duration", "displayWidth", "displayHeight", "rotation"}) {
    const auto value = like.frame_[same];
    if (value.isNumber()) options.set(same, value);
  }
  const auto theirs = like.frame_["colorSpace"];
  const bool rgb = like.format() != Format::i420 && like.format() != Format::nv12;
  options.set("colorSpace",
              rgb || theirs["matrix"].isNull() ? named(picture.space) : theirs.call<val>("toJSON"));
  return VideoFrame(val::global("VideoFrame").new_(memory(), options));
}

int VideoFrame::width() const { return frame_["visibleRect"]["width"].as<int>(); }
int VideoFrame::height() const { return frame_["visibleRect"]["height"].as<int>(); }

VideoFrame::Format VideoFrame::format() const {
  const auto format = frame_["format"];
  if (!format.isString()) return Format::other;
  const auto name = format.as<std::string>();
  if (name == "I420") return Format::i420;
  if (name == "NV12") return Format::nv12;
  if (name == "RGBA" || name == "RGBX") return Format::rgba;
  if (name == "BGRA" || name == "BGRX") return Format::bgra;
  return Format::other;
}

ColourSpace VideoFrame::space() const {
  const auto space = frame_["colorSpace"];
  const auto matrix = space["matrix"];
  const auto full = space["fullRange"];
  ColourSpace known;
  // What says nothing is taken for what browsers take it for when they show it.
  const auto name = matrix.isString() ? matrix.as<std::string>() : std::string("smpte170m");
  if (name == "smpte170m" || name == "bt470bg") known.matrix = effects::Matrix::bt601;
  const bool is_rgb = name == "rgb";
  if (full.isTrue() && !is_rgb) known.range = effects::Range::full;
  // Chromium paints limited BT.709 up to 8 steps of blue off, and limited BT.601 at most 2.
  if (is_rgb) known.matrix = effects::Matrix::bt601;
  return known;
}

int VideoFrame::rotation() const {
  const auto rotation = frame_["rotation"];  // not every browser knows it
  return rotation.isNumber() ? rotation.as<int>() : 0;
}

bool VideoFrame::flipped() const { return frame_["flip"].isTrue(); }

double VideoFrame::timestamp() const { return frame_["timestamp"].as<double>(); }

Async<bool> VideoFrame::copy_to(std::vector<effects::Plane> planes) const {
  auto layout = val::array();
  for (const auto& plane : planes) layout.call<void>("push", layout_of(plane));
  auto options = val::object();
  options.set("layout", layout);
  if (format() == Format::other) options.set("format", "RGBA");
  const auto copied = co_await Settled(frame_.call<val>("copyTo", memory(), options));
  co_return copied.ok();
}

void VideoFrame::close() {
  if (!frame_.isNull()) std::exchange(frame_, val::null()).call<void>("close");
}

}  // namespace greenroom::browser
