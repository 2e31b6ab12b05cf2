#include "shared/recording/composition.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>

#include "shared/effects/kernels/composite.hpp"
#include "shared/recording/kernels/change_space.hpp"
#include "shared/recording/part_of.hpp"

namespace greenroom::recording {

using effects::ConstFrame;
using effects::Frame;
using effects::Plane;
using effects::Samples;

namespace {

constexpr int radii = 60;   // that would make up the picture's height
constexpr int insets = 90;  // likewise, of a label from its cell's edges

int even_part(int length, int parts) { return length / parts / 2 * 2; }

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

void fill(const Plane& plane, std::uint8_t value) {
  for (int y = 0; y < plane.height; ++y) std::fill_n(plane.row(y), plane.width, value);
}

void fill(const Frame& frame, Samples colour) {
  fill(frame.y, colour.y);
  fill(frame.u, colour.u);
  fill(frame.v, colour.v);
}

}  // namespace

void Composition::arrange(int width, int height, Samples ground, const std::vector<Cell>& cells) {
  picture_.resize(width, height, space);
  ground_ = ground;
  fill(picture_.frame(), ground);
  parts_.clear();
  parts_.resize(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) parts_[i].cell = cells[i];
}

bool Composition::has(const std::vector<Cell>& cells) const {
  return std::ranges::equal(cells, parts_, std::equal_to{}, std::identity{}, &Part::cell);
}

void Composition::set_label(std::size_t cell, Label label) {
  parts_[cell].label = std::move(label);
  touch(cell);
}

void Composition::draw(const Images& images) {
  for (auto part = parts_.begin(); part != parts_.end(); ++part) {
    if (!part->touched && !part->uncovered) continue;
    for (auto over = std::next(part); over != parts_.end(); ++over) {
      if (overlap(part->cell.place, over->cell.place)) over->uncovered = true;
    }
    draw(*part, images(static_cast<std::size_t>(part - parts_.begin())));
  }
}

void Composition::draw(Part& part, const Image& image) {
  const auto place = part_of(picture_.frame(), part.cell.place);
  const bool alone = place.width() == picture_.width() && place.height() == picture_.height();
  if (part.uncovered && !alone) {
    const int most = std::min(place.width(), place.height()) / 4 * 2;
    part.corners.keep(place, std::min(even_part(picture_.height(), radii), most));
  }
  draw_image(part, image);
  draw_label(part);
  part.corners.put_back(place);
  part.touched = part.uncovered = false;
}

void Composition::draw_image(Part& part, const Image& image) {
  const bool lies = image.orientation.lies();
  const auto fitted =
      fit(lies ? image.frame.height() : image.frame.width(),
          lies ? image.frame.width() : image.frame.height(), part.cell.kind, part.cell.place);
  if (fitted.place != part.cell.place) fill(part_of(picture_.frame(), part.cell.place), ground_);
  const auto into = part_of(picture_.frame(), fitted.place);
  part.scaler.scale(image.frame, fitted.seen, image.orientation, into);
  if (image.frame.space != space) {
    simd::change_space(space_change(image.frame.space, space), into);
  }
}

void Composition::draw_label(const Part& part) {
  constexpr int opaque = 255;
  const auto& [picture, alpha] = part.label;
  const auto& place = part.cell.place;
  const int gap = even_part(picture_.height(), insets);
  const int width = std::min(picture.width(), place.width - 2 * gap) / 2 * 2;
  const int height = std::min(picture.height(), place.height - 2 * gap) / 2 * 2;
  if (picture.empty() || width < 2 || height < 2) return;
  const Rect part_seen{0, 0, width, height};
  const auto at = part_of(
      picture_.frame(), Rect{place.x + gap, place.y + place.height - gap - height, width, height});
  effects::simd::composite_over(part_of(picture.frame(), part_seen),
                                part_of(alpha.plane(), part_seen), opaque, at, at);
}

}  // namespace greenroom::recording
