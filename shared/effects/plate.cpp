#include "shared/effects/plate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numbers>
#include <utility>

#include "shared/effects/conversion.hpp"

namespace greenroom::effects {
namespace {

/// What no camera is better than here, in steps: rounding, and a gain that is not quite right.
constexpr double least_noise = 0.75;

std::size_t samples(const ConstPlane& plane) {
  return static_cast<std::size_t>(plane.width) * static_cast<std::size_t>(plane.height);
}

/// The sums of the four pixels of each sample of chroma.
void sum_fours(const ConstPlane& luma, int width, int height, std::vector<std::uint16_t>& sums) {
  sums.clear();
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* upper = luma.row(2 * y);
    const std::uint8_t* lower = luma.row(std::min(2 * y + 1, luma.height - 1));
    for (int x = 0; x < width; ++x) {
      const std::ptrdiff_t left = std::ptrdiff_t{2} * x;
      const int right = std::min(2 * x + 1, luma.width - 1);
      sums.push_back(
          static_cast<std::uint16_t>(upper[left] + upper[right] + lower[left] + lower[right]));
    }
  }
}

void copy(const ConstPlane& plane, std::vector<std::uint16_t>& samples) {
  samples.clear();
  for (int y = 0; y < plane.height; ++y) {
    samples.insert(samples.end(), plane.row(y), plane.row(y) + plane.width);
  }
}

/// The mean over each sample and its neighbours: a few frames say little about one sample's noise.
std::vector<double> averaged(const std::vector<std::uint32_t>& sums, int width, int height) {
  std::vector<double> means;
  means.reserve(sums.size());
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      double sum = 0;
      int count = 0;
      for (int j = std::max(y - 1, 0); j <= std::min(y + 1, height - 1); ++j) {
        for (int i = std::max(x - 1, 0); i <= std::min(x + 1, width - 1); ++i, ++count) {
          sum += sums[static_cast<std::size_t>(j) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(i)];
        }
      }
      means.push_back(sum / count);
    }
  }
  return means;
}

/// 2^13 / noise, from the sum of |step| over `steps` steps of samples that are `scale` times as
/// large. Without any step to know from, noise is taken to be 2.
std::int16_t per_noise(double sum, int steps, double scale) {
  constexpr double unknown = 2;
  const double mean = steps > 0 ? sum / steps / scale : 0;
  const double noise = steps > 0 ? mean * std::sqrt(std::numbers::pi) / 2 : unknown;
  const double result = (1 << 13) / std::hypot(noise, least_noise);
  return static_cast<std::int16_t>(std::clamp(std::lround(result), 1L, 32767L));
}

}  // namespace

void Plate::begin(int width, int height, ColourSpace space) {
  frames_ = 0;
  finished_ = false;
  picture_.resize(width, height, space);
  const ConstFrame frame = picture_.frame();
  model_ = {};
  model_.width = frame.u.width;
  model_.height = frame.u.height;
  sums_.assign(samples(frame.y) + 2 * samples(frame.u), 0);
  for (Steps* steps : {&y_, &u_, &v_}) {
    steps->last.clear();
    steps->sum.assign(samples(frame.u), 0);
  }
}

void Plate::add(const ConstFrame& frame) {
  if (finished_ || frames_ == most_frames) return;
  ++frames_;
  auto* sum = sums_.data();
  for (const ConstPlane& plane : {frame.y, frame.u, frame.v}) {
    for (int y = 0; y < plane.height; ++y) {
      const std::uint8_t* row = plane.row(y);
      for (int x = 0; x < plane.width; ++x) *sum++ += row[x];
    }
  }
  const auto step = [&](Steps& steps) {
    if (steps.last.size() == now_.size()) {
      for (std::size_t i = 0; i < now_.size(); ++i) {
        steps.sum[i] += static_cast<std::uint32_t>(std::abs(now_[i] - steps.last[i]));
      }
    }
    std::swap(steps.last, now_);
  };
  sum_fours(frame.y, frame.u.width, frame.u.height, now_);
  step(y_);
  copy(frame.u, now_);
  step(u_);
  copy(frame.v, now_);
  step(v_);
}

