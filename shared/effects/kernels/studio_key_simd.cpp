#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/mask_vectors.hpp"
#include "shared/effects/kernels/studio_block.hpp"
#include "shared/effects/kernels/studio_key.hpp"

namespace greenroom::effects::simd {
namespace {

using namespace studio;  // NOLINT: the whole file is about it

void look_at_row(ConstPlane u, ConstPlane v, int y, StudioRows& rows, const Lanes& rule) {
  std::uint8_t* kinds = rows.raw(y).data() + 1;
  for (int i = 0; i < u.width; i += block) {
    const int x = std::min(i, u.width - block);
    *kinds++ = raw_kind(u.row(y) + x, v.row(y) + x, rule);
  }
}

/// Rows are keyed from the first to the last.
void look_around(ConstPlane u, ConstPlane v, int y, StudioRows& rows, const Lanes& rule) {
  if (y == 0) {
    look_at_row(u, v, 0, rows, rule);
    rows.raw(-1) = rows.raw(0);
  }
  if (y + 1 < u.height) {
    look_at_row(u, v, y + 1, rows, rule);
  } else {
    rows.raw(y + 1) = rows.raw(y);
  }
}

/// One row of the mask and of the chroma without the tint.
struct Target {
  std::uint8_t* mask;
  std::uint8_t* u;
  std::uint8_t* v;
  std::uint8_t* kinds;
};

/// Of one block and all around it.
Kind kind_around(StudioRows& rows, int y, std::size_t i) {
  int kinds = 0;
  for (const int row : {y - 1, y, y + 1}) {
    const std::uint8_t* raw = rows.raw(row).data() + i;
    kinds |= raw[0] | raw[1] | raw[2];
  }
  return static_cast<Kind>(kinds);
}

/// Averages a block and fades it.
Kind key_block(const Around& us, const Around& vs, StudioRows& rows, int x, const Lanes& rule,
               const Target& to) {
  sum_columns(us, x, rows.sums_u.data());
  sum_columns(vs, x, rows.sums_v.data());
  const Squares squares(averaged_pairs(us, vs, rows, x, rule));
  const Kind kind = squares.kind(rule);
  if (kind != some_of_both) return kind;
  const v128_t neutral = wasm_i8x16_splat(-128);
  const v128_t tint = squares.faded(rule.similarity, rule.per_spill);
  wasm_v128_store(to.mask + x, squares.faded(rule.similarity, rule.per_smoothness));
  wasm_v128_store(to.u + x, blended(wasm_v128_load(us.own + x), neutral, tint));
  wasm_v128_store(to.v + x, blended(wasm_v128_load(vs.own + x), neutral, tint));
  return kind;
}

/// Rows of at least a block, one after the other.
void key_row(ConstPlane u, ConstPlane v, int y, StudioRows& rows, const Lanes& rule,
             const Target& to) {
  look_around(u, v, y, rows, rule);
  const Around us(u, y);
  const Around vs(v, y);
  std::uint8_t* kinds = to.kinds;
  for (int i = 0; i < us.width; i += block) {
    const int x = std::min(i, us.width - block);
    Kind kind = kind_around(rows, y, static_cast<std::size_t>(i / block));
    if (kind == some_of_both) kind = key_block(us, vs, rows, x, rule, to);
    *kinds++ = kind;
    if (kind == only_background) {
      const v128_t neutral = wasm_i8x16_splat(-128);
      wasm_v128_store(to.mask + x, wasm_i8x16_splat(0));
      wasm_v128_store(to.u + x, neutral);
      wasm_v128_store(to.v + x, neutral);
    } else if (kind == only_person) {
      wasm_v128_store(to.mask + x, wasm_i8x16_splat(-1));
      wasm_v128_store(to.u + x, wasm_v128_load(us.own + x));
      wasm_v128_store(to.v + x, wasm_v128_load(vs.own + x));
    }
  }
}

/// Keys into a row of `rows`, with the edges of the mask repeated.
void key_row(ConstFrame frame, int y, StudioRows& rows, const Lanes& rule) {
  StudioRows::Row& row = rows.row(y);
  key_row(frame.u, frame.v, y, rows, rule,
          {row.mask.data() + 1, row.u.data(), row.v.data(), row.kinds.data() + 1});
  const auto width = static_cast<std::size_t>(frame.u.width);
  row.mask[0] = row.mask[1];
  row.mask[width + 1] = row.mask[width];
}

/// A row of chroma and its (at the picture's end perhaps the same) two rows of luma.
struct Lines {
  Lines(ConstFrame frame, int row)
      : upper(frame.y.row(2 * row)),
        lower(frame.y.row(std::min(2 * row + 1, frame.height() - 1))),
        u(frame.u.row(row)),
        v(frame.v.row(row)) {}

