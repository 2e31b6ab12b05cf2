#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "tests/unit/recording/samples.hpp"

// Files of a few bytes, each of which a test has put there.
namespace greenroom::recording::testing {

constexpr std::uint64_t unknown = UINT64_MAX;

File join(std::initializer_list<File> parts);
/// `width` bytes, the first of them the highest.
File number(std::uint64_t value, std::size_t width);
File text(std::string_view letters);
/// The id and a size in `width` bytes, which content need not follow.
File header(std::uint64_t id, std::uint64_t size, std::size_t width = 8);
File element(std::uint64_t id, const File& content, std::size_t width = 8);

/// An EBML head, a Segment of unknown size, Info and Tracks with VP8 as track 1, Opus as 2.
File webm_head();
File cluster(std::uint64_t time, const File& content, std::uint64_t size = unknown);
/// A SimpleBlock. Its frame has `size` bytes, which begin with `first`.
File block(int track, int time, bool key, std::size_t size = 20, std::uint8_t first = 0);
File block_group(int track, int time, bool key, std::uint64_t duration);

/// A box of an mp4.
File box(std::string_view type, const File& content);

}  // namespace greenroom::recording::testing
