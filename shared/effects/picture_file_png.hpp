#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace greenroom::effects {

/// The chunks of a PNG that its pixels need, those of them that are whole, and no IDAT that is
/// empty: stb_image skips chunks by the length they claim, and copies from nothing for an empty
/// one.
std::vector<std::uint8_t> needed_chunks(std::span<const std::uint8_t> png);

}  // namespace greenroom::effects
