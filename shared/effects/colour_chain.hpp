#pragma once

#include <span>
#include <vector>

#include "shared/effects/colour_matrix.hpp"
#include "shared/effects/filter.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/colour_filter.hpp"

namespace greenroom::effects {

/// Filters of colour as few steps, each of which clamps to 0 to 1 where it ends. Neighbours become
/// one step where no colour can need the clamp between them: the bounds of the product over all
/// that the step before can give show it.
std::vector<ColourMatrix> merge_colour_filters(std::span<const Filter> filters);

/// The same list in the kernel's integers.
ColourPlan plan_colours(const std::vector<ColourMatrix>& steps, ColourSpace space);

/// Colour filters in a row, in one pass over the picture. Keeps nothing between pictures.
class ColourChain {
 public:
  ColourChain(std::span<const Filter> filters, ColourSpace space);

  /// Whether every colour stays as it is.
  [[nodiscard]] bool idle() const { return plan_.stages.empty(); }
  /// Both of the same size and in the chain's colour space; they may be the same. `alpha` may be
  /// empty; where it is 0, what `to` has is not said.
  void apply(const ConstFrame& from, const ConstPlane& alpha, const Frame& to) const;

 private:
  ColourPlan plan_;
};

}  // namespace greenroom::effects