void Plate::finish() {
  if (finished_ || frames_ == 0) return;
  finished_ = true;
  const std::uint16_t* sum = sums_.data();
  const Frame mean = picture_.frame();
  for (const Plane& plane : {mean.y, mean.u, mean.v}) {
    for (int y = 0; y < plane.height; ++y) {
      for (int x = 0; x < plane.width; ++x) {
        plane.row(y)[x] = static_cast<std::uint8_t>((*sum++ + frames_ / 2) / frames_);
      }
    }
  }
  make_model();
  sums_ = {};
  now_ = {};
  for (Steps* steps : {&y_, &u_, &v_}) *steps = {};
}

void Plate::make_model() {
  constexpr double scale = 64;
  const ConstFrame frame = picture_.frame();
  const int black = black_luma(frame.space);
  const auto mean = [&](std::uint32_t sum, double count, int zero) {
    return static_cast<std::int16_t>(std::lround(scale * (sum / count / frames_ - zero)));
  };
  const auto width = static_cast<std::size_t>(frame.width());
  const std::uint16_t* us = sums_.data() + samples(frame.y);
  const std::uint16_t* vs = us + samples(frame.u);
  for (int y = 0; y < model_.height; ++y) {
    const std::uint16_t* upper = sums_.data() + static_cast<std::size_t>(2 * y) * width;
    const std::uint16_t* lower = 2 * y + 1 < frame.height() ? upper + width : upper;
    for (int x = 0; x < model_.width; ++x) {
      const int right = std::min(2 * x + 1, frame.width() - 1);
      const std::ptrdiff_t left = std::ptrdiff_t{2} * x;
      const auto four = std::uint32_t{upper[left]} + upper[right] + lower[left] + lower[right];
      model_.y.push_back(mean(four, 4, black));
      model_.u.push_back(mean(*us++, 1, neutral_chroma));
      model_.v.push_back(mean(*vs++, 1, neutral_chroma));
    }
  }
  const auto noise = [this](const Steps& steps, double times, std::vector<std::int16_t>& result) {
    for (const double sum : averaged(steps.sum, model_.width, model_.height)) {
      result.push_back(per_noise(sum, frames_ - 1, times));
    }
  };
  noise(y_, 4, model_.per_noise_y);
  noise(u_, 1, model_.per_noise_u);
  noise(v_, 1, model_.per_noise_v);
}

bool Plate::fits(const ConstFrame& frame) const {
  return finished_ && frame.width() == picture_.width() && frame.height() == picture_.height() &&
         frame.space == picture_.space();
}

double Plate::gain(const ConstFrame& frame) const {
  constexpr int grid = 8;  // every so many pixels each way
  constexpr int bins = 64;
  constexpr double least = 0.5;
  constexpr double most = 1.9;
  constexpr int dark = 24;  // steps above black, where a ratio says little
  const double per_bin = std::log(most / least) / bins;
  struct Bin {
    int count = 0;
    double now = 0;
    double then = 0;
  };
  std::array<Bin, bins + 2> histogram;  // with an empty one on both sides
  const ConstFrame plate = picture_.frame();
  const int black = black_luma(frame.space);
  for (int y = grid / 2; y < frame.height(); y += grid) {
    for (int x = grid / 2; x < frame.width(); x += grid) {
      const double then = plate.y.row(y)[x] - black;
      const double now = frame.y.row(y)[x] - black;
      if (then < dark || now < least * dark || frame.y.row(y)[x] >= white_luma(frame.space))
        continue;
      const double place = std::log(now / then / least) / per_bin;
      if (place < 0 || place >= bins) continue;
      Bin& bin = histogram[static_cast<std::size_t>(place) + 1];
      ++bin.count;
      bin.now += now;
      bin.then += then;
    }
  }
  // Three bins at a time, for the peak may lie between two of them.
  Bin best;
  for (std::size_t i = 1; i <= bins; ++i) {
    Bin three;
    for (const std::size_t j : {i - 1, i, i + 1}) {
      three.count += histogram[j].count;
      three.now += histogram[j].now;
      three.then += histogram[j].then;
    }
    if (three.count > best.count) best = three;
  }
  return best.count == 0 ? 1 : std::clamp(best.now / best.then, least, most);
}

}  // namespace greenroom::effects
