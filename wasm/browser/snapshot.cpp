#include "wasm/browser/snapshot.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/frame_stream.hpp"
#include "wasm/browser/media_element.hpp"
#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

constexpr double jpeg_quality = 0.92;

void fit_into(Snapshot& taken, int widest) {
  if (taken.width <= widest) return;
  taken.height = std::max(1, taken.height * widest / taken.width);
  taken.width = widest;
}

Async<val> encoded(val source, int width, int height, std::string type) {
  const auto canvas = val::global("OffscreenCanvas").new_(width, height);
  canvas.call<val>("getContext", val("2d")).call<void>("drawImage", source, 0, 0, width, height);
  auto options = val::object();
  options.set("type", type);
  options.set("quality", jpeg_quality);
  const auto blob = co_await Settled(canvas.call<val>("convertToBlob", options));
  co_return blob.ok() ? blob.value : val::null();
}

// For browsers that give out no frames: what a video element shows of the track.
Async<Snapshot> snapshot_by_element(val track, std::string type, int widest) {
  Snapshot taken;
  MediaStream stream;
  stream.add(track);
  const auto video = val::global("document").call<val>("createElement", val("video"));
  val(video).set("muted", true);
  co_await show(video, stream.get());
  taken.width = video["videoWidth"].as<int>();
  taken.height = video["videoHeight"].as<int>();
  fit_into(taken, widest);
  if (taken.width > 0) {
    taken.blob = co_await encoded(video, taken.width, taken.height, std::move(type));
  }
  clear(video);
  co_return taken;
}

}  // namespace

Async<Snapshot> snapshot_of(val track, std::string type, int widest) {
  if (!has_frame_streams()) {
    co_return co_await snapshot_by_element(track, std::move(type), widest);
  }
  Snapshot taken;
  FrameReader reader(frames_of(track));
  const auto frame = co_await reader.next();
  if (!frame) co_return taken;
  taken.width = frame->get()["displayWidth"].as<int>();
  taken.height = frame->get()["displayHeight"].as<int>();
  fit_into(taken, widest);
  taken.blob = co_await encoded(frame->get(), taken.width, taken.height, std::move(type));
  co_return taken;
}

Async<bool> copy_picture(val blob) {
  const auto clipboard = val::global("navigator")["clipboard"];
  if (clipboard.isUndefined() || val::global("ClipboardItem").isUndefined()) co_return false;
  // Clipboards take PNG.
  const auto bitmap = co_await Settled(val::global().call<val>("createImageBitmap", blob));
  if (!bitmap.ok()) co_return false;
  const auto png = co_await encoded(bitmap.value, bitmap.value["width"].as<int>(),
                                    bitmap.value["height"].as<int>(), "image/png");
  if (png.isNull()) co_return false;
  auto types = val::object();
  types.set("image/png", png);
  auto items = val::array();
  items.call<void>("push", val::global("ClipboardItem").new_(types));
  const auto written = co_await Settled(clipboard.call<val>("write", items));
  co_return written.ok();
}

}  // namespace greenroom::browser
