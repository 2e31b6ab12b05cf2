#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/effects/frame.hpp"
#include "shared/recording/kernels/weighted_sums.hpp"
#include "shared/recording/layout.hpp"

namespace greenroom::recording {

/// How a picture is turned before it is shown, as VideoFrame.rotation and .flip say.
struct Orientation {
  int rotation = 0;       ///< clockwise: 0, 90, 180, 270
  bool mirrored = false;  ///< left and right, after the rotation

  [[nodiscard]] bool lies() const { return rotation % 180 != 0; }
  bool operator==(const Orientation&) const = default;
};

/// Brings part of a picture to another size, upright. Any size to any other, each component by
/// itself; see taps_of() for what becomes of the samples. Keeps its plan and its memory from
/// picture to picture.
class Scaler {
 public:
  /// `seen` is in pixels of the picture as it is shown.
  void scale(const effects::ConstFrame& from, const Window& seen, const Orientation& orientation,
             const effects::Frame& to);

 private:
  struct Plan {
    Taps across;  ///< from the first column that is needed on
    Taps down;
    int left = 0;   ///< the first column that is needed
    int width = 0;  ///< how many are
  };
  struct Task {
    int width = 0;
    int height = 0;
    int to_width = 0;
    int to_height = 0;
    Window seen;
    Orientation orientation;
    bool operator==(const Task&) const = default;
  };

  static Plan plan_for(const Task& task, int subsampling, const effects::ConstPlane& from,
                       const effects::Plane& to);
  void scale_plane(const effects::ConstPlane& from, const Plan& plan, bool lies,
                   const effects::Plane& to);

  std::optional<Task> task_;
  Plan luma_;
  Plan chroma_;
  std::vector<std::uint8_t> rows_;
  std::vector<std::uint8_t> columns_;
  std::vector<std::uint8_t> results_;
};

}  // namespace greenroom::recording
