#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/recording/composition.hpp"
#include "shared/recording/layout.hpp"
#include "wasm/browser/frame_stream.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/recording/worker/feed.hpp"
#include "wasm/recording/worker/pace.hpp"
#include "wasm/recording/worker/stills.hpp"

namespace greenroom::recording {

/// Composes what the page wants to see together, at a steady pace of its own. Lives as long as the
/// worker does.
class ComposeDesk {
 public:
  /// `message`: the first, messages::compose.
  explicit ComposeDesk(const emscripten::val& message);
  void heard(const emscripten::val& message);

 private:
  struct Source {
    SubjectKind kind = SubjectKind::camera;
    std::string name;
    std::string initials;
    std::string colour;
    bool mirrored = false;
    std::shared_ptr<Feed> feed;  ///< may be null
  };
  struct Scene {
    Layout layout;
    std::vector<Source> sources;  ///< screens first: what is over them comes after
  };

  void use_scene(const emscripten::val& message);
  void rest();
  browser::Async<void> compose();
  [[nodiscard]] std::vector<Composition::Cell> cells() const;
  void arrange(const std::vector<Composition::Cell>& cells);
  void draw();
  [[nodiscard]] Composition::Image image_of(std::size_t cell);

  browser::FrameWriter sink_;
  Stills stills_;
  effects::Samples ground_;
  std::map<int, std::shared_ptr<Feed>> feeds_;  ///< by the numbers of their streams
  std::shared_ptr<Scene> scene_;                ///< null while resting
  Composition composition_;
  bool arranged_ = false;  ///< for the present scene
  bool busy_ = false;
  Pace pace_;
};

}  // namespace greenroom::recording
