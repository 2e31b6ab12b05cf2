#include "wasm/browser/canvas_route.hpp"

#include <utility>

#include "wasm/browser/canvas.hpp"
#include "wasm/browser/media_element.hpp"
#include "wasm/browser/media_stream.hpp"

namespace greenroom::browser {

using emscripten::val;

CanvasRoute::CanvasRoute(Grabbed grabbed)
    : grabbed_(std::move(grabbed)),
      video_(val::global("document").call<val>("createElement", val("video"))),
      in_(context_of(make_canvas())),
      out_(context_of(make_canvas())),
      // No rate: a new frame only when something was drawn.
      track_(out_["canvas"].call<val>("captureStream", 0).call<val>("getVideoTracks")[0]) {
  video_.set("muted", true);
  video_.set("playsInline", true);
}

CanvasRoute::~CanvasRoute() {
  clear(video_);
  track_.call<void>("stop");
}

void CanvasRoute::show(const val& track) {
  busy_ = false;
  if (track.isNull()) {
    clear(video_);
    return;
  }
  MediaStream stream;
  stream.add(track);
  browser::show(video_, stream.get());
}

void CanvasRoute::grab() {
  const int width = video_["videoWidth"].as<int>();
  const int height = video_["videoHeight"].as<int>();
  constexpr int have_picture = 2;  // HTMLMediaElement.HAVE_CURRENT_DATA
  if (busy_ || width == 0 || video_["readyState"].as<int>() < have_picture) return;
  busy_ = true;
  resize(in_["canvas"], width, height);
  in_.call<void>("drawImage", video_, 0, 0, width, height);
  grabbed_(width, height, in_.call<val>("getImageData", 0, 0, width, height)["data"]);
}

void CanvasRoute::draw(int width, int height, const val& bytes) {
  busy_ = false;
  put_pixels(out_, width, height, bytes);
  track_.call<void>("requestFrame");
}

}  // namespace greenroom::browser
