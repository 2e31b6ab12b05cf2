#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/studio_key.hpp"

// The studio key for a block of chroma: sixteen samples of one row.
namespace greenroom::effects::simd::studio {

inline constexpr int block = StudioRows::block;

/// What a block of the mask holds, as bits; of several blocks, what any of them holds.
enum Kind : std::uint8_t { only_background = 1, only_person = 2, some_of_both = 3 };

/// The three rows of one plane around the one that is looked at.
struct Around {
  Around(ConstPlane plane, int y)
      : above(plane.row(std::max(y - 1, 0))),
        own(plane.row(y)),
        below(plane.row(std::min(y + 1, plane.height - 1))),
        width(plane.width) {}

  const std::uint8_t* above;
  const std::uint8_t* own;
  const std::uint8_t* below;
  int width;
};

/// above + 2 own + below for a block from `begin` on and a sample on both sides of it.
inline void sum_columns(const Around& rows, int begin, std::uint16_t* sums) {
  constexpr int lanes = 8;
  std::uint16_t* sum = sums + 1;
  const int end = std::min(begin + block + 1, rows.width);
  for (int i = std::max(begin - 1, 0); i < end; i += lanes) {
    const int x = std::min(i, rows.width - lanes);
    const v128_t own = wasm_i16x8_shl(wasm_u16x8_load8x8(rows.own + x), 1);
    const v128_t others =
        wasm_i16x8_add(wasm_u16x8_load8x8(rows.above + x), wasm_u16x8_load8x8(rows.below + x));
    wasm_v128_store(sum + x, wasm_i16x8_add(own, others));
  }
  sum[-1] = sum[0];
  sum[rows.width] = sum[rows.width - 1];
}

/// How far eight averaged samples, 18 times as large, are from the key's.
inline v128_t from_key(const std::uint16_t* sums, const std::uint8_t* own, v128_t key) {
  const v128_t middle = wasm_i16x8_add(wasm_v128_load(sums + 1), wasm_u16x8_load8x8(own));
  const v128_t sides = wasm_i16x8_add(wasm_v128_load(sums), wasm_v128_load(sums + 2));
  return wasm_i16x8_add(wasm_i16x8_shl(middle, 1), wasm_i16x8_sub(sides, key));
}

/// The way from the key to grey, where people are. About 64 long; nothing for a key that is grey.
struct Way {
  explicit Way(const StudioRule& rule) {
    constexpr double long_enough = 64;
    constexpr int grey = 18 * 128;
    const double length = std::hypot(grey - rule.u, grey - rule.v);
    if (length < 1) return;
    u = static_cast<std::int16_t>(std::lround(long_enough * (grey - rule.u) / length));
    v = static_cast<std::int16_t>(std::lround(long_enough * (grey - rule.v) / length));
  }

  std::int16_t u = 0;
  std::int16_t v = 0;
};

inline v128_t normal_of(const StudioRule& rule) {
  const Way way(rule);
  return wasm_i16x8_make(way.u, way.v, way.u, way.v, way.u, way.v, way.u, way.v);
}

/// How far along that way all is at the rule's distance of a person, or more.
inline int beyond_of(const StudioRule& rule) {
  const Way way(rule);
  if (way.u == 0 && way.v == 0) return std::numeric_limits<int>::max();
  return static_cast<int>(std::ceil(std::sqrt(rule.person) * std::hypot(way.u, way.v)));
}

/// A rule in every lane.
struct Lanes {
  explicit Lanes(const StudioRule& rule)
      : u(wasm_i16x8_splat(static_cast<std::int16_t>(rule.u))),
        v(wasm_i16x8_splat(static_cast<std::int16_t>(rule.v))),
        normal(normal_of(rule)),
        background(wasm_i32x4_splat(rule.background)),
        person(wasm_i32x4_splat(rule.person)),
        beyond(wasm_i32x4_splat(beyond_of(rule))),
        similarity(wasm_f32x4_splat(rule.similarity)),
        per_smoothness(wasm_f32x4_splat(rule.per_smoothness)),
        per_spill(wasm_f32x4_splat(rule.per_spill)) {}

  v128_t u;
  v128_t v;
  v128_t normal;
  v128_t background;
  v128_t person;
  v128_t beyond;  ///< steps along `normal`
  v128_t similarity;
  v128_t per_smoothness;
  v128_t per_spill;
};

/// u and v of a block from the key's, in pairs of i16 lanes.
struct Pairs {
  Pairs(v128_t low_u, v128_t low_v, v128_t high_u, v128_t high_v)
      : a(wasm_i16x8_shuffle(low_u, low_v, 0, 8, 1, 9, 2, 10, 3, 11)),
        b(wasm_i16x8_shuffle(low_u, low_v, 4, 12, 5, 13, 6, 14, 7, 15)),
        c(wasm_i16x8_shuffle(high_u, high_v, 0, 8, 1, 9, 2, 10, 3, 11)),
        d(wasm_i16x8_shuffle(high_u, high_v, 4, 12, 5, 13, 6, 14, 7, 15)) {}

