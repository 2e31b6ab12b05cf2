#pragma once

#include <cstddef>
#include <cstdint>

// Every bound on what people draw together. PROTOCOL.md explains them.
namespace greenroom::board::limits {

/// The page that everybody sees, in pixels; ...
inline constexpr int page_width = 1920;
inline constexpr int page_height = 1080;
/// ... of which one has so many of the units in which everything is measured.
inline constexpr int units = 8;
/// Nothing lies further than this from the page's corner, in units: room to move a thing out.
inline constexpr std::int32_t furthest = 1 << 17;

/// Width of a pen, in units.
inline constexpr unsigned narrowest = 1;
inline constexpr unsigned widest = 256 * units;
/// Height of a letter, in units.
inline constexpr unsigned smallest_text = 4 * units;
inline constexpr unsigned largest_text = 512 * units;
/// Bytes of one text.
inline constexpr std::size_t text_bytes = 4000;

/// Bytes of somebody's name.
inline constexpr std::size_t name_bytes = 256;

/// Points of one run: a frame's worth, or what a stroke that is told later is cut into.
inline constexpr std::size_t run_points = 512;
/// Points of a whole stroke.
inline constexpr std::size_t stroke_points = 1 << 16;
/// Things that one op moves or takes away.
inline constexpr std::size_t targets = 4096;
inline constexpr std::size_t pages = 64;

/// Ops of one site, and sites of one board: more than a year of evenings.
inline constexpr std::uint32_t ops = 1 << 20;
inline constexpr std::size_t sites = 1024;
/// The greatest time of an op: no more than all ops of all sites.
inline constexpr std::uint32_t latest = std::uint32_t{1} << 30;

/// A scale of one, and the least and the greatest: fixed point, so that everybody computes the
/// same.
inline constexpr std::int32_t scale_one = 1 << 16;
inline constexpr std::int32_t least_scale = scale_one / 64;
inline constexpr std::int32_t greatest_scale = scale_one * 64;

/// Bytes of one picture, of all pictures of a board, and how many there are.
inline constexpr std::size_t picture_bytes = std::size_t{4} << 20;
inline constexpr std::size_t all_picture_bytes = std::size_t{64} << 20;
inline constexpr std::size_t pictures = 64;
/// Bytes of a picture in one frame; only its last piece has less.
inline constexpr std::size_t piece_bytes = 48 * 1024;
/// Pictures that we lack and look for.
inline constexpr std::size_t wanted = 256;
/// Bytes of pictures that one person gets of us on a channel: all of them, a few times.
inline constexpr std::size_t served_bytes = 4 * all_picture_bytes;

/// Bytes of a board's title.
inline constexpr std::size_t title_bytes = 256;
/// Bytes of the ops of a board's file, how many there are, and bytes of the whole file: what is
/// made of it takes some ten times as much.
inline constexpr std::size_t file_ink_bytes = std::size_t{32} << 20;
inline constexpr std::size_t file_ops = std::size_t{1} << 20;
inline constexpr std::size_t file_bytes = file_ink_bytes + all_picture_bytes + (1 << 20);

/// Bytes of one frame on the channel.
inline constexpr std::size_t frame_bytes = 64 * 1024;
/// So many frames that make no sense, and nothing of this person is read any more.
inline constexpr int faults = 16;
/// How often one person is told all that we know on a channel. An honest one asks for what they
/// lack, and so for everything once.
inline constexpr std::size_t tellings = 4;
/// Ops of somebody who may not have heard of a lock yet: two seconds of a pen.
inline constexpr int lock_grace = 120;

}  // namespace greenroom::board::limits
