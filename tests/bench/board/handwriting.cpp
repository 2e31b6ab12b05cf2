#include "tests/bench/board/handwriting.hpp"

#include <cmath>

namespace greenroom::board {

Stroke Handwriting::stroke(std::size_t points) {
  std::uniform_real_distribution<double> any(0, 1);
  const double wide = 60 + 80 * any(random_);
  const double high = 12 + 14 * any(random_);
  const double loops = 12 + 8 * any(random_);
  Stroke stroke{first_page, {Tool::pen, {20, 20, 120}, 4 * limits::units}, {}};
  for (std::size_t i = 0; i < points; ++i) {
    const double at = static_cast<double>(i) / static_cast<double>(points);
    const double x = x_ + wide * at + high / 2 * std::cos(loops * at);
    const double y = y_ + high * std::sin(loops * at);
    const auto unit = [](double pixels) {
      return static_cast<std::int32_t>(std::lround(pixels * limits::units));
    };
    stroke.points.push_back(
        {{unit(x), unit(y)}, static_cast<std::uint8_t>(150 + 100 * std::sin(3 * loops * at))});
  }
  x_ += wide + 25;
  if (x_ > limits::page_width - 200) {
    x_ = 40 + 40 * any(random_);
    y_ += 60;
    if (y_ > limits::page_height - 60) y_ = 60 + 40 * any(random_);
  }
  return stroke;
}

}  // namespace greenroom::board
