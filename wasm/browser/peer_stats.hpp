#pragma once

#include <emscripten/val.h>

#include <optional>

#include "shared/call/call_stats.hpp"
#include "shared/call/stats_report.hpp"
#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// What the browser has counted of an RTCPeerConnection so far. Nothing where it does not say.
Async<std::optional<call::CallCounts>> peer_counts(emscripten::val connection,
                                                   call::StatsPlaces places);

}  // namespace greenroom::browser
