#include "shared/effects/presets.hpp"

#include <algorithm>
#include <array>

namespace greenroom::effects {

std::span<const Preset> presets() {
  static const std::array all{
      Preset{"blur", {{FilterKind::blur, 5, {}}}},
      Preset{"dim", {{FilterKind::brightness, 0.5, {}}}},
      Preset{"contrast", {{FilterKind::contrast, 2, {}}}},
      Preset{"gray", {{FilterKind::grayscale, 1, {}}}},
      Preset{"hue", {{FilterKind::hue_rotate, 90, {}}}},
      Preset{"invert", {{FilterKind::invert, 1, {}}}},
      Preset{"fade", {{FilterKind::opacity, 0.9, {}}}},
      Preset{"vivid", {{FilterKind::saturate, 2, {}}}},
      Preset{"pale", {{FilterKind::saturate, 0.2, {}}}},
      Preset{"sepia", {{FilterKind::sepia, 1, {}}}},
      Preset{"shadow", {{FilterKind::drop_shadow, 8, {4, 4, {0, 0, 255}, 1}}}},
  };
  return all;
}

const Preset* find_preset(std::string_view id) {
  const auto all = presets();
  const auto found = std::ranges::find(all, id, &Preset::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace greenroom::effects
