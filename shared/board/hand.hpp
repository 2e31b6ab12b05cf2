#pragma once

#include <cstdint>
#include <map>
#include <variant>
#include <vector>

#include "shared/board/window.hpp"

namespace greenroom::board {

/// Where a pointer was, and how hard it pressed, 0 to 1. `time` in ms, of a clock that never goes
/// back.
struct Sample {
  Place at;
  double pressure = 0;
  double time = 0;
};

/// One of a person's pointers has done something.
struct Pointer {
  enum class Kind { mouse, pen, touch };
  enum class Phase { down, move, up, cancel };

  std::int32_t id = 0;
  Kind kind{};
  Phase phase{};
  bool drags = false;           ///< with the button that moves the page, whatever the tool
  std::vector<Sample> samples;  ///< oldest first, at least one
};

/// The tool touches the page, goes on, and is lifted; `touched` with the kind, since a mouse and a
/// finger have no pressure.
struct Touched {
  Pointer::Kind kind{};
  Sample sample;
};
struct Drawn {
  std::vector<Sample> samples;
};
struct Lifted {};
/// What was begun was not meant.
struct Dropped {};
struct Panned {
  double x = 0;
  double y = 0;
};
struct Pinched {
  Place at;
  double factor = 1;
};
/// No button is down.
struct Hovered {
  Place at;
};

using HandAction = std::variant<Touched, Drawn, Lifted, Dropped, Panned, Pinched, Hovered>;
using HandActions = std::vector<HandAction>;

/// What a person's pointers mean together. One of them draws at a time. Two fingers move the page
/// and zoom, and what the first had begun is dropped where it is young. As long as a pen is about,
/// one finger moves the page, and the palm beside the pen does nothing.
class Hand {
 public:
  /// Whether the tool at hand moves the page.
  void drag_always(bool on) { drag_always_ = on; }
  HandActions heard(const Pointer& pointer);
  /// Whether a tool is on the page.
  [[nodiscard]] bool drawing() const { return doing_ == Doing::drawing; }

 private:
  enum class Doing { nothing, waiting, drawing, dragging, pinching };

  HandActions down(const Pointer& pointer);
  HandActions moved(const Pointer& pointer);
  HandActions lifted(const Pointer& pointer);
  HandActions pinched();
  [[nodiscard]] bool is_palm(const Pointer& pointer) const;

  bool drag_always_ = false;
  Doing doing_ = Doing::nothing;
  std::int32_t leading_ = 0;  ///< the pointer that draws or drags
  Sample begun_;              ///< where it came down
  Place last_;
  double pen_seen_ = -1e9;                 ///< when
  std::map<std::int32_t, Place> fingers_;  ///< that are down
  double apart_ = 0;                       ///< of two fingers, when last looked at
  Place between_;
};

}  // namespace greenroom::board
