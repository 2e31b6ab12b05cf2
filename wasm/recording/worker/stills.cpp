#include "wasm/recording/worker/stills.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/effects/kernels/convert_rgb.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/drawing.hpp"

namespace greenroom::recording {

using browser::Drawing;
using effects::ConstFrame;
using effects::Picture;

namespace {

constexpr int rgba_bytes = 4;

// Of a composed picture's height, or of what is named beside it.
constexpr double letters_part = 1.0 / 45;
constexpr double plate_part = 1.75;  // of the letters
constexpr double side_part = 0.6;    // of the letters, left and right of a name
constexpr double round_part = 0.5;   // of the letters

int even_up(double length) { return (static_cast<int>(length) + 2) / 2 * 2; }

Picture picture_of(const std::vector<std::uint8_t>& bytes, int width, int height) {
  Picture picture(width, height, Composition::space);
  const effects::ConstPixels pixels{bytes.data(), std::ptrdiff_t{rgba_bytes} * width, width, height,
                                    effects::PixelOrder::rgba};
  effects::simd::convert_rgb(pixels, from_rgb(Composition::space, pixels.order), picture.frame());
  return picture;
}

Picture picture_of(const Drawing& drawing) {
  return picture_of(browser::bytes_in(drawing.pixels()), drawing.width(), drawing.height());
}

void take_alpha(const std::vector<std::uint8_t>& bytes, const effects::Plane& alpha) {
  auto byte = bytes.begin() + rgba_bytes - 1;
  for (int y = 0; y < alpha.height; ++y) {
    for (int x = 0; x < alpha.width; ++x, byte += rgba_bytes) alpha.row(y)[x] = *byte;
  }
}

void drop_last_letter(std::string& text) {
  const auto continues = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
  };
  while (!text.empty() && continues(text.back())) text.pop_back();
  if (!text.empty()) text.pop_back();
}

/// As much of it as has room.
std::string shortened(std::string text, const Drawing& drawing, double room) {
  if (drawing.width_of(text) <= room) return text;
  while (!text.empty() && drawing.width_of(text + "…") > room) drop_last_letter(text);
  return text + "…";
}

}  // namespace

effects::Samples Stills::ground() const {
  Drawing drawing(2, 2);
  drawing.fill(look_.ground);
  const auto picture = picture_of(drawing);
  const auto frame = picture.frame();
  return {*frame.y.data, *frame.u.data, *frame.v.data};
}

Label Stills::label(const std::string& name, int cell_width, int picture_height) const {
  if (name.empty()) return {};
  const double letters = picture_height * letters_part;
  const double sides = 2 * side_part * letters;
  Drawing measure(2, 2);
  measure.set_font(letters, look_.font);
  const auto text = shortened(name, measure, cell_width - 2 * letters - sides);
  Drawing drawing(even_up(measure.width_of(text) + sides), even_up(letters * plate_part));
  drawing.set_font(letters, look_.font);
  drawing.fill_rounded(look_.plate, letters * round_part);
  drawing.write(text, look_.ink, drawing.width() / 2.0, drawing.height() / 2.0);
  const auto bytes = browser::bytes_in(drawing.pixels());
  Label label{picture_of(bytes, drawing.width(), drawing.height()),
              effects::OwnedPlane(drawing.width(), drawing.height())};
  take_alpha(bytes, label.alpha.plane());
  return label;
}

ConstFrame Stills::initials(const std::string& text, const std::string& colour, const Rect& cell) {
  auto [place, is_new] = people_.try_emplace(Person{text, colour, cell.width, cell.height});
  if (is_new) {
    // As the call's tiles show them.
    const double across = std::min(0.38 * cell.height, 0.32 * cell.width);
    const double letters = std::min(0.14 * cell.height, 0.12 * cell.width);
    Drawing drawing(cell.width, cell.height);
    drawing.fill(look_.tile);
    drawing.fill_circle(colour, cell.width / 2.0, cell.height / 2.0, across / 2);
    drawing.set_font(letters, look_.font);
    drawing.write(text, look_.ink, cell.width / 2.0, cell.height / 2.0);
    place->second = picture_of(drawing);
  }
  return std::as_const(place->second).frame();
}

}  // namespace greenroom::recording
