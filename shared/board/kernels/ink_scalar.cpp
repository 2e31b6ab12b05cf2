#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "shared/board/kernels/coat.hpp"
#include "shared/board/kernels/ink.hpp"
#include "shared/board/kernels/sweep_bounds.hpp"

namespace greenroom::board::scalar {

void cover(const Sweep& sweep, Mask& mask) {
  const SweepBounds bounds(sweep);
  const SweepLine line(sweep);
  for (int y = bounds.top; y < bounds.bottom; ++y) {
    const float py = static_cast<float>(y) + 0.5F - sweep.ay;
    for (int x = bounds.left; x < bounds.right; ++x) {
      const float px = static_cast<float>(x) + 0.5F - sweep.ax;
      const float along = std::clamp((px * line.dx + py * line.dy) * line.inverse, 0.0F, 1.0F);
      const float ex = px - along * line.dx;
      const float ey = py - along * line.dy;
      const float radius = sweep.a_radius + along * (sweep.b_radius - sweep.a_radius);
      const float edge = std::clamp(radius + 0.5F - std::sqrt(ex * ex + ey * ey), 0.0F, 1.0F);
      const float covered = edge * std::min(radius + radius, 1.0F);
      auto& pixel = mask.bytes[static_cast<std::size_t>(y * tile_side + x)];
      pixel = std::max(pixel, static_cast<std::uint8_t>(covered * 255 + 0.5F));
    }
  }
}

void lay_ink(const Mask& mask, const Colour& colour, int strength, Tile& tile) {
  const std::array<int, 4> parts{colour.red, colour.green, colour.blue, 255};
  for (std::size_t i = 0; i < mask.bytes.size(); ++i) {
    const int alpha = over_255(mask.bytes[i] * strength);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      auto& value = tile.bytes[4 * i + part];
      value = coated(over_255(parts[part] * alpha), alpha, value);
    }
  }
}

void take_ink(const Mask& mask, Tile& tile) {
  for (std::size_t i = 0; i < mask.bytes.size(); ++i) {
    for (std::size_t part = 0; part < 4; ++part) {
      auto& value = tile.bytes[4 * i + part];
      value = coated(0, mask.bytes[i], value);
    }
  }
}

void lay_picture(const Tile& picture, Tile& tile) {
  for (std::size_t i = 0; i < tile.bytes.size(); i += 4) {
    const int alpha = picture.bytes[i + 3];
    for (std::size_t part = i; part < i + 4; ++part) {
      // A colour may not exceed its alpha, whatever was decoded.
      const int coat = std::min<int>(picture.bytes[part], alpha);
      tile.bytes[part] = coated(coat, alpha, tile.bytes[part]);
    }
  }
}

}  // namespace greenroom::board::scalar