  const std::uint8_t* upper;
  const std::uint8_t* lower;
  const std::uint8_t* u;
  const std::uint8_t* v;
};

struct OutLines {
  OutLines(Frame frame, int row)
      : upper(frame.y.row(2 * row)),
        lower(frame.y.row(std::min(2 * row + 1, frame.height() - 1))),
        u(frame.u.row(row)),
        v(frame.v.row(row)) {}

  std::uint8_t* upper;
  std::uint8_t* lower;
  std::uint8_t* u;
  std::uint8_t* v;
};

/// Everything that goes into one row of chroma.
struct Layers {
  Layers(ConstFrame person, ConstFrame behind, Frame to, int y, StudioRows& rows)
      : frame(person, y),
        background(behind, y),
        out(to, y),
        above(rows.row(std::max(y - 1, 0))),
        own(rows.row(y)),
        below(rows.row(std::min(y + 1, person.u.height - 1))) {}

  Lines frame;
  Lines background;
  OutLines out;
  const StudioRows::Row& above;
  const StudioRows::Row& own;
  const StudioRows::Row& below;
};

void copy_block(const Lines& from, const OutLines& to, int x) {
  const auto copy = [](const std::uint8_t* source, std::uint8_t* target) {
    wasm_v128_store(target, wasm_v128_load(source));
  };
  copy(from.upper + std::ptrdiff_t{2} * x, to.upper + std::ptrdiff_t{2} * x);
  copy(from.upper + std::ptrdiff_t{2} * x + 16, to.upper + std::ptrdiff_t{2} * x + 16);
  copy(from.lower + std::ptrdiff_t{2} * x, to.lower + std::ptrdiff_t{2} * x);
  copy(from.lower + std::ptrdiff_t{2} * x + 16, to.lower + std::ptrdiff_t{2} * x + 16);
  copy(from.u + x, to.u + x);
  copy(from.v + x, to.v + x);
}

/// Eight samples of chroma.
void blend_half(const Layers& layers, int x) {
  const std::uint8_t* own = layers.own.mask.data() + 1 + x;
  const Upsampled upper = upsampled(own, layers.above.mask.data() + 1 + x);
  const bool two = layers.out.lower != layers.out.upper;
  const Upsampled lower = two ? upsampled(own, layers.below.mask.data() + 1 + x) : upper;

  const auto luma = [x](const std::uint8_t* front, const std::uint8_t* behind, v128_t alpha,
                        std::uint8_t* out) {
    wasm_v128_store(out + std::ptrdiff_t{2} * x,
                    blended(wasm_v128_load(front + std::ptrdiff_t{2} * x),
                            wasm_v128_load(behind + std::ptrdiff_t{2} * x), alpha));
  };
  luma(layers.frame.upper, layers.background.upper, upper.pixels(), layers.out.upper);
  if (two) luma(layers.frame.lower, layers.background.lower, lower.pixels(), layers.out.lower);

  const v128_t four =
      wasm_i16x8_add(wasm_i16x8_add(upper.even, upper.odd), wasm_i16x8_add(lower.even, lower.odd));
  const v128_t alpha = wasm_u16x8_shr(wasm_i16x8_add(four, wasm_i16x8_splat(2)), 2);
  const auto chroma = [&](const std::vector<std::uint8_t>& front, const std::uint8_t* behind,
                          std::uint8_t* out) {
    const v128_t lanes =
        blended_lanes(wasm_u16x8_load8x8(front.data() + x), wasm_u16x8_load8x8(behind + x), alpha);
    wasm_v128_store64_lane(out + x, wasm_u8x16_narrow_i16x8(lanes, lanes), 0);
  };
  chroma(layers.own.u, layers.background.u, layers.out.u);
  chroma(layers.own.v, layers.background.v, layers.out.v);
}

/// The last sample of chroma in rows of an odd number of pixels.
void blend_last(const Layers& layers, int x) {
  const auto at = static_cast<std::size_t>(x) + 1;
  const auto alpha = [&](const StudioRows::Row& near) {
    const auto column = [&](std::size_t i) { return 3 * layers.own.mask[i] + near.mask[i]; };
    return greenroom::effects::upsampled(column(at), column(at - 1));
  };
  const int upper = alpha(layers.above);
  const bool two = layers.out.lower != layers.out.upper;
  const int lower = two ? alpha(layers.below) : upper;
  const auto luma = [x](const std::uint8_t* front, const std::uint8_t* behind, int part,
                        std::uint8_t* out) {
    out[std::ptrdiff_t{2} * x] =
        effects::blended(front[std::ptrdiff_t{2} * x], behind[std::ptrdiff_t{2} * x], part);
  };
  luma(layers.frame.upper, layers.background.upper, upper, layers.out.upper);
  if (two) luma(layers.frame.lower, layers.background.lower, lower, layers.out.lower);
  const int mean = effects::mean_of_four(upper, upper, lower, lower);
  layers.out.u[x] = effects::blended(layers.own.u[at - 1], layers.background.u[x], mean);
  layers.out.v[x] = effects::blended(layers.own.v[at - 1], layers.background.v[x], mean);
}

void composite_row(const Layers& layers, int width) {
  const auto kinds = [&](std::size_t i) {
    return layers.above.kinds[i] | layers.own.kinds[i] | layers.below.kinds[i];
  };
  const int pairs = width / 2;
  std::size_t i = 1;
  int left = kinds(0);
  int own = kinds(1);
  for (int begin = 0; begin < pairs; begin += block) {
    const int x = std::min(begin, pairs - block);
    const int right = kinds(++i);
    const int kind = left | own | right;
    if (kind == only_background) {
      copy_block(layers.background, layers.out, x);
    } else if (kind == only_person) {
      copy_block(layers.frame, layers.out, x);
    } else {
      blend_half(layers, x);
      blend_half(layers, x + block / 2);
    }
    left = own;
    own = right;
  }
  if (width % 2 != 0) blend_last(layers, pairs);
}

}  // namespace

void studio_mask(ConstPlane u, ConstPlane v, const StudioRule& rule, StudioRows& rows, Plane mask,
                 Plane clean_u, Plane clean_v) {
  if (u.width < block) return scalar::studio_mask(u, v, rule, rows, mask, clean_u, clean_v);
  const Lanes lanes(rule);
  for (int y = 0; y < u.height; ++y) {
    key_row(u, v, y, rows, lanes,
            {mask.row(y), clean_u.row(y), clean_v.row(y), rows.row(y).kinds.data() + 1});
  }
}

void studio_composite(ConstFrame frame, ConstFrame background, const StudioRule& rule,
                      StudioRows& rows, Frame out) {
  if (frame.width() < 2 * block) {
    return scalar::studio_composite(frame, background, rule, rows, out);
  }
  const Lanes lanes(rule);
  const int height = frame.u.height;
  key_row(frame, 0, rows, lanes);
  for (int y = 0; y < height; ++y) {
    if (y + 1 < height) key_row(frame, y + 1, rows, lanes);
    composite_row({frame, background, out, y, rows}, frame.width());
  }
}

}  // namespace greenroom::effects::simd
