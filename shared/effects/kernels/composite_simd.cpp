#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/composite.hpp"

namespace greenroom::effects::simd {
namespace {

constexpr int vector = 16;

v128_t splat(int value) { return wasm_i16x8_splat(static_cast<std::int16_t>(value)); }

struct Straight {
  explicit Straight(int part) : opacity(part), opacities(splat(part)) {}

  [[nodiscard]] std::uint8_t operator()(std::uint8_t front, std::uint8_t behind, int alpha) const {
    return effects::blended(front, behind, effects::over_255(alpha * opacity));
  }
  [[nodiscard]] v128_t operator()(v128_t front, v128_t behind, v128_t alpha) const {
    return blended_lanes(front, behind, over_255(wasm_i16x8_mul(alpha, opacities)));
  }
  /// Where alpha is 0 all of these are what is behind, to the bit.
  [[nodiscard]] static bool hides(v128_t alpha) { return !wasm_v128_any_true(alpha); }
  /// Where alpha is 255 they are the layer.
  [[nodiscard]] bool covers(v128_t alpha) const {
    return opacity == 255 && !wasm_v128_any_true(wasm_v128_not(alpha));
  }

  int opacity;
  v128_t opacities;
};

struct OverBlack {
  OverBlack(int part, int none)
      : opacity(part), black(none), opacities(splat(part)), blacks(splat(none)) {}

  [[nodiscard]] std::uint8_t operator()(std::uint8_t front, std::uint8_t behind, int alpha) const {
    return blended_over_black(front, behind, effects::over_255(alpha * opacity), opacity, black);
  }
  [[nodiscard]] v128_t operator()(v128_t front, v128_t behind, v128_t alpha) const {
    return blended_over_black_lanes(front, behind, over_255(wasm_i16x8_mul(alpha, opacities)),
                                    opacities, blacks);
  }
  [[nodiscard]] static bool hides(v128_t /*alpha*/) { return false; }
  [[nodiscard]] static bool covers(v128_t /*alpha*/) { return false; }

  int opacity;
  int black;
  v128_t opacities;
  v128_t blacks;
};

/// A row of what is behind.
struct PlaneRow {
  PlaneRow(ConstPlane plane, int y) : samples(plane.row(y)) {}
  [[nodiscard]] std::uint8_t sample(int x) const { return samples[x]; }
  [[nodiscard]] v128_t lanes(int x) const { return wasm_u16x8_load8x8(samples + x); }
  [[nodiscard]] v128_t sixteen(int x) const { return wasm_v128_load(samples + x); }
  [[nodiscard]] v128_t eight(int x) const { return wasm_v128_load64_zero(samples + x); }
  const std::uint8_t* samples;
};
struct ColourRow {
  ColourRow(std::uint8_t colour, int /*y*/) : one(colour), all(splat(colour)) {}
  [[nodiscard]] std::uint8_t sample(int /*x*/) const { return one; }
  [[nodiscard]] v128_t lanes(int /*x*/) const { return all; }
  [[nodiscard]] v128_t sixteen(int /*x*/) const { return bytes; }
  [[nodiscard]] v128_t eight(int /*x*/) const { return bytes; }
  std::uint8_t one;
  v128_t all;
  v128_t bytes = wasm_u8x16_narrow_i16x8(all, all);
};
PlaneRow row_of(ConstPlane plane, int y) { return {plane, y}; }
ColourRow row_of(std::uint8_t colour, int y) { return {colour, y}; }

template <class Behind, class Mix>
void luma_row(const std::uint8_t* layer, const std::uint8_t* alpha, const Behind& behind,
              const Mix& mix, std::uint8_t* out, int width) {
  int x = 0;
  for (; x + vector <= width; x += vector) {
    const v128_t alphas = wasm_v128_load(alpha + x);
    if (mix.hides(alphas)) {
      wasm_v128_store(out + x, behind.sixteen(x));
      continue;
    }
    if (mix.covers(alphas)) {
      wasm_v128_store(out + x, wasm_v128_load(layer + x));
      continue;
    }
    const auto lanes = [&](int at) {
      return mix(wasm_u16x8_load8x8(layer + at), behind.lanes(at), wasm_u16x8_load8x8(alpha + at));
    };
    const v128_t low = lanes(x);
    wasm_v128_store(out + x, wasm_u8x16_narrow_i16x8(low, lanes(x + vector / 2)));
  }
  for (; x < width; ++x) out[x] = mix(layer[x], behind.sample(x), alpha[x]);
}

/// The two rows of alpha (at the picture's end perhaps the same) beside a row of chroma.
struct AlphaRows {
  AlphaRows(ConstPlane alpha, int y)
      : upper(alpha.row(2 * y)),
        lower(alpha.row(std::min(2 * y + 1, alpha.height - 1))),
        last(alpha.width - 1) {}

