#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/colour_box.hpp"
#include "shared/effects/kernels/colour_filter.hpp"
#include "shared/effects/kernels/colour_strips.hpp"
#include "shared/effects/kernels/colour_vectors.hpp"
#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/vector.hpp"

namespace greenroom::effects::simd {
namespace {

using In = ColourStrip<const std::uint8_t>;
using Out = ColourStrip<std::uint8_t>;

/// Whether no colour of the strip needs a clamp: a look at every one, up to the first that does.
bool within(const Vectors& plan, const In& in) {
  const v128_t bytes = wasm_i16x8_splat(0xff);
  for (std::size_t i = 0; i < chroma_groups; ++i) {
    const Wide chroma = chroma_pairs(in, i);
    const v128_t red = chroma_row(chroma, plan.rgb_chroma[0]);
    const v128_t green = chroma_row(chroma, plan.rgb_chroma[1]);
    const v128_t blue = chroma_row(chroma, plan.rgb_chroma[2]);
    const v128_t top = wasm_v128_load(in.y[0] + 16 * i);
    const v128_t bottom = wasm_v128_load(in.y[1] + 16 * i);
    const v128_t least = wasm_u8x16_min(top, bottom);
    const v128_t most = wasm_u8x16_max(top, bottom);
    const v128_t low = wasm_i16x8_min(wasm_v128_and(least, bytes), wasm_u16x8_shr(least, 8));
    const v128_t high = wasm_i16x8_max(wasm_v128_and(most, bytes), wasm_u16x8_shr(most, 8));
    const v128_t darkest = wasm_i16x8_add(wasm_i16x8_sub(wasm_i16x8_shl(low, 6), plan.black),
                                          wasm_i16x8_min(red, wasm_i16x8_min(green, blue)));
    const v128_t brightest = wasm_i16x8_add(wasm_i16x8_sub(wasm_i16x8_shl(high, 6), plan.black),
                                            wasm_i16x8_max(red, wasm_i16x8_max(green, blue)));
    // Below zero the sign's bit is set.
    if (wasm_i16x8_bitmask(wasm_v128_or(darkest, wasm_i16x8_sub(plan.one, brightest))) != 0) {
      return false;
    }
  }
  return true;
}

/// Each of eight chroma samples for its two columns.
std::array<Vector, 2> doubled(v128_t value) {
  return {low_pairs(value, value), high_pairs(value, value)};
}

void to_rgb(const Vectors& plan, const In& in, RgbStrip& out) {
  for (std::size_t i = 0; i < chroma_groups; ++i) {
    const Wide chroma = chroma_pairs(in, i);
    const auto channel = [&](std::size_t c) {
      return doubled(wasm_i16x8_sub(chroma_row(chroma, plan.rgb_chroma[c]), plan.black));
    };
    const auto red = channel(0);
    const auto green = channel(1);
    const auto blue = channel(2);
    for (std::size_t row = 0; row < 2; ++row) {
      for (std::size_t half = 0; half < 2; ++half) {
        const std::size_t group = 2 * i + half;
        const v128_t y = luma(in.y[row] + 8 * group);
        out[row][group] = {clamp(wasm_i16x8_add(y, red[half]), plan.one),
                           clamp(wasm_i16x8_add(y, green[half]), plan.one),
                           clamp(wasm_i16x8_add(y, blue[half]), plan.one)};
      }
    }
  }
}

/// The shortcut's first stage, for eight chroma samples: colours, lifted. Where luma's gain is 1
/// there is nothing to multiply.
template <bool with_gain>
class FirstStage {
 public:
  FirstStage(const Vectors& plan, const In& in, std::size_t i)
      : plan_(plan), y_{in.y[0] + 16 * i, in.y[1] + 16 * i}, chroma_(chroma_pairs(in, i)) {}

  [[nodiscard]] Rgb operator()(std::size_t row, std::size_t half) const {
    const v128_t y = with_gain ? twice_luma(y_[row] + 8 * half) : luma(y_[row] + 8 * half);
    const auto channel = [&](const std::array<Vector, 2>& add, v128_t factor) {
      const v128_t scaled = with_gain ? wasm_i16x8_q15mulr_sat(y, factor) : y;
      return wasm_i16x8_max(wasm_i16x8_add_sat(scaled, add[half]), plan_.lift);
    };
    return {channel(red_, plan_.rgb.gain[0]), channel(green_, plan_.rgb.gain[1]),
            channel(blue_, plan_.rgb.gain[2])};
  }

 private:
  [[nodiscard]] std::array<Vector, 2> from_chroma(std::size_t c) const {
    return doubled(plan_.rgb.from_chroma(chroma_, c));
  }

