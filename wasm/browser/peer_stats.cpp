#include "wasm/browser/peer_stats.hpp"

#include <string>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val member_names() {
  auto names = val::array();
  for (const auto name : call::stats_members()) names.call<void>("push", std::string(name));
  return names;
}

}  // namespace

Async<std::optional<call::CallCounts>> peer_counts(val connection, call::StatsPlaces places) {
  const auto report = co_await Settled(connection.call<val>("getStats"));
  if (!report.ok()) co_return std::nullopt;
  const auto entries = val::global("Array").call<val>("from", report.value.call<val>("values"));
  // As text, it comes over at once, and not in a thousand calls.
  const auto text = val::global("JSON").call<std::string>("stringify", entries, member_names());
  co_return call::counts_from(text, places);
}

}  // namespace greenroom::browser