  [[nodiscard]] int sample(int x) const {
    const int right = std::min(2 * x + 1, last);
    return effects::mean_of_four(upper[std::ptrdiff_t{2} * x], upper[right],
                                 lower[std::ptrdiff_t{2} * x], lower[right]);
  }
  [[nodiscard]] v128_t above(int x) const { return wasm_v128_load(upper + std::ptrdiff_t{2} * x); }
  [[nodiscard]] v128_t below(int x) const { return wasm_v128_load(lower + std::ptrdiff_t{2} * x); }
  /// Whether eight samples from `x` on have all of their pixels.
  [[nodiscard]] bool has(int x) const { return 2 * x + vector <= last + 1; }

  const std::uint8_t* upper;
  const std::uint8_t* lower;
  int last;
};

template <class Behind, class Mix>
void chroma_row(const std::uint8_t* layer, const AlphaRows& alpha, const Behind& behind,
                const Mix& mix, std::uint8_t* out, int width) {
  int x = 0;
  for (; alpha.has(x); x += vector / 2) {
    const v128_t above = alpha.above(x);
    const v128_t below = alpha.below(x);
    if (mix.hides(wasm_v128_or(above, below))) {
      wasm_v128_store64_lane(out + x, behind.eight(x), 0);
      continue;
    }
    if (mix.covers(wasm_v128_and(above, below))) {
      wasm_v128_store64_lane(out + x, wasm_v128_load64_zero(layer + x), 0);
      continue;
    }
    const v128_t lanes =
        mix(wasm_u16x8_load8x8(layer + x), behind.lanes(x), mean_of_four(above, below));
    wasm_v128_store64_lane(out + x, wasm_u8x16_narrow_i16x8(lanes, lanes), 0);
  }
  for (; x < width; ++x) out[x] = mix(layer[x], behind.sample(x), alpha.sample(x));
}

template <class Background, class Mix>
void composite(ConstFrame layer, ConstPlane alpha, const Background& background, const Mix& luma,
               const Mix& chroma, Frame out) {
  for (int y = 0; y < out.height(); ++y) {
    luma_row(layer.y.row(y), alpha.row(y), row_of(background.y, y), luma, out.y.row(y),
             out.width());
  }
  for (int y = 0; y < out.u.height; ++y) {
    const AlphaRows rows(alpha, y);
    const int width = out.u.width;
    chroma_row(layer.u.row(y), rows, row_of(background.u, y), chroma, out.u.row(y), width);
    chroma_row(layer.v.row(y), rows, row_of(background.v, y), chroma, out.v.row(y), width);
  }
}

}  // namespace

void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                    Frame out) {
  const Straight mix(opacity);
  composite(layer, alpha, background, mix, mix, out);
}
void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                    Frame out) {
  const Straight mix(opacity);
  composite(layer, alpha, background, mix, mix, out);
}

void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                          Frame out) {
  composite(layer, alpha, background, OverBlack(opacity, black_luma(out.space)),
            OverBlack(opacity, neutral_chroma), out);
}
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                          Frame out) {
  composite(layer, alpha, background, OverBlack(opacity, black_luma(out.space)),
            OverBlack(opacity, neutral_chroma), out);
}

void show_mask(ConstPlane alpha, Frame out) {
  const int black = black_luma(out.space);
  const int contrast = white_luma(out.space) - black;
  const v128_t blacks = splat(black);
  const v128_t contrasts = splat(contrast);
  const auto shown = [&](const std::uint8_t* mask) {
    return wasm_i16x8_add(over_255(wasm_i16x8_mul(wasm_u16x8_load8x8(mask), contrasts)), blacks);
  };
  for (int y = 0; y < out.height(); ++y) {
    const std::uint8_t* mask = alpha.row(y);
    std::uint8_t* to = out.y.row(y);
    int x = 0;
    for (; x + vector <= out.width(); x += vector) {
      const v128_t low = shown(mask + x);
      wasm_v128_store(to + x, wasm_u8x16_narrow_i16x8(low, shown(mask + x + vector / 2)));
    }
    for (; x < out.width(); ++x) {
      to[x] = static_cast<std::uint8_t>(black + effects::over_255(mask[x] * contrast));
    }
  }
  for (const Plane& plane : {out.u, out.v}) {
    for (int y = 0; y < plane.height; ++y) {
      std::fill_n(plane.row(y), plane.width, std::uint8_t{neutral_chroma});
    }
  }
}

}  // namespace greenroom::effects::simd
