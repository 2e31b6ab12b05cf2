#pragma once

#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// A smaller version of a picture for a thumbnail, at most `width` wide: each sample the mean of
/// `factor` by `factor` of its plane; the rest at the right and the bottom is left out. Returns the
/// factor, 1 for a picture that is small enough.
int shrink(const ConstFrame& frame, int width, Picture& into);

}  // namespace greenroom::effects
