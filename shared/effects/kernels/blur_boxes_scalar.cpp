#include <cmath>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/blur_boxes.hpp"

namespace greenroom::effects::scalar {

void blur_boxes(const Boxes& boxes, const Lines& lines, std::uint8_t outside, std::uint8_t* to,
                std::ptrdiff_t stride) {
  const std::int32_t volume = boxes.size * boxes.size * boxes.last;
  const float scale = 1.0F / static_cast<float>(volume);
  const int reach = boxes.reach();
  for (int line = 0; line < 8; ++line) {
    const auto sample = [&](int i) -> std::int32_t {
      return lines.samples[std::ptrdiff_t{8} * i + line];
    };
    // Nothing but `outside` so far.
    std::int32_t sum = outside * volume;
    std::int32_t slope = 0;
    std::int32_t bend = 0;
    for (int i = 0; i < lines.count + reach; ++i) {
      // The product of the three differences, (1 - z^-size)^2 (1 - z^-last).
      bend += sample(i) - 2 * sample(i - boxes.size) + sample(i - 2 * boxes.size) -
              sample(i - boxes.last) + 2 * sample(i - boxes.last - boxes.size) -
              sample(i - boxes.last - 2 * boxes.size);
      slope += bend;
      sum += slope;
      if (i < reach) continue;
      to[(i - reach) * stride + line] =
          static_cast<std::uint8_t>(std::nearbyint(static_cast<float>(sum) * scale));
    }
  }
}

}  // namespace greenroom::effects::scalar
