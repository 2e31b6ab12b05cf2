#pragma once

#include <vector>

namespace greenroom::media {

/// How large and how often a camera's pictures are to come.
struct CameraMode {
  int width = 1280;
  int height = 720;
  int rate = 30;  ///< pictures a second
  bool operator==(const CameraMode&) const = default;
};

struct PictureSize {
  int width = 0;
  int height = 0;
  bool operator==(const PictureSize&) const = default;
};

/// The usual sizes that a camera with this largest one can give, and that one itself, largest
/// first. Empty where the largest is not known.
std::vector<PictureSize> sizes_up_to(PictureSize largest);

/// Likewise of rates.
std::vector<int> rates_up_to(int highest);

/// Within what any camera has; the default where it is not.
CameraMode checked(CameraMode mode);

}  // namespace greenroom::media
