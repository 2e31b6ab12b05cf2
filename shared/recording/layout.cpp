#include "shared/recording/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace greenroom::recording {
namespace {

constexpr double picture = 16.0 / 9;
/// A tile among others is never narrower than a square or wider than a picture.
constexpr double narrowest = 1;

constexpr double strip_part = 0.2;  ///< of the picture's longer side, for people beside a screen
constexpr int gaps = 90;            ///< that would make up the picture's height

int even(double length) { return std::max(2, static_cast<int>(length) / 2 * 2); }
int even_place(double place) { return static_cast<int>(place) / 2 * 2; }

struct Size {
  double width = 0;
  double height = 0;
};

/// The largest of this aspect within a size.
Size largest(Size within, double aspect) {
  if (within.width > within.height * aspect) return {within.height * aspect, within.height};
  return {within.width, within.width / aspect};
}

/// How much of one aspect is left when it fills another.
double seen(double aspect, double other) { return std::min(aspect / other, other / aspect); }

struct Grid {
  int columns = 1;
  Size tile;
};

Size cell_size(const Rect& area, int columns, int rows, int gap) {
  return {(static_cast<double>(area.width) - gap * (columns - 1)) / columns,
          (static_cast<double>(area.height) - gap * (rows - 1)) / rows};
}

/// Large tiles are good and cropped ones bad, but what is cropped is rarely a face: hence the root.
Grid best_grid(const Rect& area, int count, int gap) {
  Grid best;
  double best_worth = -1;
  for (int columns = 1; columns <= count; ++columns) {
    const int rows = (count + columns - 1) / columns;
    const auto cell = cell_size(area, columns, rows, gap);
    if (cell.width < 2 || cell.height < 2) continue;
    const auto tile = largest(cell, std::clamp(cell.width / cell.height, narrowest, picture));
    const double worth =
        tile.width * tile.height * std::sqrt(seen(tile.width / tile.height, picture));
    if (worth <= best_worth) continue;
    best_worth = worth;
    best = {columns, tile};
  }
  return best;
}

/// Everything in the middle, and an unfinished last row too.
std::vector<Rect> tiles_in(const Rect& area, int count, int gap) {
  if (count == 1) return {area};
  const auto [columns, tile] = best_grid(area, count, gap);
  const int width = even(tile.width);
  const int height = even(tile.height);
  const int rows = (count + columns - 1) / columns;
  const int top = area.y + even_place((area.height - rows * (height + gap) + gap) / 2.0);
  std::vector<Rect> tiles;
  for (int i = 0; i < count; ++i) {
    const int row = i / columns;
    const int in_row = std::min(columns, count - row * columns);
    const int left = area.x + even_place((area.width - in_row * (width + gap) + gap) / 2.0);
    tiles.push_back(
        {left + i % columns * (width + gap), top + row * (height + gap), width, height});
  }
  return tiles;
}

Rect inset(const Rect& area, int gap) {
  return {area.x + gap, area.y + gap, even(area.width - 2 * gap), even(area.height - 2 * gap)};
}

/// The two parts of the picture where people are beside screens.
struct Split {
  Rect main;
  Rect strip;
};

Split split(const Layout& layout, int gap) {
  const Rect all = inset({0, 0, layout.width, layout.height}, gap);
  Split parts{all, all};
  if (layout.width >= layout.height) {
    parts.strip.width = even(all.width * strip_part);
    parts.main.width = even(all.width - parts.strip.width - gap);
    parts.strip.x = all.x + all.width - parts.strip.width;
  } else {
    parts.strip.height = even(all.height * strip_part);
    parts.main.height = even(all.height - parts.strip.height - gap);
    parts.strip.y = all.y + all.height - parts.strip.height;
  }
  return parts;
}

Rect whole(const Layout& layout) { return {0, 0, even(layout.width), even(layout.height)}; }

/// Alone it has the whole picture, without an edge.
std::vector<Rect> tiles_of(const Layout& layout, int count, int gap) {
  const Rect all = whole(layout);
  return tiles_in(count == 1 ? all : inset(all, gap), count, gap);
}

}  // namespace

Rect corner_place(const Layout& layout, double aspect) {
  constexpr double least = 0.1;
  const double part = std::clamp(layout.corner.size, least, 1.0);
  const auto size = largest({layout.width * part, layout.height * part}, aspect);
  const int width = even(size.width);
  const int height = even(size.height);
  const auto within = [](double middle, int length, int room) {
    const double begin = std::clamp(middle, 0.0, 1.0) * room - length / 2.0;
    return even_place(std::clamp<double>(begin, 0, room - length));
  };
  return {within(layout.corner.x, width, layout.width),
          within(layout.corner.y, height, layout.height), width, height};
}

std::vector<Rect> lay_out(std::span<const Subject> subjects, const Layout& layout) {
  const int gap = even(static_cast<double>(std::min(layout.width, layout.height)) / gaps);
  const auto is_camera = [](const Subject& subject) { return subject.kind == SubjectKind::camera; };
  const auto people = static_cast<int>(std::ranges::count_if(subjects, is_camera));
  const int screens = static_cast<int>(subjects.size()) - people;
  std::vector<Rect> for_people;
  std::vector<Rect> for_screens;
  if (people == 0 || screens == 0) {
    for_people = for_screens = tiles_of(layout, people + screens, gap);
  } else if (layout.arrangement == Arrangement::corner) {
    const auto first = std::ranges::find_if(subjects, is_camera);
    for_people = tiles_in(corner_place(layout, first->aspect), people, gap);
    for_screens = tiles_of(layout, screens, gap);
  } else {
    const auto [main, strip] = split(layout, gap);
    for_people = tiles_in(strip, people, gap);
    for_screens = tiles_in(main, screens, gap);
  }
  std::vector<Rect> places;
  std::size_t person = 0;
  std::size_t screen = 0;
  for (const auto& subject : subjects) {
    places.push_back(is_camera(subject) ? for_people[person++] : for_screens[screen++]);
  }
  return places;
}

Fitted fit(int width, int height, SubjectKind kind, const Rect& cell) {
  constexpr double may_hide = 0.5;
  /// A face is rarely below the middle.
  constexpr double higher = 0.3;
  const double aspect = static_cast<double>(width) / height;
  const double shape = static_cast<double>(cell.width) / cell.height;
  if (kind == SubjectKind::camera && 1 - seen(aspect, shape) <= may_hide) {
    const auto part = largest({static_cast<double>(width), static_cast<double>(height)}, shape);
    return {{(width - part.width) / 2, (height - part.height) * higher, part.width, part.height},
            cell};
  }
  const auto size =
      largest({static_cast<double>(cell.width), static_cast<double>(cell.height)}, aspect);
  const int into_width = std::min(even(size.width + 1), cell.width);
  const int into_height = std::min(even(size.height + 1), cell.height);
  return {{0, 0, static_cast<double>(width), static_cast<double>(height)},
          {cell.x + even_place((cell.width - into_width) / 2.0),
           cell.y + even_place((cell.height - into_height) / 2.0), into_width, into_height}};
}

}  // namespace greenroom::recording
