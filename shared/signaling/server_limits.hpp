#pragma once

#include <cstddef>

#include "shared/signaling/limits.hpp"

// What a browser takes from a server. Wider than what a server takes from a browser, because a
// frame of the full size grows a little on its way through the server: `to` becomes `from`.
namespace greenroom::signaling::limits {

/// Bytes of one frame from the server; a longer one is skipped.
inline constexpr std::size_t server_frame_bytes = 2 * frame_bytes;

/// People in one room, and so the greatest capacity that a server may be given.
inline constexpr std::size_t room_people = 256;

}  // namespace greenroom::signaling::limits
