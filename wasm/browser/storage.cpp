#include "wasm/browser/storage.hpp"

#include <emscripten/val.h>

#include <algorithm>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val storage() { return val::global("navigator")["storage"]; }

double number(const val& value) { return value.isNumber() ? value.as<double>() : 0; }

}  // namespace

Async<Space> space() {
  const auto known = storage();
  if (known.isUndefined() || known["estimate"].isUndefined()) co_return Space{};
  const auto estimate = co_await Settled(known.call<val>("estimate"));
  if (!estimate.ok()) co_return Space{};
  const double used = number(estimate.value["usage"]);
  co_return Space{used, std::max(0.0, number(estimate.value["quota"]) - used)};
}

Async<bool> keep_files() {
  const auto known = storage();
  if (known.isUndefined() || known["persist"].isUndefined()) co_return false;
  const auto kept = co_await Settled(known.call<val>("persist"));
  co_return kept.ok() && kept.value.as<bool>();
}

}  // namespace greenroom::browser
