#include "shared/media/camera_mode.hpp"

#include <array>

namespace greenroom::media {

namespace {

constexpr std::array usual_sizes{
    PictureSize{3840, 2160}, PictureSize{2560, 1440}, PictureSize{1920, 1080},
    PictureSize{1280, 720},  PictureSize{960, 540},   PictureSize{640, 360},
};
constexpr std::array usual_rates{60, 30, 24, 15};

constexpr int widest = 8192;
constexpr int most_often = 120;

}  // namespace

std::vector<PictureSize> sizes_up_to(PictureSize largest) {
  if (largest.width <= 0 || largest.height <= 0) return {};
  std::vector sizes{largest};
  for (const auto& size : usual_sizes) {
    const bool fits = size.width <= largest.width && size.height <= largest.height;
    if (fits && size != largest) sizes.push_back(size);
  }
  return sizes;
}

std::vector<int> rates_up_to(int highest) {
  if (highest <= 0) return {};
  std::vector rates{highest};
  for (const auto rate : usual_rates) {
    if (rate < highest) rates.push_back(rate);
  }
  return rates;
}

CameraMode checked(CameraMode mode) {
  const auto within = [](int value, int most) { return value > 0 && value <= most; };
  const bool good =
      within(mode.width, widest) && within(mode.height, widest) && within(mode.rate, most_often);
  return good ? mode : CameraMode{};
}

}  // namespace greenroom::media
