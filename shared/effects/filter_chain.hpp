#pragma once

#include <variant>
#include <vector>

#include "shared/effects/blur.hpp"
#include "shared/effects/colour_chain.hpp"
#include "shared/effects/filter.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/layer.hpp"

namespace greenroom::effects {

/// Filters over one layer after another, as CSS has them; outside the picture everything is
/// transparent. Keeps its buffers from picture to picture.
class FilterChain {
 public:
  FilterChain(const Filters& filters, ColourSpace space);

  /// Whether it does nothing.
  [[nodiscard]] bool idle() const { return steps_.empty(); }

  /// `layer` has the chain's colour space. The result shows `layer`'s planes or the chain's own,
  /// and holds until the next call.
  ///
  /// `needs_alpha` is false where the result comes over plain black and opaque edges do not matter:
  /// a picture that was opaque and is blurred then is over black and has no alpha, which saves
  /// making one.
  Layer apply(const Layer& layer, bool needs_alpha);

 private:
  struct BlurStep {
    double sigma = 0;
  };
  struct OpacityStep {
    double factor = 1;
  };
  struct ShadowStep {
    double sigma = 0;
    Shadow shadow;
  };
  using Step = std::variant<ColourChain, BlurStep, OpacityStep, ShadowStep>;

  Layer in_turn(const Layer& layer, bool needs_alpha);
  /// With margin_ of nothing all around it, and back.
  Layer widened(const Layer& layer);
  [[nodiscard]] Layer narrowed(const Layer& wide) const;
  void run(const ColourChain& colours, Layer& layer, bool needs_alpha);
  void run(const BlurStep& blur, Layer& layer, bool needs_alpha);
  void run(const ShadowStep& step, Layer& layer, bool needs_alpha);
  static void run(const OpacityStep& opacity, Layer& layer, bool needs_alpha);

  /// Whether the step at `index` or one after it looks at alpha.
  [[nodiscard]] bool alpha_matters(std::size_t index) const;
  void put_over_black(Layer& layer);
  void take_off_black(Layer& layer);
  /// The alpha of an opaque picture after a blur: a product of what its rows and columns have.
  ConstPlane blurred_opaque(double sigma, const ConstFrame& frame);
  ConstPlane cast(const ShadowStep& step, const ConstPlane& alpha);
  ConstPlane half_of(const ConstPlane& alpha);
  /// Where the next result goes.
  Frame target(const ConstFrame& like);
  Plane alpha_target(const ConstFrame& like);

  std::vector<Step> steps_;
  /// Between filters that reach beyond their pixel, a picture goes on outside its edges.
  int margin_ = 0;
  Picture wide_picture_;
  OwnedPlane wide_alpha_;
  Blur blur_;
  Picture picture_;
  OwnedPlane alpha_;
  OwnedPlane half_alpha_;
  OwnedPlane shadow_;
  OwnedPlane half_shadow_;
  std::vector<std::uint8_t> across_;
  std::vector<std::uint8_t> down_;
};

}  // namespace greenroom::effects
