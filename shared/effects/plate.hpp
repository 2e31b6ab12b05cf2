#pragma once

#include <cstdint>
#include <vector>

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/plate_key.hpp"

namespace greenroom::effects {

/// The empty scene, from some frames of it: what it looks like and how much that flickers. The
/// noise is that of the step from one frame to the next, so that a slow drift of the light does not
/// count: mean |step| = noise * 2 / sqrt(pi).
class Plate {
 public:
  static constexpr int most_frames = 256;  ///< more are ignored

  /// Begins anew.
  void begin(int width, int height, ColourSpace space);
  /// A frame of the size and colour space that it began with.
  void add(const ConstFrame& frame);
  /// After at least one frame. Lets go of all that is needed only while frames are added.
  void finish();

  [[nodiscard]] int frames() const { return frames_; }
  /// Finished, and of such frames.
  [[nodiscard]] bool fits(const ConstFrame& frame) const;
  /// The mean. Once it is finished.
  [[nodiscard]] const Picture& picture() const { return picture_; }
  [[nodiscard]] const PlateModel& model() const { return model_; }

  /// How bright a frame is against the plate, robustly: the most frequent ratio on a coarse grid,
  /// where a person's ratios are scattered. 1 where nothing can be said; 0.5 to 1.9.
  [[nodiscard]] double gain(const ConstFrame& frame) const;

 private:
  struct Steps {
    std::vector<std::uint16_t> last;
    std::vector<std::uint32_t> sum;  ///< of |step|
  };

  void make_model();

  int frames_ = 0;
  bool finished_ = false;
  Picture picture_;
  PlateModel model_;
  std::vector<std::uint16_t> sums_;  ///< all of y, then of u and v
  std::vector<std::uint16_t> now_;
  Steps y_;
  Steps u_;
  Steps v_;
};

}  // namespace greenroom::effects
