#pragma once

#include <cstdint>

#include "shared/recording/bytes.hpp"

namespace greenroom::recording {

constexpr std::size_t opus_head = 2;  ///< bytes of a packet that tell how long it lasts

/// Nanoseconds that an Opus packet lasts, by its first bytes (RFC 6716, section 3.1: a
/// configuration and a number of frames); 0 for one that none can be.
std::uint64_t opus_packet_duration(Bytes packet);

}  // namespace greenroom::recording
