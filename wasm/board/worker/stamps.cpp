#include "wasm/board/worker/stamps.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/browser/image.hpp"

namespace greenroom::board {

using browser::Surface;

namespace {

/// Pixels of a side of a stamp at most: more than a page shows.
constexpr int largest = 2048;
/// So many pixels for one of the page, so that words stay sharp when they are made larger.
constexpr double sharpness = 2;

std::vector<std::string> lines_of(const std::string& words) {
  std::vector<std::string> lines{{}};
  for (const char letter : words) {
    if (letter == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += letter;
    }
  }
  return lines;
}

/// Tiles have their colours multiplied by alpha, canvases give them as they are.
void multiply(std::vector<std::uint8_t>& pixels) {
  constexpr int whole = 255;
  for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
    const int alpha = pixels[i + 3];
    for (std::size_t part = 0; part < 3; ++part) {
      pixels[i + part] = static_cast<std::uint8_t>((pixels[i + part] * alpha + whole / 2) / whole);
    }
  }
}

Stamp stamp_of(const Surface& surface) {
  Stamp stamp{surface.width(), surface.height(), surface.pixels(surface.width(), surface.height())};
  multiply(stamp.pixels);
  return stamp;
}

int pixels(std::int32_t from, std::int32_t to, double by) {
  const double length = std::abs(static_cast<double>(to) - from) / limits::units * by;
  return static_cast<int>(std::lround(std::clamp<double>(length, 1, largest)));
}

}  // namespace

const Stamp* DrawnStamps::of(const Thing& thing) {
  if (const auto* text = std::get_if<Text>(&thing.body)) return words(thing, *text);
  if (const auto* picture = std::get_if<Picture>(&thing.body)) {
    const auto found = pictures_.find(picture->key);
    if (found != pictures_.end()) return &found->second;
    lacking_(picture->key, thing.id.site);
  }
  return nullptr;
}

const Stamp* DrawnStamps::words(const Thing& thing, const Text& text) {
  if (const auto found = words_.find(thing.id); found != words_.end()) return &found->second;
  Surface surface(pixels(text.from.x, text.to.x, sharpness),
                  pixels(text.from.y, text.to.y, sharpness), true);
  const auto lines = lines_of(text.words);
  const double line = static_cast<double>(surface.height()) / static_cast<double>(lines.size());
  const double size = static_cast<double>(text.size) / limits::units * sharpness;
  surface.set_font(size, font_);
  double widest = 1;
  for (const auto& words : lines) widest = std::max(widest, surface.width_of(words));
  // Our font may be wider than the author's.
  const double fit = surface.width() / widest;
  const auto colour = word_of(text.colour);
  double top = 0;
  surface.stretch(fit, 1);
  for (const auto& words : lines) {
    surface.write(words, 0, top + std::max((line - size) / 2, 0.0), colour);
    top += line;
  }
  surface.restore();
  return &words_.emplace(thing.id, stamp_of(surface)).first->second;
}

browser::Async<bool> DrawnStamps::take(PictureKey key, emscripten::val blob) {
  const auto self = shared_from_this();
  const auto bitmap = co_await browser::decode_image(std::move(blob));
  if (bitmap.isNull()) co_return false;
  const int width = browser::image_width(bitmap);
  const int height = browser::image_height(bitmap);
  const double by = std::min(1.0, static_cast<double>(largest) / std::max({width, height, 1}));
  const auto scaled = [by](int length) {
    return std::max(static_cast<int>(std::lround(length * by)), 1);
  };
  Surface surface(scaled(width), scaled(height), true);
  surface.draw(bitmap,
               {0, 0, static_cast<double>(surface.width()), static_cast<double>(surface.height())});
  browser::close_image(bitmap);
  pictures_[key] = stamp_of(surface);
  ready_();
  co_return true;
}

}  // namespace greenroom::board
