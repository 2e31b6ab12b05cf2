#include "wasm/board/worker/painter.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "shared/board/kernels/ink.hpp"

namespace greenroom::board {

using browser::Surface;
using browser::SurfaceBox;

namespace {

constexpr const char* paper_colour = "#ffffff";
constexpr const char* grid_colour = "rgb(0 0 0 / 9%)";
constexpr const char* mark_colour = "oklch(0.6 0.16 152)";
constexpr const char* ink_on_mark = "#ffffff";
constexpr double grid_step = 40;      ///< pixels of the page
constexpr double marker_alpha = 0.4;  ///< as the raster's
constexpr double handle = 9;          ///< CSS pixels, a side of a corner to scale by
constexpr double label_size = 12;     ///< CSS pixels
constexpr double label_room = 220;    ///< as wide as a name is shown
constexpr double beside = 14;         ///< CSS pixels around what is marked

/// A tile of paper with nothing on it.
Tile blank() {
  constexpr std::uint8_t white = 255;
  Tile tile;
  tile.bytes.fill(white);
  return tile;
}

SurfaceBox united(const SurfaceBox& a, const SurfaceBox& b) {
  const double left = std::min(a.x, b.x);
  const double top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
          std::max(a.y + a.height, b.y + b.height) - top};
}

void grow(std::optional<SurfaceBox>& all, const SurfaceBox& box) {
  all = all ? united(*all, box) : box;
}

SurfaceBox around(const SurfaceBox& box, double by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

SurfaceBox seen(const Window& window, const Box& box) {
  const auto from = window.place({box.left, box.top});
  const auto to = window.place({box.right, box.bottom});
  return {from.x, from.y, to.x - from.x, to.y - from.y};
}

SurfaceBox seen(const Window& window, const Spot& a, const Spot& b) {
  return seen(window,
              Box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)});
}

double width_seen(const Window& window, const Pen& pen) {
  return pen.width * window.scale() / limits::units;
}

SurfaceBox box_of(const Window& window, const Overlay& overlay) {
  SurfaceBox all{overlay.ahead.front().x, overlay.ahead.front().y, 0, 0};
  for (const auto& place : overlay.ahead) all = united(all, {place.x, place.y, 0, 0});
  return around(all, width_seen(window, overlay.pen) + 1);
}

std::vector<double> flat(const Window& window, const Points& points, const Transform& transform) {
  std::vector<double> places;
  for (const auto& point : points) {
    const auto place = window.place(moved(point.at, transform));
    places.push_back(place.x);
    places.push_back(place.y);
  }
  return places;
}

/// About as the raster will have it: this is seen while a hand moves.
void sketch(Surface& surface, const Window& window, const Shape& shape,
            const Transform& transform) {
  const auto from = moved(shape.from, transform);
  const auto to = moved(shape.to, transform);
  const auto a = window.place(from);
  const auto b = window.place(to);
  const auto colour = word_of(shape.pen.colour);
  const double width = width_seen(window, shape.pen) * scaled(1, transform);
  const std::vector<double> line{a.x, a.y, b.x, b.y};
  switch (shape.figure) {
    case Figure::rectangle:
      surface.outline(seen(window, from, to), colour, width);
      break;
    case Figure::ellipse:
      surface.ellipse(seen(window, from, to), colour, width);
      break;
    case Figure::line:
      surface.stroke(line, colour, width);
      break;
    case Figure::arrow: {
      surface.stroke(line, colour, width);
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      if (length == 0) break;
      const double head = std::min(arrow_head(width), length);
      const double dx = (b.x - a.x) / length * head;
      const double dy = (b.y - a.y) / length * head;
      surface.stroke(
          std::vector<double>{b.x - dx - dy, b.y - dy + dx, b.x, b.y, b.x - dx + dy, b.y - dy - dx},
          colour, width);
      break;
    }
  }
}

}  // namespace

void Painter::show(const emscripten::val& canvas, std::string font) {
  shown_.emplace(canvas);
  font_ = std::move(font);
  spoilt_ = true;
}

void Painter::resize(const Window& window, double scale) {
  scale_ = scale;
  if (!shown_) return;
  const auto pixels = [scale](double length) {
    return std::max(static_cast<int>(std::lround(length * scale)), 1);
  };
  shown_->resize(pixels(window.width()), pixels(window.height()));
  spoilt_ = true;
}

void Painter::take(Raster& raster, unsigned turn) {
  if (std::exchange(turn_, turn) != turn) {
    paper_.fill({0, 0, limits::page_width, limits::page_height}, paper_colour);
    spoilt_ = true;
  }
  for (const auto& place : raster.take_changed()) {
    put(place, raster.tile(place));
    changed_ = united(changed_, board::box_of(place));
  }
}

void Painter::put(const TilePlace& place, const Tile* tile) {
  static const Tile paper = blank();
  Tile laid = paper;
  if (tile != nullptr) simd::lay_picture(*tile, laid);
  paper_.put(place.column * tile_side, place.row * tile_side, tile_side, tile_side, laid.bytes);
}

