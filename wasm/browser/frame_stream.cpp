#include "wasm/browser/frame_stream.hpp"

#include <string>
#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

bool has_frame_streams() {
  return !val::global("MediaStreamTrackProcessor").isUndefined() &&
         !val::global("MediaStreamTrackGenerator").isUndefined();
}

bool gives_frames(const val& track) { return track["readyState"].as<std::string>() == "live"; }

val frames_of(const val& track) {
  auto options = val::object();
  options.set("track", track);
  options.set("maxBufferSize", 1);
  return val::global("MediaStreamTrackProcessor").new_(options)["readable"];
}

FrameSink::FrameSink()
    : generator_([] {
        auto options = val::object();
        options.set("kind", "video");
        return val::global("MediaStreamTrackGenerator").new_(options);
      }()) {}

FrameReader::FrameReader(const val& readable) : reader_(readable.call<val>("getReader")) {}

FrameReader::~FrameReader() {
  // The promise is of no interest: a stream that errored meanwhile is given up as well.
  [](val reader) -> Async<void> { co_await Settled(reader.call<val>("cancel")); }(reader_);
}

Async<std::optional<VideoFrame>> FrameReader::next() {
  const auto read = co_await Settled(reader_.call<val>("read"));
  if (!read.ok() || read.value["done"].as<bool>()) co_return std::nullopt;
  co_return VideoFrame(read.value["value"]);
}

FrameWriter::FrameWriter(const val& writable) : writer_(writable.call<val>("getWriter")) {}

Async<bool> FrameWriter::write(VideoFrame frame) {
  // A frame that was taken is closed by whoever took it; closing it once more does nothing.
  const auto written = co_await Settled(writer_.call<val>("write", frame.get()));
  co_return written.ok();
}

}  // namespace greenroom::browser
