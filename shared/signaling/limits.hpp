#pragma once

#include <chrono>
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

/// Characters of a passcode.
inline constexpr std::size_t passcode_characters = 64;

/// Passcodes that one session may set, or get wrong, within `passcode_window`; more are refused
/// unread.
inline constexpr std::size_t passcode_tries = 5;
inline constexpr std::chrono::seconds passcode_window{60};

/// All sessions together may have this many hashed a second in the long run, and this many at once:
/// it is slow work by intention.
inline constexpr double passcodes_per_second = 10;
inline constexpr double passcode_burst = 50;

/// People who wait in front of one room, and ids that one room remembers as removed.
inline constexpr std::size_t room_waiting = 50;
inline constexpr std::size_t room_removed = 64;

/// How long a seat is kept for somebody whose connection dropped, unless the server is told
/// otherwise.
inline constexpr std::chrono::seconds seat_kept{30};

/// For how long after a room was opened those who come are taken for people coming back after the
/// server was restarted, and how long a page waits for the others to do so. It waits a little
/// longer, so that whoever came just in time is still waited for when that is told.
inline constexpr std::chrono::seconds room_fresh{8};
inline constexpr std::chrono::seconds others_awaited{10};

/// Characters to find people by, and people that are found at once.
inline constexpr std::size_t search_characters = 40;
inline constexpr std::size_t listed_people = 50;

/// Characters of what is said when a call is declined.
inline constexpr std::size_t decline_characters = 200;

/// A session may ring this many times a second in the long run, and this many at once.
inline constexpr double rings_per_second = 0.5;
inline constexpr double ring_burst = 10;

/// The server ends what rings for longer, or was picked up and never entered.
inline constexpr std::chrono::seconds ring_longest{180};
inline constexpr std::chrono::seconds picked_up_longest{30};

/// A session may send this many messages a second in the long run ...
inline constexpr double messages_per_second = 50;
/// ... and this many at once: a burst of candidates for a full room is well below it.
inline constexpr double message_burst = 300;

}  // namespace greenroom::signaling::limits
