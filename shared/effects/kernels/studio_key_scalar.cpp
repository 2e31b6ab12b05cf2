#include <algorithm>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/studio_key.hpp"
#include "shared/effects/kernels/studio_sample.hpp"

namespace greenroom::effects::scalar {
namespace {

/// 18 times the average around a sample; beyond the edge is as at the edge.
int averaged(ConstPlane plane, int x, int y) {
  int sum = 2 * plane.row(y)[x];
  for (const int dy : {-1, 0, 1}) {
    const std::uint8_t* row = plane.row(std::clamp(y + dy, 0, plane.height - 1));
    const int left = row[std::max(x - 1, 0)];
    const int right = row[std::min(x + 1, plane.width - 1)];
    sum += (dy == 0 ? 2 : 1) * (left + 2 * row[x] + right);
  }
  return sum;
}

}  // namespace

void studio_mask(ConstPlane u, ConstPlane v, const StudioRule& rule, StudioRows& /*rows*/,
                 Plane mask, Plane clean_u, Plane clean_v) {
  constexpr std::uint8_t neutral = 128;
  for (int y = 0; y < u.height; ++y) {
    for (int x = 0; x < u.width; ++x) {
      const int squared = squared_distance(averaged(u, x, y), averaged(v, x, y), rule);
      const int tint = faded(squared, rule.similarity, rule.per_spill);
      mask.row(y)[x] =
          static_cast<std::uint8_t>(faded(squared, rule.similarity, rule.per_smoothness));
      clean_u.row(y)[x] = blended(u.row(y)[x], neutral, tint);
      clean_v.row(y)[x] = blended(v.row(y)[x], neutral, tint);
    }
  }
}

void studio_composite(ConstFrame frame, ConstFrame background, const StudioRule& rule,
                      StudioRows& rows, Frame out) {
  OwnedPlane mask(frame.u.width, frame.u.height);
  OwnedPlane full(frame.width(), frame.height());
  Picture clean(frame.width(), frame.height(), frame.space);
  const Frame cleaned = clean.frame();
  studio_mask(frame.u, frame.v, rule, rows, mask.plane(), cleaned.u, cleaned.v);
  upsample_mask(mask.plane(), full.plane());
  composite_over({frame.y, cleaned.u, cleaned.v, frame.space}, full.plane(), 255, background, out);
}

}  // namespace greenroom::effects::scalar
