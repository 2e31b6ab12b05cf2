#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <string>

#include "shared/media/problem.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/media_stream.hpp"

namespace greenroom::media {

struct ScreenEvents {
  /// Something that is shown or sent is different now.
  std::function<void()> changed;
  /// It was stopped from outside this page: by the browser's own button, or because what was shared
  /// is gone.
  std::function<void()> ended;
  std::function<void(Problem why)> failed;
};

/// A screen, window or tab that the person shares, with its sound where they give it.
class Screen : public std::enable_shared_from_this<Screen> {
 public:
  enum class State { off, asking, on };
  /// What must survive where not everything can: the fine print, or the flow of what moves.
  enum class Hint { detail, motion };

  explicit Screen(ScreenEvents events) : events_(std::move(events)) {}

  static bool available();

  /// Has the person choose what to share. What is shared already goes on until they have chosen
  /// something else, and after, where they do not. Ignored while the question stands.
  void share();
  void stop();
  /// For as long as this one is shared; each new one begins with what suits it.
  void set_hint(Hint hint);

  [[nodiscard]] State state() const;
  [[nodiscard]] bool on() const { return picture_.live(); }
  /// null where there is none.
  [[nodiscard]] const emscripten::val& picture() const { return picture_.get(); }
  [[nodiscard]] const emscripten::val& sound() const { return sound_.get(); }
  [[nodiscard]] Hint hint() const { return hint_; }
  /// "monitor", "window" or "browser" (a tab); empty where nothing is shared or the browser does
  /// not tell.
  [[nodiscard]] std::string surface() const { return picture_.surface(); }
  /// The picture, for the person to see what the others see.
  [[nodiscard]] const emscripten::val& preview() const { return preview_.get(); }

 private:
  browser::Async<void> ask();
  void take(const emscripten::val& picture, const emscripten::val& sound);

  ScreenEvents events_;
  browser::CapturedTrack picture_;
  browser::CapturedTrack sound_;
  browser::MediaStream preview_;
  Hint hint_ = Hint::detail;
  bool asking_ = false;
  /// Counts the wishes, so that the answer to one that was taken back is thrown away.
  unsigned wish_ = 0;
};

}  // namespace greenroom::media
