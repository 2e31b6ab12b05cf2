#pragma once

#include <cstdint>

// The elements of Matroska (RFC 9559) that are read or written here.
namespace greenroom::recording::ids {

constexpr std::uint32_t ebml = 0x1A45DFA3;
constexpr std::uint32_t doc_type = 0x4282;
constexpr std::uint32_t void_element = 0xEC;
constexpr std::uint32_t checksum = 0xBF;

constexpr std::uint32_t segment = 0x18538067;
constexpr std::uint32_t seek_head = 0x114D9B74;
constexpr std::uint32_t info = 0x1549A966;
constexpr std::uint32_t tracks = 0x1654AE6B;
constexpr std::uint32_t cluster = 0x1F43B675;
constexpr std::uint32_t cues = 0x1C53BB6B;
constexpr std::uint32_t attachments = 0x1941A469;
constexpr std::uint32_t chapters = 0x1043A770;
constexpr std::uint32_t tags = 0x1254C367;

constexpr std::uint32_t seek = 0x4DBB;
constexpr std::uint32_t seek_id = 0x53AB;
constexpr std::uint32_t seek_position = 0x53AC;

constexpr std::uint32_t timestamp_scale = 0x2AD7B1;
constexpr std::uint32_t duration = 0x4489;

constexpr std::uint32_t track_entry = 0xAE;
constexpr std::uint32_t track_number = 0xD7;
constexpr std::uint32_t track_type = 0x83;
constexpr std::uint32_t codec = 0x86;
constexpr std::uint32_t default_duration = 0x23E383;
constexpr std::uint32_t video = 0xE0;
constexpr std::uint32_t pixel_width = 0xB0;
constexpr std::uint32_t pixel_height = 0xBA;

constexpr std::uint32_t timestamp = 0xE7;
constexpr std::uint32_t simple_block = 0xA3;
constexpr std::uint32_t block_group = 0xA0;
constexpr std::uint32_t block = 0xA1;
constexpr std::uint32_t block_duration = 0x9B;
constexpr std::uint32_t reference_block = 0xFB;

constexpr std::uint32_t cue_point = 0xBB;
constexpr std::uint32_t cue_time = 0xB3;
constexpr std::uint32_t cue_track_positions = 0xB7;
constexpr std::uint32_t cue_track = 0xF7;
constexpr std::uint32_t cue_cluster_position = 0xF1;
constexpr std::uint32_t cue_relative_position = 0xF0;

/// What cannot be within a cluster and therefore ends it, whatever its size says.
constexpr bool is_top_level(std::uint32_t id) {
  switch (id) {
    case ebml:
    case segment:
    case seek_head:
    case info:
    case tracks:
    case cluster:
    case cues:
    case attachments:
    case chapters:
    case tags:
      return true;
    default:
      return false;
  }
}

}  // namespace greenroom::recording::ids
