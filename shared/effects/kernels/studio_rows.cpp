#include "shared/effects/kernels/studio_key.hpp"

namespace greenroom::effects {

void StudioRows::resize(int width) {
  if (width == width_) return;
  width_ = width;
  const auto samples = static_cast<std::size_t>(width);
  const std::size_t blocks = (samples + block - 1) / block;
  sums_u.resize(samples + 2);
  sums_v.resize(samples + 2);
  for (auto& kinds : raw_) kinds.assign(blocks + 2, 0);
  for (Row& row : rows_) {
    row.mask.resize(samples + 2);
    row.u.resize(samples);
    row.v.resize(samples);
    row.kinds.assign(blocks + 2, 0);
  }
}

}  // namespace greenroom::effects
