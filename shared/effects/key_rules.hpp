#pragma once

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/kernels/studio_key.hpp"
#include "shared/effects/settings.hpp"

// What a person has chosen, in the units of the samples that the kernels see.
namespace greenroom::effects {

/// Steps of chroma in a distance of 1 of the studio key. As in OBS, whose Cb and Cr are of limited
/// range but divided by 255: they go from -0.44 to 0.44.
double studio_steps(ColourSpace space);

/// Smoothness and spill are 0.001 at least, as in OBS.
StudioRule studio_rule(const StudioKey& key, ColourSpace space);

SimpleRule simple_rule(const SimpleKey& key, ColourSpace space);

}  // namespace greenroom::effects
