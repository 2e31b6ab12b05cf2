#pragma once

#include <array>
#include <optional>
#include <string_view>

// How much a recording may cost.
namespace greenroom::recording {

enum class Quality { small, standard, high };

constexpr std::array qualities{Quality::small, Quality::standard, Quality::high};

std::string_view word_of(Quality quality);
std::optional<Quality> quality_from(std::string_view word);

struct BitRates {
  int video = 0;  ///< bits a second, 0 without a picture
  int audio = 0;
};

/// Bits for each pixel and frame: 0.05, 0.1 and 0.2, which is where H.264 and VP9 in real time look
/// coarse, good, and as the camera. Sizes and rates that are not known (0) count as 1280x720 at 30.
BitRates bit_rates(Quality quality, int width, int height, int rate);

/// Of both, in bytes.
double bytes_per_minute(const BitRates& rates);

}  // namespace greenroom::recording
