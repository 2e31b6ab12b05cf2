#pragma once

#include <span>
#include <string_view>

#include "shared/effects/filter.hpp"

namespace greenroom::effects {

/// A filter to be had with one click, under a name of the page's words.
struct Preset {
  std::string_view id;
  Filters filters;
};

std::span<const Preset> presets();
/// null for another id.
const Preset* find_preset(std::string_view id);

}  // namespace greenroom::effects
