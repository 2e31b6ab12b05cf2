#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/colour_filter.hpp"

namespace greenroom::effects {

/// colour_strip pixels of two rows, and the chroma that they share.
template <class Sample>
struct ColourStrip {
  std::array<Sample*, 2> y;
  Sample* u;
  Sample* v;
};

struct ColourStripBuffer {
  alignas(16) std::array<std::uint8_t, colour_strip> y0;
  alignas(16) std::array<std::uint8_t, colour_strip> y1;
  alignas(16) std::array<std::uint8_t, colour_strip / 2> u;
  alignas(16) std::array<std::uint8_t, colour_strip / 2> v;

  [[nodiscard]] ColourStrip<std::uint8_t> strip() {
    return {{y0.data(), y1.data()}, u.data(), v.data()};
  }
};

/// `count` samples, and the last again up to the end of `to`.
template <std::size_t size>
void copy_and_extend(const std::uint8_t* from, int count, std::array<std::uint8_t, size>& to) {
  const auto rest = std::copy_n(from, count, to.begin());
  std::fill(rest, to.end(), from[count - 1]);
}

/// Whether nothing of `count` pixels of a row is seen.
inline bool unseen(const std::uint8_t* alpha, int count) {
  unsigned any = 0;
  for (int i = 0; i < count; ++i) any |= alpha[i];
  return any == 0;
}

/// Calls `process(from, to)` for every strip of the picture of which something is seen; `alpha` may
/// be empty. At the right edge and at an odd bottom
/// the strip is made whole with copies of the last pixels, which change neither the mean of their
/// 2x2 block nor whether all colours are within RGB nor the box around them.
template <class Process>
void for_each_strip(const ConstFrame& from, const ConstPlane& alpha, const Frame& to,
                    const Process& process) {
  const int width = from.width();
  ColourStripBuffer in{};
  ColourStripBuffer out{};
  for (int top = 0; top < from.height(); top += 2) {
    const int bottom = std::min(top + 1, from.height() - 1);
    const auto* u = from.u.row(top / 2);
    const auto* v = from.v.row(top / 2);
    auto* to_u = to.u.row(top / 2);
    auto* to_v = to.v.row(top / 2);
    const auto skipped = [&](int x, int count) {
      return !alpha.empty() && unseen(alpha.row(top) + x, count) &&
             unseen(alpha.row(bottom) + x, count);
    };
    int x = 0;
    for (; x + colour_strip <= width; x += colour_strip) {
      if (skipped(x, colour_strip)) continue;
      const ColourStrip<const std::uint8_t> source{
          {from.y.row(top) + x, from.y.row(bottom) + x}, u + x / 2, v + x / 2};
      if (bottom != top) {
        process(source, ColourStrip<std::uint8_t>{
                            {to.y.row(top) + x, to.y.row(bottom) + x}, to_u + x / 2, to_v + x / 2});
        continue;
      }
      process(source, ColourStrip<std::uint8_t>{
                          {to.y.row(top) + x, out.y1.data()}, to_u + x / 2, to_v + x / 2});
    }
    const int rest = width - x;
    if (rest == 0 || skipped(x, rest)) continue;
    copy_and_extend(from.y.row(top) + x, rest, in.y0);
    copy_and_extend(from.y.row(bottom) + x, rest, in.y1);
    copy_and_extend(u + x / 2, chroma_size(rest), in.u);
    copy_and_extend(v + x / 2, chroma_size(rest), in.v);
    const ColourStrip<std::uint8_t> whole = in.strip();
    process(ColourStrip<const std::uint8_t>{{whole.y[0], whole.y[1]}, whole.u, whole.v},
            out.strip());
    std::copy_n(out.y1.begin(), rest, to.y.row(bottom) + x);
    std::copy_n(out.y0.begin(), rest, to.y.row(top) + x);
    std::copy_n(out.u.begin(), chroma_size(rest), to_u + x / 2);
    std::copy_n(out.v.begin(), chroma_size(rest), to_v + x / 2);
  }
}

}  // namespace greenroom::effects
