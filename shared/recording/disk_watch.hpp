#pragma once

// How long there is still room for what is recorded.
namespace greenroom::recording {

enum class Room {
  enough,
  little,  ///< the person should be told: some minutes are left
  none,    ///< to be stopped now, while there is still room to finish the file
};

struct Disk {
  double free = 0;     ///< bytes that still fit for certain
  double bytes = 0;    ///< written so far
  double seconds = 0;  ///< in this time
};

/// Bytes kept back for finishing a file: its index at the end has half of that at most.
constexpr double kept_back = 2.0 * 1024 * 1024;

/// Seconds until only what is kept back is left, at the rate so far. Infinite before anything was
/// written.
double seconds_left(const Disk& disk);

Room room_on(const Disk& disk);

}  // namespace greenroom::recording
