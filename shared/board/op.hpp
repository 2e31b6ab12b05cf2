#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "shared/board/limits.hpp"

// What somebody does to a board. All that a board shows is a function of the set of these, whatever
// the order in which they came: PROTOCOL.md beside this file says how.
namespace greenroom::board {

/// Who draws, wherever they sit: drawn at random and kept with the board, so that whoever loads the
/// page anew can still undo what they drew before. 0 is nobody.
using Site = std::uint64_t;

/// Lamport's clock ("Time, Clocks, and the Ordering of Events in a Distributed System", 1978):
/// greater than that of every op its site knew.
using Time = std::uint32_t;

/// Names an op: the number-th of its site, from 1 on without a gap.
struct OpId {
  Site site = 0;
  std::uint32_t number = 0;
  auto operator<=>(const OpId&) const = default;
};

/// The page that is there without anybody having added it.
inline constexpr OpId first_page{};

/// Where an op stands in the one order that everybody sees: what is later lies on top.
struct Rank {
  Time time = 0;
  Site site = 0;
  auto operator<=>(const Rank&) const = default;
};

/// Units from the page's top left corner.
struct Spot {
  std::int32_t x = 0;
  std::int32_t y = 0;
  bool operator==(const Spot&) const = default;
};

/// Where a pen was.
struct Point {
  Spot at;
  std::uint8_t pressure = 255;  ///< 255 is the pen's whole width
  bool operator==(const Point&) const = default;
};

using Points = std::vector<Point>;

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

enum class Tool {
  pen,
  marker,  ///< lets through what is below, as much where it crosses itself as elsewhere
  eraser,  ///< takes pixels away
};

struct Pen {
  Tool tool{};
  Colour colour;
  std::uint32_t width = 0;  ///< units
  bool operator==(const Pen&) const = default;
};

// ---- what becomes a thing on a page ----------------------------------------------------------

struct Stroke {
  OpId page;
  Pen pen;
  Points points;
  bool operator==(const Stroke&) const = default;
};

/// The stroke that this site began last goes on.
struct More {
  Points points;
  bool operator==(const More&) const = default;
};

enum class Figure { line, arrow, rectangle, ellipse };

struct Shape {
  OpId page;
  Figure figure{};
  Pen pen;
  Spot from;
  Spot to;
  bool operator==(const Shape&) const = default;
};

struct Text {
  OpId page;
  /// Corners of the room it takes, by its author's fonts: others have theirs and fill the same.
  Spot from;
  Spot to;
  Colour colour;
  std::uint32_t size = 0;  ///< height of a line, units
  std::string words;
  bool operator==(const Text&) const = default;
};

/// Names a picture by what is in it: the first half of its SHA-256. Its bytes go another way.
using PictureKey = std::array<std::uint8_t, 16>;

struct Picture {
  OpId page;
  Spot from;
  Spot to;
  PictureKey key{};
  bool operator==(const Picture&) const = default;
};

// ---- what is done to things ------------------------------------------------------------------

/// x * scale_x + move_x: scales are fixed point (limits::scale_one), moves are units.
struct Transform {
  std::int32_t scale_x = limits::scale_one;
  std::int32_t scale_y = limits::scale_one;
  std::int32_t move_x = 0;
  std::int32_t move_y = 0;
  bool operator==(const Transform&) const = default;
};

/// After all that was done to them before: whoever undoes it leaves what others did.
struct Change {
  std::vector<OpId> targets;
  Transform transform;
  bool operator==(const Change&) const = default;
};

/// Things, or pages.
struct Remove {
  std::vector<OpId> targets;
  bool operator==(const Remove&) const = default;
};

/// All that lies on a page below this op.
struct Clear {
  OpId page;
  bool operator==(const Clear&) const = default;
};

/// Stands behind those that were added earlier.
struct AddPage {
  bool operator==(const AddPage&) const = default;
};

/// Who the site is, for whoever asks later who drew something. No step.
struct Introduce {
  std::string name;
  bool operator==(const Introduce&) const = default;
};

// ---- what is done to one's own ops -----------------------------------------------------------

/// The last of this site's own steps that is not undone. That it has no target is why nobody can
/// undo what others did.
struct Undo {
  bool operator==(const Undo&) const = default;
};

/// The step that this site undid last, if it has done nothing since.
struct Redo {
  bool operator==(const Redo&) const = default;
};

/// Stands where a step stood that was undone and cannot come back any more, or a part of one, so
/// that the numbers stay (Log::compact).
struct Forgotten {
  bool step = false;  ///< one that Undo counts
  bool operator==(const Forgotten&) const = default;
};

using Action = std::variant<Stroke, More, Shape, Text, Picture, Change, Remove, Clear, AddPage,
                            Introduce, Undo, Redo, Forgotten>;

struct Op {
  OpId id;
  Time time = 0;
  Action action;
  bool operator==(const Op&) const = default;

  [[nodiscard]] Rank rank() const { return {time, id.site}; }
};

}  // namespace greenroom::board
