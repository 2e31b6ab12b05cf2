#pragma once

#include <string>

#include "shared/effects/filter.hpp"

namespace greenroom::effects {

/// The value of CSS's `filter` property, "none" where there are none. parse_filters() reads it back
/// as it was.
std::string to_text(const Filters& filters);

}  // namespace greenroom::effects
