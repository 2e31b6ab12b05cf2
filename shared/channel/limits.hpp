#pragma once

#include <cstddef>
#include <cstdint>

// Every bound on what people say to each other directly. PROTOCOL.md explains them.
namespace greenroom::channel::limits {

/// Bytes of one frame, of text or of a file: what every browser takes whole.
inline constexpr std::size_t frame_bytes = 64 * 1024;

/// Greatest whole number that every reader of JSON gives back as it was.
inline constexpr std::uint64_t greatest_number = (std::uint64_t{1} << 53) - 1;

// ---- chat -----------------------------------------------------------------------------------

/// Characters (code points) of one line.
inline constexpr std::size_t line_characters = 4000;
/// Lines of the history that somebody is told, in all.
inline constexpr std::size_t history_lines = 200;
/// Bytes of an author's id: as on the server.
inline constexpr std::size_t id_bytes = 64;

/// Lines that somebody may say in the long run, a second ...
inline constexpr double lines_per_second = 1;
/// ... and at once. A page takes no more from who sits before it.
inline constexpr double lines_at_once = 10;
/// So many lines wait for a person whose channel is not open (again) yet; ...
inline constexpr std::size_t lines_waiting = 50;
/// ... they come all at once, and so that many are taken from a person.
inline constexpr double lines_taken_at_once = 2 * lines_waiting;

/// Reactions of one person, a second, and at once.
inline constexpr double reactions_per_second = 4;
inline constexpr double reactions_at_once = 12;

// ---- pictures -------------------------------------------------------------------------------

/// Pixels of a side of a picture that somebody shows.
inline constexpr unsigned shown_side = 16384;

// ---- files ----------------------------------------------------------------------------------

inline constexpr std::uint64_t file_bytes = std::uint64_t{2} << 30;
inline constexpr std::size_t file_name_bytes = 200;
inline constexpr std::size_t file_type_bytes = 100;

/// Bytes before a chunk's own: see ChunkHeader.
inline constexpr std::size_t chunk_header_bytes = 12;
/// Bytes of a file in one chunk. Only its last chunk may be smaller than the least.
inline constexpr std::size_t chunk_most = frame_bytes - chunk_header_bytes;
inline constexpr std::size_t chunk_least = 16 * 1024;

/// Bytes of one file on their way, sent and not yet kept by the other side.
inline constexpr std::uint64_t window_bytes = 4 << 20;
/// The receiver says how far it is whenever it has kept so many bytes more.
inline constexpr std::uint64_t acknowledge_bytes = window_bytes / 8;
/// Bytes of chunks that a channel holds at most before more are given to it. Browsers close one
/// that holds 16 MB; a few round trips of a fast line are enough.
inline constexpr std::uint64_t buffered_bytes = 1 << 20;
/// Bytes before the place where a file goes on that both sides compare.
inline constexpr std::uint64_t compared_bytes = 1 << 20;

/// Files that one person may offer another at a time: offered or on their way.
inline constexpr std::size_t files_at_once = 8;
/// New offers of one person, a second, and at once: each may ask the person at the page.
inline constexpr double offers_per_second = 0.5;
inline constexpr double offers_at_once = 2 * files_at_once;
/// Files that are over and still remembered, one way between two people.
inline constexpr std::size_t files_remembered = 32;

// ---- manners --------------------------------------------------------------------------------

/// Text frames that one person may send in the long run, a second: acknowledgements of files at 100
/// MB/s are 200.
inline constexpr double frames_per_second = 500;
inline constexpr double frame_burst = 1000;
/// So many frames that make no sense, and nothing of this person is read any more.
inline constexpr int faults = 16;

}  // namespace greenroom::channel::limits