  v128_t a;
  v128_t b;
  v128_t c;
  v128_t d;
};

inline Pairs averaged_pairs(const Around& us, const Around& vs, const StudioRows& rows, int x,
                            const Lanes& rule) {
  const std::uint16_t* u = rows.sums_u.data() + x;
  const std::uint16_t* v = rows.sums_v.data() + x;
  return {from_key(u, us.own + x, rule.u), from_key(v, vs.own + x, rule.v),
          from_key(u + 8, us.own + x + 8, rule.u), from_key(v + 8, vs.own + x + 8, rule.v)};
}

inline Pairs raw_pairs(const std::uint8_t* us, const std::uint8_t* vs, const Lanes& rule) {
  const auto raw = [](const std::uint8_t* samples, v128_t key) {
    return wasm_i16x8_sub(wasm_i16x8_mul(wasm_u16x8_load8x8(samples), wasm_i16x8_splat(18)), key);
  };
  return {raw(us, rule.u), raw(vs, rule.v), raw(us + 8, rule.u), raw(vs + 8, rule.v)};
}

/// Squared distances of a block, four i32 lanes each.
struct Squares {
  explicit Squares(const Pairs& pairs)
      : a(wasm_i32x4_dot_i16x8(pairs.a, pairs.a)),
        b(wasm_i32x4_dot_i16x8(pairs.b, pairs.b)),
        c(wasm_i32x4_dot_i16x8(pairs.c, pairs.c)),
        d(wasm_i32x4_dot_i16x8(pairs.d, pairs.d)) {}

  [[nodiscard]] bool all_background(const Lanes& rule) const {
    const v128_t most = wasm_i32x4_max(wasm_i32x4_max(a, b), wasm_i32x4_max(c, d));
    return !wasm_v128_any_true(wasm_i32x4_gt(most, rule.background));
  }

  [[nodiscard]] Kind kind(const Lanes& rule) const {
    if (all_background(rule)) return only_background;
    const v128_t least = wasm_i32x4_min(wasm_i32x4_min(a, b), wasm_i32x4_min(c, d));
    if (!wasm_v128_any_true(wasm_i32x4_lt(least, rule.person))) return only_person;
    return some_of_both;
  }

  /// faded(), as sixteen u8 lanes.
  [[nodiscard]] v128_t faded(v128_t similarity, v128_t steepness) const {
    const v128_t low =
        wasm_i16x8_narrow_i32x4(fade(a, similarity, steepness), fade(b, similarity, steepness));
    const v128_t high =
        wasm_i16x8_narrow_i32x4(fade(c, similarity, steepness), fade(d, similarity, steepness));
    return wasm_u8x16_narrow_i16x8(low, high);
  }

  v128_t a;
  v128_t b;
  v128_t c;
  v128_t d;

 private:
  static v128_t fade(v128_t squared, v128_t similarity, v128_t steepness) {
    const v128_t distance = wasm_f32x4_sqrt(wasm_f32x4_convert_i32x4(squared));
    const v128_t beyond = wasm_f32x4_mul(wasm_f32x4_sub(distance, similarity), steepness);
    const v128_t part =
        wasm_f32x4_pmin(wasm_f32x4_pmax(beyond, wasm_f32x4_splat(0)), wasm_f32x4_splat(1));
    const v128_t power = wasm_f32x4_mul(part, wasm_f32x4_sqrt(part));
    const v128_t scaled = wasm_f32x4_mul(power, wasm_f32x4_splat(255));
    return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_add(scaled, wasm_f32x4_splat(0.5F)));
  }
};

/// What a block holds before it is averaged. Averages of what is within a circle are within it, and
/// averages of what is beyond a line are beyond it: where a block and all of its neighbours hold
/// one kind, so does their average.
inline Kind raw_kind(const std::uint8_t* us, const std::uint8_t* vs, const Lanes& rule) {
  const Pairs pairs = raw_pairs(us, vs, rule);
  if (Squares(pairs).all_background(rule)) return only_background;
  const auto along = [&](v128_t pair) { return wasm_i32x4_dot_i16x8(pair, rule.normal); };
  const v128_t least = wasm_i32x4_min(wasm_i32x4_min(along(pairs.a), along(pairs.b)),
                                      wasm_i32x4_min(along(pairs.c), along(pairs.d)));
  if (!wasm_v128_any_true(wasm_i32x4_lt(least, rule.beyond))) return only_person;
  return some_of_both;
}

}  // namespace greenroom::effects::simd::studio
