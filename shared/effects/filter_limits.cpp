#include "shared/effects/filter_limits.hpp"

namespace greenroom::effects {

namespace {

// Of NaN, no comparison is true.
bool within(double value, double least, double most) { return value >= least && value <= most; }

}  // namespace

AmountRange amount_range(FilterKind kind) {
  switch (kind) {
    case FilterKind::blur:
    case FilterKind::drop_shadow:
      return {0, largest_sigma};
    case FilterKind::brightness:
    case FilterKind::contrast:
    case FilterKind::saturate:
      return {0, largest_factor};
    case FilterKind::hue_rotate:
      return {-largest_turn, largest_turn};
    case FilterKind::grayscale:
    case FilterKind::invert:
    case FilterKind::opacity:
    case FilterKind::sepia:
      return {0, 1};
  }
  return {};
}

bool is_valid(const Filter& filter) {
  const auto range = amount_range(filter.kind);
  return within(filter.amount, range.least, range.most) &&
         within(filter.shadow.x, -largest_offset, largest_offset) &&
         within(filter.shadow.y, -largest_offset, largest_offset) &&
         within(filter.shadow.alpha, 0, 1);
}

double neutral_amount(FilterKind kind) {
  switch (kind) {
    case FilterKind::brightness:
    case FilterKind::contrast:
    case FilterKind::opacity:
    case FilterKind::saturate:
      return 1;
    case FilterKind::blur:
    case FilterKind::drop_shadow:
    case FilterKind::grayscale:
    case FilterKind::hue_rotate:
    case FilterKind::invert:
    case FilterKind::sepia:
      return 0;
  }
  return 0;
}

Filter telling_filter(FilterKind kind) {
  switch (kind) {
    case FilterKind::blur:
      return {kind, 5, {}};
    case FilterKind::brightness:
    case FilterKind::contrast:
      return {kind, 1.2, {}};
    case FilterKind::saturate:
      return {kind, 1.5, {}};
    case FilterKind::drop_shadow:
      return {kind, 8, {4, 4, {}, 1}};
    case FilterKind::hue_rotate:
      return {kind, 90, {}};
    case FilterKind::opacity:
      return {kind, 0.9, {}};
    case FilterKind::grayscale:
    case FilterKind::invert:
    case FilterKind::sepia:
      return {kind, 1, {}};
  }
  return {kind, neutral_amount(kind), {}};
}

}  // namespace greenroom::effects