void Painter::paint(const Window& window, const Drafting& drafting, const Scene& scene,
                    const Overlay& overlay) {
  if (!shown_) return;
  std::optional<SurfaceBox> over;
  if (!overlay.ahead.empty()) grow(over, box_of(window, overlay));
  if (const auto& shape = drafting.shape()) {
    const auto room = width_seen(window, shape->pen) + arrow_head(width_seen(window, shape->pen));
    grow(over, around(seen(window, shape->from, shape->to), room));
  }
  if (const auto box = drafting.selection(); !box.empty()) {
    grow(over, around(seen(window, box), beside));
  }
  if (const auto box = drafting.lasso()) grow(over, around(seen(window, *box), beside));
  for (const auto& other : overlay.others) {
    const auto at = window.place(other.at);
    grow(over, around({at.x, at.y, label_room, 3 * label_size}, beside));
  }
  std::optional<SurfaceBox> damage = std::exchange(covered_, over);
  if (over) grow(damage, *over);
  if (!changed_.empty()) grow(damage, around(seen(window, changed_), 2));
  if (std::exchange(spoilt_, false)) damage = {0, 0, window.width(), window.height()};
  changed_ = {};
  if (!damage) return;

  shown_->scale(scale_, 0, 0);
  shown_->clip(*damage);
  shown_->clear(*damage);
  const auto page = seen(window, whole_page);
  shown_->fill(page, paper_colour);
  shown_->draw(paper_, {0, 0, limits::page_width, limits::page_height}, page);
  if (overlay.grid) paint_grid(window);
  paint_draft(window, drafting, scene);
  if (!overlay.ahead.empty()) paint_ahead(window, overlay);
  paint_selection(window, drafting);
  paint_others(window, overlay);
  shown_->restore();
  shown_->restore();
}

void Painter::paint_grid(const Window& window) {
  const auto page = seen(window, whole_page);
  for (double x = grid_step; x < limits::page_width; x += grid_step) {
    shown_->fill({page.x + x * window.scale(), page.y, 1 / scale_, page.height}, grid_colour);
  }
  for (double y = grid_step; y < limits::page_height; y += grid_step) {
    shown_->fill({page.x, page.y + y * window.scale(), page.width, 1 / scale_}, grid_colour);
  }
}

void Painter::paint_draft(const Window& window, const Drafting& drafting, const Scene& scene) {
  if (const auto& shape = drafting.shape()) sketch(*shown_, window, *shape, {});
  if (drafting.moving() == Transform{}) return;
  for (const auto& id : drafting.selected()) {
    const auto* thing = scene.find(id);
    const auto transform = then(thing->transform, drafting.moving());
    if (const auto* stroke = std::get_if<Stroke>(&thing->body)) {
      shown_->stroke(flat(window, stroke->points, transform), word_of(stroke->pen.colour),
                     width_seen(window, stroke->pen) * scaled(1, transform),
                     stroke->pen.tool == Tool::marker ? marker_alpha : 1);
    } else if (const auto* shape = std::get_if<Shape>(&thing->body)) {
      sketch(*shown_, window, *shape, transform);
    } else {
      // Words and pictures move as the box they fill.
      const auto from = moved({thing->box.left, thing->box.top}, drafting.moving());
      const auto to = moved({thing->box.right, thing->box.bottom}, drafting.moving());
      const auto was = thing->box;
      const double unit = limits::units;
      shown_->draw(paper_,
                   {was.left / unit, was.top / unit, (was.right - was.left) / unit,
                    (was.bottom - was.top) / unit},
                   seen(window, from, to));
    }
  }
}

void Painter::paint_ahead(const Window& window, const Overlay& overlay) {
  std::vector<double> places;
  for (const auto& place : overlay.ahead) {
    places.push_back(place.x);
    places.push_back(place.y);
  }
  shown_->stroke(places, word_of(overlay.pen.colour), width_seen(window, overlay.pen));
}

void Painter::paint_selection(const Window& window, const Drafting& drafting) {
  constexpr double dash = 5;
  if (const auto box = drafting.lasso()) shown_->outline(seen(window, *box), mark_colour, 1, dash);
  const auto box = drafting.selection();
  if (box.empty()) return;
  const auto marked = seen(window, box);
  shown_->outline(marked, mark_colour, 1.5, dash);
  for (const double x : {marked.x, marked.x + marked.width}) {
    for (const double y : {marked.y, marked.y + marked.height}) {
      const SurfaceBox corner{x - handle / 2, y - handle / 2, handle, handle};
      shown_->fill(corner, ink_on_mark);
      shown_->outline(corner, mark_colour, 1.5);
    }
  }
}

void Painter::paint_others(const Window& window, const Overlay& overlay) {
  shown_->set_font(label_size, font_);
  for (const auto& other : overlay.others) {
    const auto [x, y] = window.place(other.at);
    // An arrow's head, and the name beside its tail.
    shown_->polygon(std::vector<double>{x, y, x + 5, y + 14, x + 8, y + 8, x + 14, y + 5},
                    other.colour);
    if (other.name.empty()) continue;
    const double room = std::min(shown_->width_of(other.name), label_room - 2 * beside) + 8;
    const SurfaceBox label{x + beside, y + beside, room, label_size + 6};
    shown_->fill(label, other.colour);
    shown_->clip(label);
    shown_->write(other.name, label.x + 4, label.y + 3, ink_on_mark);
    shown_->restore();
  }
}

}  // namespace greenroom::board
