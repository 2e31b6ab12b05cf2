#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "shared/board/log.hpp"

namespace greenroom::board {

/// Draws what somebody might do to a board next, sensible or not.
class RandomOps {
 public:
  explicit RandomOps(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  /// On that page, and to things that this log knows or will know soon, of sites 1 to `sites`.
  Action action(const Log& log, const OpId& page, std::size_t sites) {
    const auto place = [&] { return static_cast<std::int32_t>(below(400)) - 200; };
    switch (below(16)) {
      case 0:
        return Shape{page, static_cast<Figure>(below(4)), pen(), spot(), spot()};
      case 1:
        return Text{page, spot(), spot(), {}, 80, "hello"};
      case 2:
        return Picture{page, spot(), spot(), {}};
      case 3:
      case 4:
        return Change{targets(log, sites),
                      {limits::scale_one, limits::scale_one * 2, place(), place()}};
      case 5:
        return Remove{targets(log, sites)};
      case 6:
        if (below(8) == 0) return Clear{page};
        return Undo{};
      case 7:
        if (below(30) == 0) return AddPage{};
        return Redo{};
      case 8:
      case 9:
        return Undo{};
      case 10:
        return Redo{};
      case 11:
      case 12:
        return More{points()};
      default:
        return Stroke{page, pen(), points()};
    }
  }

 private:
  Spot spot() {
    return {static_cast<std::int32_t>(below(2000)), static_cast<std::int32_t>(below(2000))};
  }
  Points points() {
    Points points(1 + below(4));
    const bool pressed = below(2) == 0;
    for (auto& point : points) {
      point = {spot(), static_cast<std::uint8_t>(pressed ? below(256) : 255)};
    }
    return points;
  }
  Pen pen() {
    return {static_cast<Tool>(below(3)), {1, 2, 3}, 8 + static_cast<unsigned>(below(50))};
  }

  OpId any_op(const Log& log, std::size_t sites) {
    const Site site = 1 + below(sites);
    const auto known = log.known();
    const auto found = known.find(site);
    const auto last = found == known.end() ? 0 : found->second;
    const auto back = std::min<std::size_t>(last, below(60));
    return {site, last - static_cast<std::uint32_t>(back) + static_cast<std::uint32_t>(below(3))};
  }
  std::vector<OpId> targets(const Log& log, std::size_t sites) {
    std::vector<OpId> targets(1 + below(3));
    for (auto& target : targets) target = any_op(log, sites);
    return targets;
  }

  std::mt19937 random_;
};

}  // namespace greenroom::board
