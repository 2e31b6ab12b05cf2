#include "shared/connectivity/checkup.hpp"

namespace greenroom::connectivity {

namespace {

bool is_outcome(Standing standing) {
  return standing == Standing::good || standing == Standing::failed || standing == Standing::absent;
}

}  // namespace

void Checkup::begin() {
  verdicts_.fill({});
  verdicts_.front().standing = Standing::running;
}

void Checkup::ask() {
  if (const auto step = current()) verdicts_[index(*step)].standing = Standing::asking;
}

void Checkup::finish(Verdict verdict) {
  const auto step = current();
  if (!step || !is_outcome(verdict.standing)) return;
  verdicts_[index(*step)] = verdict;
  const auto next = index(*step) + 1;
  if (next < verdicts_.size()) verdicts_[next].standing = Standing::running;
}

void Checkup::cancel() {
  const auto step = current();
  if (!step) return;
  for (auto i = index(*step); i < verdicts_.size(); ++i) {
    verdicts_[i].standing = Standing::cancelled;
  }
}

std::optional<Step> Checkup::current() const {
  for (const auto step : all_steps) {
    const auto standing = of(step).standing;
    if (standing == Standing::running || standing == Standing::asking) return step;
  }
  return std::nullopt;
}

}  // namespace greenroom::connectivity
