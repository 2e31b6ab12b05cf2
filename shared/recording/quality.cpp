#include "shared/recording/quality.hpp"

#include <algorithm>

namespace greenroom::recording {

namespace {

constexpr int usual_width = 1280;
constexpr int usual_height = 720;
constexpr int usual_rate = 30;
// Text on a small shared screen must stay readable; beyond this no encoder in a browser keeps up.
constexpr double least_video = 400'000;
constexpr double most_video = 40'000'000;

struct Grade {
  std::string_view word;
  double bits_per_pixel;
  int audio;
};

constexpr std::array<Grade, qualities.size()> grades{{
    {"small", 0.05, 64'000},
    {"standard", 0.1, 128'000},
    {"high", 0.2, 192'000},
}};

const Grade& grade_of(Quality quality) { return grades[static_cast<std::size_t>(quality)]; }

}  // namespace

std::string_view word_of(Quality quality) { return grade_of(quality).word; }

std::optional<Quality> quality_from(std::string_view word) {
  for (const Quality quality : qualities) {
    if (word_of(quality) == word) return quality;
  }
  return std::nullopt;
}

BitRates bit_rates(Quality quality, int width, int height, int rate) {
  if (width <= 0 || height <= 0) {
    width = usual_width;
    height = usual_height;
  }
  const double pixels = static_cast<double>(width) * height * (rate > 0 ? rate : usual_rate);
  const double video = pixels * grade_of(quality).bits_per_pixel;
  return {static_cast<int>(std::clamp(video, least_video, most_video)), grade_of(quality).audio};
}

double bytes_per_minute(const BitRates& rates) {
  constexpr double seconds = 60;
  constexpr double bits = 8;
  return (static_cast<double>(rates.video) + rates.audio) * seconds / bits;
}

}  // namespace greenroom::recording
