#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/gauss_taps.hpp"

namespace greenroom::effects::scalar {

void gauss_taps(const GaussTaps& taps, const Lines& lines, std::uint8_t* to,
                std::ptrdiff_t stride) {
  for (int i = 0; i < lines.count; ++i, to += stride) {
    for (int line = 0; line < 8; ++line) {
      const std::uint8_t* at = lines.samples + std::ptrdiff_t{8} * i + line;
      std::int32_t sum = taps.weights[0] * at[0] + (1 << 13);
      for (std::ptrdiff_t tap = 1; tap <= GaussTaps::reach; ++tap) {
        sum += taps.weights[static_cast<std::size_t>(tap)] * (at[-8 * tap] + at[8 * tap]);
      }
      to[line] = static_cast<std::uint8_t>(sum >> 14);
    }
  }
}

}  // namespace greenroom::effects::scalar
