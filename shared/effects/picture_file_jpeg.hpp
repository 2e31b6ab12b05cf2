#pragma once

#include <cstdint>
#include <span>

namespace greenroom::effects {

/// Whether no Huffman table of a JPEG claims more codes than there are bytes: versions of stb_image
/// that are still being shipped write past the end of theirs for such a one. Comments and
/// application data at the file's beginning are not looked into; anything else that could be taken
/// for a table is.
bool has_sound_tables(std::span<const std::uint8_t> jpeg);

}  // namespace greenroom::effects
