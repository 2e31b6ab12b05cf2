#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/call/call_stats.hpp"

// From what a browser's getStats gives (W3C, Identifiers for WebRTC's Statistics API) to
// CallCounts.
namespace greenroom::call {

/// The `mid` of the transceiver at each place; empty where there is none yet.
struct StatsPlaces {
  std::string voice;
  std::string picture;
  std::string screen;
};

/// All members of the dictionaries that are looked at: nothing else need stand in the report.
std::span<const std::string_view> stats_members();

/// `report`: the dictionaries as a JSON array. Members that are missing or make no sense count as
/// not known, for each browser leaves out others. Nothing where it is no such array.
std::optional<CallCounts> counts_from(std::string_view report, const StatsPlaces& places);

}  // namespace greenroom::call
