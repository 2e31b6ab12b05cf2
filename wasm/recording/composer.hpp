#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <vector>

#include "shared/recording/layout.hpp"
#include "wasm/browser/frame_stream.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::recording {

/// What a composed picture shows of one camera or screen.
struct ComposedSource {
  SubjectKind kind = SubjectKind::camera;
  /// A video track; null (or one that has ended) for a person without a picture. It stays its
  /// owner's, who may stop it at any time.
  emscripten::val track = emscripten::val::null();
  std::string name;      ///< written in its corner, empty for nothing
  std::string initials;  ///< in place of a picture that there is not
  int hue = 0;           ///< of the initials: the number of a --hue-N of the page's style
  bool mirrored = false;

  bool operator==(const ComposedSource& other) const;
};

struct Scene {
  std::vector<ComposedSource> sources;
  Layout layout;
  int rate = 30;  ///< pictures a second, 1 to 60

  bool operator==(const Scene&) const = default;
};

/// Several live videos as one track. Sources come and go and change places while it runs. A worker
/// does the work, at its own steady pace and in a hidden tab as well; frames never pass through a
/// canvas.
///
/// Only where possible(): Firefox and Safari give a page no frames, and painting them to a canvas
/// 30 times a second, four of them at a time, is what this is to be better than.
class Composer {
 public:
  [[nodiscard]] static bool possible() { return browser::has_frame_streams(); }

  /// `broke`: the worker could not be loaded or failed; make another one.
  Composer(const std::string& worker_address, std::function<void()> broke);

  /// From the next picture on.
  void set_scene(Scene scene);
  /// Whether anybody wants the pictures; while nobody does, no frame is read and nothing composed.
  /// At first nobody does.
  void set_taken(bool taken);
  /// The composed picture: the same track for as long as this lives.
  [[nodiscard]] const emscripten::val& track() const { return sink_.track(); }

 private:
  /// A track whose frames the worker has.
  struct Stream {
    emscripten::val track;
    int number = 0;
    bool named = false;  ///< in the present scene
  };

  void tell();
  /// The source for the worker. Its frames, where they are new to it, are added to `moved`.
  [[nodiscard]] emscripten::val described(const ComposedSource& source,
                                          std::vector<emscripten::val>& moved);

  browser::Worker worker_;
  browser::FrameSink sink_;
  Scene scene_;
  bool taken_ = false;
  std::vector<Stream> streams_;
  int last_stream_ = 0;
};

}  // namespace greenroom::recording
