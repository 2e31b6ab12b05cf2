#include "shared/recording/scaler.hpp"

#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/transpose_rows.hpp"
#include "shared/recording/taps.hpp"

namespace greenroom::recording {

using effects::ConstFrame;
using effects::ConstPlane;
using effects::Frame;
using effects::Plane;

namespace {

constexpr int eight = 8;

/// Of one axis of the picture as it is stored.
struct Part {
  double begin = 0;
  double length = 0;
  bool backwards = false;
};

Part part(double begin, double length, int size, bool backwards) {
  return {backwards ? size - begin - length : begin, length, backwards};
}

struct Parts {
  Part columns;
  Part rows;
};

/// Where the window lies in a picture that is stored turned: a quarter turn clockwise shows the
/// last row as the first column.
Parts parts_of(const Window& seen, const Orientation& turn, int width, int height) {
  if (!turn.lies()) {
    const bool over = turn.rotation == 180;
    return {part(seen.x, seen.width, width, over != turn.mirrored),
            part(seen.y, seen.height, height, over)};
  }
  return {part(seen.y, seen.height, width, turn.rotation == 270),
          part(seen.x, seen.width, height, (turn.rotation == 90) != turn.mirrored)};
}

}  // namespace

Scaler::Plan Scaler::plan_for(const Task& task, int subsampling, const ConstPlane& from,
                              const Plane& to) {
  const auto [columns, rows] = parts_of(task.seen, task.orientation, task.width, task.height);
  const bool lies = task.orientation.lies();
  // The same step for chroma, whose last sample may stand for more than there is.
  const auto taps = [subsampling](const Part& part, int size, int luma, int count) {
    const double length = part.length / luma * count;
    const double begin = part.begin / subsampling;
    const double end = (part.begin + part.length) / subsampling;
    return taps_of(size, part.backwards ? end - length : begin, length, count, part.backwards);
  };
  const auto across = lies ? taps(columns, from.width, task.to_height, to.height)
                           : taps(columns, from.width, task.to_width, to.width);
  const auto down = lies ? taps(rows, from.height, task.to_width, to.width)
                         : taps(rows, from.height, task.to_height, to.height);
  Plan plan{{}, down, from.width, 0};
  int end = 0;
  for (int i = 0; i < across.size(); ++i) {
    plan.left = std::min(plan.left, across[i].first);
    end = std::max(end, across[i].first + static_cast<int>(across[i].weights.size()));
  }
  plan.width = end - plan.left;
  for (int i = 0; i < across.size(); ++i) {
    plan.across.add(across[i].first - plan.left, across[i].weights);
  }
  return plan;
}

void Scaler::scale(const ConstFrame& from, const Window& seen, const Orientation& orientation,
                   const Frame& to) {
  const Task task{from.width(), from.height(), to.width(), to.height(), seen, orientation};
  if (task_ != task) {
    task_ = task;
    luma_ = plan_for(task, 1, from.y, to.y);
    chroma_ = plan_for(task, 2, from.u, to.u);
  }
  scale_plane(from.y, luma_, orientation.lies(), to.y);
  scale_plane(from.u, chroma_, orientation.lies(), to.u);
  scale_plane(from.v, chroma_, orientation.lies(), to.v);
}

void Scaler::scale_plane(const ConstPlane& from, const Plan& plan, bool lies, const Plane& to) {
  const auto row = static_cast<std::size_t>(std::max(plan.width, plan.across.size()));
  rows_.resize(eight * row);
  columns_.resize(eight * row);
  results_.resize(eight * row);
  const auto stride = static_cast<std::ptrdiff_t>(row);
  for (int top = 0; top < plan.down.size(); top += eight) {
    const int count = std::min(eight, plan.down.size() - top);
    for (int i = 0; i < count; ++i) {
      const auto [first, weights] = plan.down[top + i];
      simd::sum_rows(from.row(first) + plan.left, from.stride, weights, rows_.data() + i * stride,
                     plan.width);
    }
    effects::simd::interleave_rows(rows_.data(), stride, plan.width, columns_.data());
    simd::sum_across(columns_.data(), plan.across, results_.data());
    if (lies) {
      for (int i = 0; i < to.height; ++i) {
        std::copy_n(results_.data() + std::ptrdiff_t{eight} * i, count, to.row(i) + top);
      }
    } else if (count == eight) {
      effects::simd::part_rows(results_.data(), to.width, to.row(top), to.stride);
    } else {
      effects::simd::part_rows(results_.data(), to.width, rows_.data(), stride);
      for (int i = 0; i < count; ++i) {
        std::copy_n(rows_.data() + i * stride, to.width, to.row(top + i));
      }
    }
  }
}

}  // namespace greenroom::recording