  const Vectors& plan_;
  std::array<const std::uint8_t*, 2> y_;
  Wide chroma_;
  std::array<Vector, 2> red_ = from_chroma(0);
  std::array<Vector, 2> green_ = from_chroma(1);
  std::array<Vector, 2> blue_ = from_chroma(2);
};

/// Below zero becomes zero by the narrowing.
template <unsigned bits>
v128_t end_stage(const Wide& sum, v128_t one) {
  const Wide value = shift<bits>(sum);
  return wasm_u16x8_min(wasm_u16x8_narrow_i32x4(value.low, value.high), one);
}

template <unsigned bits>
void apply_matrix(const StageVectors& stage, v128_t one, RgbStrip& strip) {
  const std::array<Vector, 3> first = stage.red_green;
  const std::array<Vector, 3> second = stage.blue_one;
  for (auto& row : strip) {
    for (Rgb& pixels : row) {
      const Wide red_green = pairs(pixels.red, pixels.green);
      const Wide blue_one = pairs(pixels.blue, one);
      const auto channel = [&](std::size_t c) {
        return end_stage<bits>(dot(red_green, first[c]) + dot(blue_one, second[c]), one);
      };
      pixels = {channel(0), channel(1), channel(2)};
    }
  }
}

template <unsigned bits>
void apply_diagonal(const StageVectors& stage, v128_t one, RgbStrip& strip) {
  const v128_t coefficients = stage.gain_offset;
  const auto channel = [&](v128_t value) {
    return end_stage<bits>(dot(pairs(value, one), coefficients), one);
  };
  for (auto& row : strip) {
    for (Rgb& pixels : row) {
      pixels = {channel(pixels.red), channel(pixels.green), channel(pixels.blue)};
    }
  }
}

void apply(const StageVectors& stage, v128_t one, RgbStrip& strip) {
  if (stage.shift == 13) {
    stage.diagonal ? apply_diagonal<13>(stage, one, strip) : apply_matrix<13>(stage, one, strip);
  } else {
    stage.diagonal ? apply_diagonal<9>(stage, one, strip) : apply_matrix<9>(stage, one, strip);
  }
}

/// u or v of four blocks, from differences to luma summed over two rows.
v128_t chroma_of(v128_t sums, v128_t gain) {
  return wasm_i32x4_shr(
      wasm_i32x4_add(wasm_i32x4_dot_i16x8(sums, gain), wasm_i32x4_splat((128 << 22) + (1 << 21))),
      22);
}

/// The pixels of eight chroma samples; `pixels` gives them by row and half. `to_y` is what luma
/// lacks.
template <class Pixels>
void to_yuv(const Vectors& plan, std::size_t i, const Out& out, v128_t to_y, const Pixels& pixels) {
  std::array<std::array<Vector, 2>, 2> y{};
  std::array<Vector, 2> u{};
  std::array<Vector, 2> v{};
  for (std::size_t half = 0; half < 2; ++half) {
    std::array<Vector, 2> red{};
    std::array<Vector, 2> blue{};
    for (std::size_t row = 0; row < 2; ++row) {
      const Rgb rgb = pixels(row, half);
      const Wide differences =
          pairs(wasm_i16x8_sub(rgb.red, rgb.blue), wasm_i16x8_sub(rgb.green, rgb.blue));
      const v128_t luma =
          wasm_i16x8_add(rgb.blue, narrow(shift<15>(dot(differences, plan.weights))));
      red[row] = wasm_i16x8_sub(rgb.red, luma);
      blue[row] = wasm_i16x8_sub(rgb.blue, luma);
      y[row][half] = wasm_i16x8_shr(wasm_i16x8_add(luma, to_y), 6);
    }
    u[half] = chroma_of(wasm_i16x8_add(blue[0], blue[1]), plan.u_gain);
    v[half] = chroma_of(wasm_i16x8_add(red[0], red[1]), plan.v_gain);
  }
  for (std::size_t row = 0; row < 2; ++row) {
    wasm_v128_store(out.y[row] + 16 * i, wasm_u8x16_narrow_i16x8(y[row][0], y[row][1]));
  }
  const v128_t both = wasm_u8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(u[0], u[1]),
                                              wasm_i16x8_narrow_i32x4(v[0], v[1]));
  wasm_v128_store64_lane(out.u + 8 * i, both, 0);
  wasm_v128_store64_lane(out.v + 8 * i, both, 1);
}

/// The stages from the `first` on, and back to YUV.
void finish(const Vectors& plan, std::size_t first, RgbStrip& strip, const Out& out) {
  for (std::size_t i = first; i < plan.stages.size(); ++i) apply(plan.stages[i], plan.one, strip);
  for (std::size_t i = 0; i < chroma_groups; ++i) {
    to_yuv(plan, i, out, plan.to_y,
           [&strip, i](std::size_t row, std::size_t half) { return strip[row][2 * i + half]; });
  }
}

template <bool with_gain>
void shortcut(const Vectors& plan, const In& in, const Out& out) {
  if (plan.stages.size() == 1) {
    for (std::size_t i = 0; i < chroma_groups; ++i) {
      to_yuv(plan, i, out, plan.lifted_to_y, FirstStage<with_gain>(plan, in, i));
    }
    return;
  }
  RgbStrip strip;
  for (std::size_t i = 0; i < chroma_groups; ++i) {
    const FirstStage<with_gain> pixels(plan, in, i);
    for (std::size_t j = 0; j < 4; ++j) {
      const Rgb lifted = pixels(j / 2, j % 2);
      strip[j / 2][2 * i + j % 2] = {wasm_i16x8_sub(lifted.red, plan.lift),
                                     wasm_i16x8_sub(lifted.green, plan.lift),
                                     wasm_i16x8_sub(lifted.blue, plan.lift)};
    }
  }
  finish(plan, 1, strip, out);
}

/// The mean luma of each chroma sample's four pixels, 128 for each step.
v128_t mean_luma(v128_t top, v128_t bottom) {
  return wasm_i16x8_shl(wasm_i16x8_add(wasm_u16x8_extadd_pairwise_u8x16(top),
                                       wasm_u16x8_extadd_pairwise_u8x16(bottom)),
                        5);
}

/// Where chroma has nothing from luma there is no mean to take.
template <bool luma_in_chroma>
void within_yuv(const ShortcutVectors& plan, const In& in, const Out& out) {
  for (std::size_t i = 0; i < chroma_groups; ++i) {
    const Wide chroma = chroma_pairs(in, i);
    const v128_t mean = luma_in_chroma ? mean_luma(wasm_v128_load(in.y[0] + 16 * i),
                                                   wasm_v128_load(in.y[1] + 16 * i))
                                       : wasm_i16x8_splat(0);
    const auto add = doubled(plan.from_chroma(chroma, 0));
    for (std::size_t row = 0; row < 2; ++row) {
      std::array<Vector, 2> y{};
      for (std::size_t half = 0; half < 2; ++half) {
        y[half] = plan.sample(0, twice_luma(in.y[row] + 16 * i + 8 * half), add[half]);
      }
      wasm_v128_store(out.y[row] + 16 * i, wasm_u8x16_narrow_i16x8(y[0], y[1]));
    }
    const auto u_or_v = [&](std::size_t c) {
      const v128_t without = plan.from_chroma(chroma, c);
      return luma_in_chroma ? plan.sample(c, mean, without) : wasm_i16x8_shr(without, 6);
    };
    const v128_t both = wasm_u8x16_narrow_i16x8(u_or_v(1), u_or_v(2));
    wasm_v128_store64_lane(out.u + 8 * i, both, 0);
    wasm_v128_store64_lane(out.v + 8 * i, both, 1);
  }
}

/// A picture's strips, each in the shortest way there is for it.
class Strips {
 public:
  explicit Strips(const ColourPlan& plan)
      : vectors_(plan),
        boxes_(plan),
        rgb_(plan.rgb.possible),
        yuv_(plan.yuv.possible),
        plain_luma_(has_plain_luma(plan)),
        luma_in_chroma_(plan.yuv.gain[1] != 0 || plan.yuv.gain[2] != 0) {}

