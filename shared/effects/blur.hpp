#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/blur_boxes.hpp"
#include "shared/effects/kernels/gauss_taps.hpp"

namespace greenroom::effects {

/// The W3C's three boxes for a sigma from 2 samples to 100.
Boxes boxes_for(double sigma);
/// The true kernel, for less.
GaussTaps taps_for(double sigma);

/// Gaussian blur of one component. Keeps its buffers between pictures.
class Blur {
 public:
  /// `sigma` in samples of the plane, 0 to 100. All around the plane lie samples of the value
  /// `outside`. The planes are of one size; they may be the same.
  void apply(double sigma, const ConstPlane& from, const Plane& to, std::uint8_t outside);
  /// What becomes of a line of 255 with nothing around it.
  void edges(double sigma, std::span<std::uint8_t> to);

 private:
  /// Blurs eight lines; the results are eight bytes each, `stride` apart.
  using Sweep = std::function<void(const Lines& lines, std::uint8_t* to, std::ptrdiff_t stride)>;

  struct Setup {
    int before;  ///< samples needed outside
    int after;
    Sweep sweep;
  };

  static Setup setup(double sigma, std::uint8_t outside);
  void across(const Sweep& sweep, const ConstPlane& from, const Plane& to);
  void down(const Sweep& sweep, const Plane& plane);
  /// Room for `count` samples of eight lines, with `outside` before and after.
  void make_room(const Setup& how, int count, std::uint8_t outside);

  std::vector<std::uint8_t> lines_;
  std::ptrdiff_t before_ = 0;  ///< bytes of lines_ before the first sample
  std::vector<std::uint8_t> results_;
  std::vector<std::uint8_t> last_rows_;
};

}  // namespace greenroom::effects
