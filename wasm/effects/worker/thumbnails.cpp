#include "wasm/effects/worker/thumbnails.hpp"

#include <utility>

#include "shared/effects/presets.hpp"
#include "shared/effects/shrink.hpp"

namespace greenroom::effects {

namespace {

constexpr int thumbnail_width = 192;
constexpr double each = 0.25;  // seconds from one picture of a preset to its next

// A blur of five pixels is less of a small picture.
Filters scaled(Filters filters, double factor) {
  for (auto& filter : filters) {
    if (filter.kind == FilterKind::blur || filter.kind == FilterKind::drop_shadow) {
      filter.amount /= factor;
    }
    filter.shadow.x /= factor;
    filter.shadow.y /= factor;
  }
  return filters;
}

}  // namespace

void Thumbnails::want(std::vector<std::string> ids) { ids_ = std::move(ids); }

std::optional<Thumbnails::Drawn> Thumbnails::next(const ConstFrame& frame, double now) {
  if (ids_.empty() || now < due_) return std::nullopt;
  due_ = now + each / static_cast<double>(ids_.size());
  turn_ = (turn_ + 1) % ids_.size();
  const auto& id = ids_[turn_];
  const int factor = shrink(frame, thumbnail_width, small_);
  Settings settings;
  if (const auto* preset = find_preset(id)) settings.filters = scaled(preset->filters, factor);
  chain_.use(settings);
  return Drawn{id, chain_.run(small_.frame())};
}

}  // namespace greenroom::effects
