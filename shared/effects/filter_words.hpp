#pragma once

#include <optional>
#include <string_view>

#include "shared/effects/filter.hpp"

namespace greenroom::effects {

/// The function's name in CSS: "hue-rotate".
std::string_view word_of(FilterKind kind);
/// In any case of letters, as CSS has it; nothing for another word.
std::optional<FilterKind> filter_kind_from(std::string_view word);

}  // namespace greenroom::effects
