#pragma once

#include <optional>
#include <variant>

#include "shared/effects/conversion.hpp"
#include "shared/effects/extended_blur.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/picture_file.hpp"
#include "shared/effects/plate.hpp"
#include "shared/effects/settings.hpp"

namespace greenroom::effects {

/// One colour, or a picture of the frame's size and colour space.
using Behind = std::variant<Samples, ConstFrame>;

/// What is put behind the person, brought to the size of their frames and kept so.
class Background {
 public:
  void use_picture(RgbPicture picture);
  /// The present frame of a video, of any size.
  void use_video(const ConstFrame& frame);
  /// The scene behind them has been looked at anew.
  void plate_changed() { blurred_ = {}; }

  /// For frames like this one. The chosen colour where what was chosen is not there. Good until the
  /// next call.
  Behind behind(const Settings& settings, const Plate& plate, const ConstFrame& like);

 private:
  ConstFrame fitted_picture(const ConstFrame& like);
  ConstFrame fitted_video(const ConstFrame& like);
  ConstFrame blurred_plate(const Plate& plate, double sigma);

  RgbPicture picture_;
  Picture fitted_;
  bool fitted_is_old_ = false;
  Picture video_;  ///< as it came
  Picture video_in_space_;
  OwnedPlane packed_;  ///< it as RGBA, on its way to another colour space
  Picture fitted_video_;
  Picture blurred_;
  double blurred_sigma_ = 0;
  ExtendedBlur blur_;
};

}  // namespace greenroom::effects
