#pragma once

#include <cstddef>

// Every bound of the native dialect. PROTOCOL.md explains them to other implementers.
namespace greenroom::signaling::limits {

/// Bytes of one frame; a longer one is refused as `too-large`.
inline constexpr std::size_t frame_bytes = 64 * 1024;

/// Bytes of one frame from the server; a browser skips a longer one. Wider, because a frame of the
/// full size grows a little on its way through the server: `to` becomes `from`.
inline constexpr std::size_t server_frame_bytes = 2 * frame_bytes;

/// People in one room, and so the greatest capacity that a server may be given.
inline constexpr std::size_t room_people = 256;

/// JSON nesting of one frame. Real session descriptions need three.
inline constexpr std::size_t nesting = 16;

/// Characters (code points) of a person's name.
inline constexpr std::size_t name_characters = 40;

inline constexpr std::size_t room_code_min = 3;
inline constexpr std::size_t room_code_max = 64;

/// Bytes of an id or a token sent by a client.
inline constexpr std::size_t id_bytes = 64;

/// A session may send this many messages a second in the long run ...
inline constexpr double messages_per_second = 50;
/// ... and this many at once: a burst of candidates for a full room is well below it.
inline constexpr double message_burst = 300;

}  // namespace greenroom::signaling::limits
