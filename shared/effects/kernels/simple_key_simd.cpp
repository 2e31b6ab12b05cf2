#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/kernels/simple_sample.hpp"

namespace greenroom::effects::simd {
namespace {

constexpr int lanes = 8;  ///< samples of chroma that are looked at together

v128_t splat(int value) { return wasm_i16x8_splat(static_cast<std::int16_t>(value)); }

/// One channel's difference from the key: what chroma adds to luma for it, and its bounds.
struct Channel {
  Channel(int key, const SimpleRule& rule)
      : bias(splat(-key)), least(splat(rule.black - key)), most(splat(rule.white - key)) {}

  v128_t bias;
  v128_t least;
  v128_t most;
};

/// A rule in every lane. `Shift` is the rule's.
template <int Shift>
struct Lanes {
  explicit Lanes(const SimpleRule& rule)
      : red(rule.red, rule),
        green(rule.green, rule),
        blue(rule.blue, rule),
        red_v(splat(rule.slopes.red_v)),
        green_u(splat(rule.slopes.green_u)),
        green_v(splat(rule.slopes.green_v)),
        blue_u(splat(rule.slopes.blue_u)),
        limit(splat(rule.limit)) {}

  Channel red;
  Channel green;
  Channel blue;
  v128_t red_v;
  v128_t green_u;
  v128_t green_v;
  v128_t blue_u;
  v128_t limit;
};

/// What eight samples of chroma add to the differences of their pixels.
template <int Shift>
struct Added {
  Added(const std::uint8_t* us, const std::uint8_t* vs, const Lanes<Shift>& rule) {
    const v128_t neutral = wasm_i16x8_splat(128);
    const v128_t half = wasm_i16x8_splat(64);
    const v128_t u = wasm_i16x8_sub(wasm_u16x8_load8x8(us), neutral);
    const v128_t v = wasm_i16x8_sub(wasm_u16x8_load8x8(vs), neutral);
    const auto step = [&](v128_t product, v128_t bias) {
      return wasm_i16x8_add(wasm_i16x8_shr(wasm_i16x8_add(product, half), 7), bias);
    };
    red = step(wasm_i16x8_mul(v, rule.red_v), rule.red.bias);
    green = step(wasm_i16x8_add(wasm_i16x8_mul(u, rule.green_u), wasm_i16x8_mul(v, rule.green_v)),
                 rule.green.bias);
    blue = step(wasm_i16x8_mul(u, rule.blue_u), rule.blue.bias);
  }

  /// Of eight pixels, u16 lanes each: all ones for person.
  [[nodiscard]] v128_t person(v128_t luma, const Lanes<Shift>& rule) const {
    const auto square = [luma](v128_t added, const Channel& channel) {
      const v128_t difference =
          wasm_i16x8_min(wasm_i16x8_max(wasm_i16x8_add(luma, added), channel.least), channel.most);
      return wasm_u16x8_shr(wasm_i16x8_mul(difference, difference), Shift);
    };
    const v128_t sum =
        wasm_u16x8_add_sat(wasm_u16x8_add_sat(square(red, rule.red), square(green, rule.green)),
                           square(blue, rule.blue));
    return wasm_i16x8_eq(wasm_u16x8_sub_sat(rule.limit, sum), wasm_i16x8_splat(0));
  }

  v128_t red;
  v128_t green;
  v128_t blue;
};

/// Of sixteen pixels, all ones for person: u16 lanes of those at even and at odd places.
struct Pixels {
  template <int Shift>
  Pixels(v128_t luma, const Added<Shift>& added, const Lanes<Shift>& rule)
      : even(added.person(wasm_v128_and(luma, wasm_i16x8_splat(0xFF)), rule)),
        odd(added.person(wasm_u16x8_shr(luma, 8), rule)) {}

  /// Sixteen u8 lanes, in the order of the pixels.
  [[nodiscard]] v128_t in_order() const {
    return wasm_v128_bitselect(even, odd, wasm_i16x8_splat(0xFF));
  }

  v128_t even;
  v128_t odd;
};

template <int Shift>
void mask_row(ConstFrame frame, int y, const SimpleRule& rule, const Lanes<Shift>& all,
              std::uint8_t* mask) {
  const std::uint8_t* luma = frame.y.row(y);
  const std::uint8_t* u = frame.u.row(y / 2);
  const std::uint8_t* v = frame.v.row(y / 2);
  int x = 0;
  for (; x + 2 * lanes <= frame.width(); x += 2 * lanes) {
    const Added<Shift> added(u + x / 2, v + x / 2, all);
    const Pixels pixels(wasm_v128_load(luma + x), added, all);
    wasm_v128_store(mask + x, pixels.in_order());
  }
  for (; x < frame.width(); ++x) mask[x] = simple_mask_of(luma[x], u[x / 2], v[x / 2], rule);
}

template <int Shift>
void mask_all(ConstFrame frame, const SimpleRule& rule, Plane mask) {
  const Lanes<Shift> all(rule);
  for (int y = 0; y < frame.height(); ++y) mask_row(frame, y, rule, all, mask.row(y));
}

/// A row of chroma and its (at the picture's end perhaps the same) two rows of luma.
template <class Sample>
struct Lines {
  Lines(BasicFrame<Sample> frame, int row)
      : upper(frame.y.row(2 * row)),
        lower(frame.y.row(std::min(2 * row + 1, frame.height() - 1))),
        u(frame.u.row(row)),
        v(frame.v.row(row)) {}

