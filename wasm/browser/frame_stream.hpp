#pragma once

#include <emscripten/val.h>

#include <optional>

#include "wasm/browser/async.hpp"
#include "wasm/browser/video_frame.hpp"

// A video track as a stream of its frames, and the way back. The streams are made on the page and
// handed over to a worker, which reads and writes them.
namespace greenroom::browser {

/// Whether this browser gives out the frames of a track. (Safari does so in workers only, and
/// Firefox not at all.)
bool has_frame_streams();

/// Whether frames of this track may still come: it has not ended.
bool gives_frames(const emscripten::val& track);

/// The frames of such a track as a stream to hand over. Holds one frame: while nobody reads, the
/// newer takes the older's place.
emscripten::val frames_of(const emscripten::val& track);

/// A video track whose frames are written into a stream.
class FrameSink {
 public:
  FrameSink();
  [[nodiscard]] const emscripten::val& track() const { return generator_; }
  /// The stream to hand over.
  [[nodiscard]] emscripten::val writable() const { return generator_["writable"]; }

 private:
  emscripten::val generator_;
};

/// Reads the frames of a stream. Gives the stream up when destroyed.
class FrameReader {
 public:
  explicit FrameReader(const emscripten::val& readable);
  ~FrameReader();
  FrameReader(const FrameReader&) = delete;
  FrameReader& operator=(const FrameReader&) = delete;

  /// The next frame; nothing when the track has ended. One at a time.
  Async<std::optional<VideoFrame>> next();

 private:
  emscripten::val reader_;
};

/// Writes frames into a stream.
class FrameWriter {
 public:
  explicit FrameWriter(const emscripten::val& writable);

  /// False when nobody takes frames any more.
  Async<bool> write(VideoFrame frame);

 private:
  emscripten::val writer_;
};

}  // namespace greenroom::browser
