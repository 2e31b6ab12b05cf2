#include "shared/board/log.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace greenroom::board {

Log::Outcome Log::act(Action action) {
  auto& own = sites_[self_];
  if (own.ops.size() >= limits::ops || latest_ >= limits::latest) return {Taken::wrong, {}, {}};
  if (!own.steps.allows(action)) return {Taken::wrong, {}, {}};
  const auto number = static_cast<std::uint32_t>(own.ops.size() + 1);
  return add(own, {{self_, number}, latest_ + 1, std::move(action)});
}

Log::Outcome Log::take(const Op& op) {
  const auto found = sites_.find(op.id.site);
  const std::size_t have = found == sites_.end() ? 0 : found->second.ops.size();
  if (op.id.number <= have) return {Taken::known, {}, {}};
  if (op.id.number > have + 1) return {Taken::gap, {}, {}};
  if (found == sites_.end() && (op.id.site == 0 || sites_.size() >= limits::sites)) {
    return {Taken::wrong, {}, {}};
  }
  if (have >= limits::ops || op.time > limits::latest) return {Taken::wrong, {}, {}};
  if (have > 0 && op.time <= found->second.ops.back().time) return {Taken::wrong, {}, {}};
  auto& site = sites_[op.id.site];
  if (!site.steps.allows(op.action)) return {Taken::wrong, {}, {}};
  return add(site, op);
}

Log::Outcome Log::add(OfSite& site, Op op) {
  latest_ = std::max(latest_, op.time);
  ++size_;
  const auto& added = site.ops.emplace_back(std::move(op));
  return {Taken::fresh, &added, site.steps.take(added.id.number, added.action)};
}

Known Log::known() const {
  Known known;
  for (const auto& [site, of] : sites_) {
    if (!of.ops.empty()) known[site] = of.ops.back().id.number;
  }
  return known;
}

std::vector<const Op*> Log::missing(const Known& known) const {
  std::vector<const Op*> missing;
  for (const auto& [site, of] : sites_) {
    const auto found = known.find(site);
    const std::size_t have = found == known.end() ? 0 : found->second;
    for (std::size_t i = have; i < of.ops.size(); ++i) missing.push_back(&of.ops[i]);
  }
  return missing;
}

const Op* Log::find(const OpId& id) const {
  const auto found = sites_.find(id.site);
  if (found == sites_.end() || id.number == 0 || id.number > found->second.ops.size()) {
    return nullptr;
  }
  return &found->second.ops[id.number - 1];
}

const Steps& Log::steps(Site site) const {
  static const Steps none;
  const auto found = sites_.find(site);
  return found == sites_.end() ? none : found->second.steps;
}

std::vector<OpId> Log::compact() {
  std::vector<OpId> emptied;
  for (auto& [site, of] : sites_) {
    const auto& lost = of.steps.lost();
    for (; of.compacted < lost.size(); ++of.compacted) {
      auto number = lost[of.compacted];
      emptied.push_back({site, number});
      of.ops[number - 1].action = Forgotten{true};
      // The rest of a stroke follows it at once.
      for (; number < of.ops.size() && std::holds_alternative<More>(of.ops[number].action);
           ++number) {
        of.ops[number].action = Forgotten{false};
      }
    }
  }
  return emptied;
}

}  // namespace greenroom::board