  void operator()(const In& in, const Out& out) const {
    if (rgb_ || yuv_) {
      const BoxVectors::Met met = boxes_.check(in);
      if (met.within || within(vectors_, in)) {
        if (yuv_ && met.unclamped) return to_yuv_at_once(in, out);
        if (rgb_) return to_rgb_at_once(in, out);
      }
    }
    RgbStrip strip;
    to_rgb(vectors_, in, strip);
    finish(vectors_, 0, strip, out);
  }

 private:
  void to_yuv_at_once(const In& in, const Out& out) const {
    luma_in_chroma_ ? within_yuv<true>(vectors_.yuv, in, out)
                    : within_yuv<false>(vectors_.yuv, in, out);
  }
  void to_rgb_at_once(const In& in, const Out& out) const {
    plain_luma_ ? shortcut<false>(vectors_, in, out) : shortcut<true>(vectors_, in, out);
  }

  Vectors vectors_;
  BoxVectors boxes_;
  bool rgb_;
  bool yuv_;
  bool plain_luma_;
  bool luma_in_chroma_;
};

}  // namespace

void colour_filter(const ColourPlan& plan, const ConstFrame& from, const ConstPlane& alpha,
                   const Frame& to) {
  for_each_strip(from, alpha, to, Strips(plan));
}

}  // namespace greenroom::effects::simd
