#pragma once

#include "shared/recording/finish_plan.hpp"
#include "shared/recording/webm_layout.hpp"

namespace greenroom::recording {

/// Cuts off what is not whole, appends Cues, and puts in the sizes of the clusters, the Duration, a
/// SeekHead and the size of the Segment, as far as there is room for each. A file that has all of
/// them is left as it is, and so is one without a single block.
FinishPlan finish_webm(WebmLayout layout);

}  // namespace greenroom::recording
