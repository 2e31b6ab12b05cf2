#include "shared/recording/disk_watch.hpp"

#include <algorithm>
#include <limits>

namespace greenroom::recording {

namespace {

constexpr double soon = 300;  // seconds
/// Chunks that are on their way when it is decided to stop, and what the encoder still holds.
constexpr double under_way = 4;  // seconds

}  // namespace

double seconds_left(const Disk& disk) {
  if (disk.bytes <= 0 || disk.seconds <= 0) return std::numeric_limits<double>::infinity();
  const double usable = std::max(0.0, disk.free - kept_back);
  return usable / (disk.bytes / disk.seconds);
}

Room room_on(const Disk& disk) {
  if (disk.free <= kept_back) return Room::none;
  const double left = seconds_left(disk);
  if (left <= under_way) return Room::none;
  return left <= soon ? Room::little : Room::enough;
}

}  // namespace greenroom::recording
