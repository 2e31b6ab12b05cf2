#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "shared/effects/background.hpp"
#include "shared/effects/filter_chain.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/keyer.hpp"
#include "shared/effects/picture_file.hpp"
#include "shared/effects/plate.hpp"
#include "shared/effects/settings.hpp"

namespace greenroom::effects {

/// All that is done to a picture, in order: the person is cut out, the filters are applied to them,
/// and both are put over the background. Allocates only when sizes or settings change.
class Chain {
 public:
  /// What came of a frame; good until the next one, and as long as the frame is.
  struct Result {
    ConstFrame picture;
    /// Empty for an opaque picture. Where it is 0 the picture is black, so that whoever does not
    /// look at it sees nothing of the room.
    ConstPlane alpha;
  };

  void use(const Settings& settings);

  /// A PNG or JPEG file to put behind. Where it is none, what was behind stays.
  std::optional<PictureProblem> read_picture(std::span<const std::uint8_t> file);
  void show_video(const ConstFrame& frame) { background_.use_video(frame); }

  /// Begins to look at the empty room; the plate before is used until that is done.
  void look_at_plate();
  [[nodiscard]] bool looks_at_plate() const { return looking_; }
  /// While looking. True when this frame was the last that was needed.
  bool learn_plate(const ConstFrame& frame);

  Result run(const ConstFrame& frame);
  /// The mask of a frame, in white on black.
  void draw_mask(const ConstFrame& frame, Picture& into);

 private:
  void fit(const ConstFrame& frame);
  Result see_through(const Layer& layer);
  /// Of a layer that has none.
  ConstPlane alpha_of(const Layer& layer);

  Settings settings_;
  Keyer keyer_;
  Plate plate_;
  Plate learned_;  ///< the one that is being made
  bool looking_ = false;
  Background background_;
  std::optional<FilterChain> filters_;
  ColourSpace space_;
  Picture out_;
  OwnedPlane alpha_;
  OwnedPlane half_alpha_;
  OwnedPlane opaque_;
};

}  // namespace greenroom::effects