  Sample* upper;
  Sample* lower;
  Sample* u;
  Sample* v;
};

struct Layers {
  Lines<const std::uint8_t> frame;
  Lines<const std::uint8_t> background;
  Lines<std::uint8_t> out;
};

void select(const std::uint8_t* front, const std::uint8_t* behind, v128_t person,
            std::uint8_t* out) {
  wasm_v128_store(out, wasm_v128_bitselect(wasm_v128_load(front), wasm_v128_load(behind), person));
}

void copy_eight(const std::uint8_t* from, std::uint8_t* to) {
  wasm_v128_store64_lane(to, wasm_v128_load64_zero(from), 0);
}

/// `person`: how many of the four pixels of each of eight samples, negative.
void composite_chroma(const Layers& layers, v128_t person, int x) {
  if (!wasm_v128_any_true(person)) {
    copy_eight(layers.background.u + x, layers.out.u + x);
    copy_eight(layers.background.v + x, layers.out.v + x);
    return;
  }
  if (!wasm_v128_any_true(wasm_i16x8_add(person, wasm_i16x8_splat(4)))) {
    copy_eight(layers.frame.u + x, layers.out.u + x);
    copy_eight(layers.frame.v + x, layers.out.v + x);
    return;
  }
  const v128_t alpha = wasm_u16x8_shr(
      wasm_i16x8_add(wasm_i16x8_mul(person, wasm_i16x8_splat(-255)), wasm_i16x8_splat(2)), 2);
  const auto mix = [&](const std::uint8_t* front, const std::uint8_t* behind, std::uint8_t* out) {
    const v128_t mixed =
        blended_lanes(wasm_u16x8_load8x8(front + x), wasm_u16x8_load8x8(behind + x), alpha);
    wasm_v128_store64_lane(out + x, wasm_u8x16_narrow_i16x8(mixed, mixed), 0);
  };
  mix(layers.frame.u, layers.background.u, layers.out.u);
  mix(layers.frame.v, layers.background.v, layers.out.v);
}

/// One sample of chroma whose second pixel may be missing.
void composite_sample(const Layers& layers, int x, int width, const SimpleRule& rule) {
  const int u = layers.frame.u[x];
  const int v = layers.frame.v[x];
  int masks = 0;
  const auto pixel = [&](const std::uint8_t* front, const std::uint8_t* behind, int at,
                         std::uint8_t* out) {
    const std::uint8_t mask = simple_mask_of(front[at], u, v, rule);
    masks += mask;
    out[at] = mask == 0 ? behind[at] : front[at];
  };
  for (const int at : {2 * x, std::min(2 * x + 1, width - 1)}) {
    pixel(layers.frame.upper, layers.background.upper, at, layers.out.upper);
    pixel(layers.frame.lower, layers.background.lower, at, layers.out.lower);
  }
  const int alpha = (masks + 2) >> 2;
  layers.out.u[x] = effects::blended(layers.frame.u[x], layers.background.u[x], alpha);
  layers.out.v[x] = effects::blended(layers.frame.v[x], layers.background.v[x], alpha);
}

template <int Shift>
void composite_row(const Layers& layers, int width, const SimpleRule& rule,
                   const Lanes<Shift>& all) {
  int x = 0;
  for (; 2 * (x + lanes) <= width; x += lanes) {
    const Added<Shift> added(layers.frame.u + x, layers.frame.v + x, all);
    const Pixels upper(wasm_v128_load(layers.frame.upper + std::ptrdiff_t{2} * x), added, all);
    const Pixels lower(wasm_v128_load(layers.frame.lower + std::ptrdiff_t{2} * x), added, all);
    select(layers.frame.upper + std::ptrdiff_t{2} * x,
           layers.background.upper + std::ptrdiff_t{2} * x, upper.in_order(),
           layers.out.upper + std::ptrdiff_t{2} * x);
    select(layers.frame.lower + std::ptrdiff_t{2} * x,
           layers.background.lower + std::ptrdiff_t{2} * x, lower.in_order(),
           layers.out.lower + std::ptrdiff_t{2} * x);
    composite_chroma(layers,
                     wasm_i16x8_add(wasm_i16x8_add(upper.even, upper.odd),
                                    wasm_i16x8_add(lower.even, lower.odd)),
                     x);
  }
  for (; 2 * x < width; ++x) composite_sample(layers, x, width, rule);
}

template <int Shift>
void composite_all(ConstFrame frame, ConstFrame background, const SimpleRule& rule, Frame out) {
  const Lanes<Shift> all(rule);
  for (int y = 0; y < frame.u.height; ++y) {
    composite_row<Shift>({{frame, y}, {background, y}, {out, y}}, frame.width(), rule, all);
  }
}

}  // namespace

void simple_mask(ConstFrame frame, const SimpleRule& rule, Plane mask) {
  return rule.shift == 0 ? mask_all<0>(frame, rule, mask) : mask_all<1>(frame, rule, mask);
}

void simple_composite(ConstFrame frame, ConstFrame background, const SimpleRule& rule, Frame out) {
  return rule.shift == 0 ? composite_all<0>(frame, background, rule, out)
                         : composite_all<1>(frame, background, rule, out);
}

}  // namespace greenroom::effects::simd
