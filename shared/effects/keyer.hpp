#pragma once

#include <cstdint>
#include <vector>

#include "shared/effects/conversion.hpp"
#include "shared/effects/extended_blur.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/kernels/studio_key.hpp"
#include "shared/effects/plate.hpp"
#include "shared/effects/settings.hpp"

namespace greenroom::effects {

/// A person cut out. Refers to the frame that was keyed and to the keyer's own memory: good until
/// that one is used again.
struct Keyed {
  ConstFrame layer;  ///< without the key's tint
  ConstPlane mask;   ///< of the luma's size; 255 is person, 0 is background
};

/// Tells the person in a picture from what is behind. Allocates only for the first frame of another
/// size.
class Keyer {
 public:
  void use(const Settings& settings);
  /// The empty scene, finished; outlives the keyer or the next call. Without one the mode
  /// `plate` takes all of a frame for person; with one that does not fit, all for background.
  void use(const Plate* plate) { plate_ = plate; }

  [[nodiscard]] Keyed key(const ConstFrame& frame);

  /// The person over a picture of the frame's size and colour space, or over a colour. `out` is of
  /// that size as well and overlaps nothing else. As key() and composite_over(), but in one walk
  /// where the mode allows it.
  void composite(const ConstFrame& frame, const ConstFrame& background, const Frame& out);
  void composite(const ConstFrame& frame, Samples background, const Frame& out);

 private:
  void fit(const ConstFrame& frame);
  void plate_mask(const ConstFrame& frame);
  [[nodiscard]] ConstFrame plain(Samples colour);

  Settings settings_;
  const Plate* plate_ = nullptr;
  int width_ = 0;
  int height_ = 0;
  ColourSpace space_;
  SimpleRule simple_;
  StudioRule studio_;
  StudioRows rows_;
  OwnedPlane mask_;   ///< luma's resolution
  OwnedPlane half_;   ///< chroma's resolution
  OwnedPlane rough_;  ///< likewise
  OwnedPlane clean_u_;
  OwnedPlane clean_v_;
  ExtendedBlur blur_;
  std::vector<std::uint8_t> line_y_;  ///< one row of a plain colour
  std::vector<std::uint8_t> line_u_;
  std::vector<std::uint8_t> line_v_;
};

}  // namespace greenroom::effects
