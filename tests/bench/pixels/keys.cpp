#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/kernels/studio_key.hpp"
#include "shared/effects/key_rules.hpp"
#include "tests/bench/pixels/works.hpp"

namespace greenroom::bench {

using namespace effects;  // NOLINT: the whole file is about it

namespace {

Picture like(ConstFrame frame) { return {frame.width(), frame.height(), frame.space}; }

StudioRows rows_for(ConstFrame frame) {
  StudioRows rows;
  rows.resize(frame.u.width);
  return rows;
}

}  // namespace

void add_keys(Works& works) {
  works["simple key + composite"] = [](const Inputs& in) {
    return [in, out = like(in.frame), rule = simple_rule({}, in.frame.space)]() mutable {
      simd::simple_composite(in.frame, in.background, rule, out.frame());
    };
  };
  works["studio key + composite"] = [](const Inputs& in) {
    return [in, out = like(in.frame), rule = studio_rule({}, in.frame.space),
            rows = rows_for(in.frame)]() mutable {
      simd::studio_composite(in.frame, in.background, rule, rows, out.frame());
    };
  };
  works["studio key, not composited"] = [](const Inputs& in) {
    const ConstPlane chroma = in.frame.u;
    return [in, rule = studio_rule({}, in.frame.space), rows = rows_for(in.frame),
            half = OwnedPlane(chroma.width, chroma.height), clean = like(in.frame),
            mask = OwnedPlane(in.frame.width(), in.frame.height())]() mutable {
      const Frame to = clean.frame();
      simd::studio_mask(in.frame.u, in.frame.v, rule, rows, half.plane(), to.u, to.v);
      simd::upsample_mask(half.plane(), mask.plane());
    };
  };
  works["composite"] = [](const Inputs& in) {
    OwnedPlane mask(in.frame.width(), in.frame.height());
    simd::simple_mask(in.frame, simple_rule({}, in.frame.space), mask.plane());
    return [in, mask, out = like(in.frame)]() mutable {
      simd::composite_over(in.frame, mask.plane(), 255, in.background, out.frame());
    };
  };
}

}  // namespace greenroom::bench
