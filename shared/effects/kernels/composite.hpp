#pragma once

#include "shared/effects/conversion.hpp"
#include "shared/effects/frame.hpp"

// A layer over what is behind it. All of the pictures are of one size and colour space; `alpha` has
// the luma's size, 255 is all layer. The alpha of a sample of chroma is the mean of its four
// pixels'. `opacity`, 0 to 255, counts for the whole layer. `out` may be the layer or the
// background.
namespace greenroom::effects {

namespace scalar {

/// The layer has its colours as they are.
void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                    Frame out);
void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, Samples background, Frame out);

/// The layer has its colours over black, as alpha * colour + (1 - alpha) * black.
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                          Frame out);
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                          Frame out);

/// The mask as a picture: white is person.
void show_mask(ConstPlane alpha, Frame out);

}  // namespace scalar

namespace simd {

void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                    Frame out);
void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, Samples background, Frame out);
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                          Frame out);
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                          Frame out);
void show_mask(ConstPlane alpha, Frame out);

}  // namespace simd

}  // namespace greenroom::effects
