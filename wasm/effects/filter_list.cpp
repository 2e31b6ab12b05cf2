#include <cmath>
#include <utility>

#include "shared/effects/filter_limits.hpp"
#include "shared/effects/presets.hpp"
#include "wasm/effects/effects.hpp"

// The person's list of filters, and the ways to change it.
namespace greenroom::effects {

void Effects::set_filters(Filters filters) {
  settings_.filters = std::move(filters);
  settings_changed();
}

bool Effects::has_filter(int index) const {
  return index >= 0 && static_cast<std::size_t>(index) < settings_.filters.size();
}

void Effects::add_filter(FilterKind kind) {
  if (settings_.filters.size() >= most_filters) return;
  auto filters = settings_.filters;
  filters.push_back(telling_filter(kind));
  set_filters(std::move(filters));
}

void Effects::set_filter_amount(int index, double amount) {
  if (!has_filter(index)) return;
  auto filters = settings_.filters;
  auto& filter = filters[static_cast<std::size_t>(index)];
  filter.amount = amount;
  if (is_valid(filter)) set_filters(std::move(filters));
}

void Effects::set_shadow(int index, Shadow shadow) {
  if (!has_filter(index)) return;
  auto filters = settings_.filters;
  auto& filter = filters[static_cast<std::size_t>(index)];
  filter.shadow = shadow;
  if (is_valid(filter)) set_filters(std::move(filters));
}

void Effects::remove_filter(int index) {
  if (!has_filter(index)) return;
  auto filters = settings_.filters;
  filters.erase(filters.begin() + index);
  set_filters(std::move(filters));
}

void Effects::move_filter(int from, int to) {
  if (!has_filter(from) || !has_filter(to)) return;
  auto filters = settings_.filters;
  auto moved = filters[static_cast<std::size_t>(from)];
  filters.erase(filters.begin() + from);
  filters.insert(filters.begin() + to, std::move(moved));
  set_filters(std::move(filters));
}

void Effects::clear_filters() { set_filters({}); }

void Effects::apply_preset(const std::string& id) {
  if (const auto* preset = find_preset(id)) set_filters(preset->filters);
}

std::optional<FilterError> Effects::set_filter_text(const std::string& text) {
  auto parsed = parse_filters(text);
  if (const auto* error = std::get_if<FilterError>(&parsed)) return *error;
  set_filters(std::get<Filters>(std::move(parsed)));
  return std::nullopt;
}

}  // namespace greenroom::effects
