#pragma once

#include <cstddef>

// Every bound of the native dialect. PROTOCOL.md explains them to other implementers.
namespace greenroom::signaling::limits {

/// Bytes of one frame; a longer one is refused as `too-large`.
inline constexpr std::size_t frame_bytes = 64 * 1024;

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
