#include "shared/effects/picture_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <variant>

#include "shared/effects/cover.hpp"

// Whatever is in a file, it is a whole picture or a problem.

using namespace greenroom::effects;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

/// A few bytes may claim many pixels. What those need of memory and time is known, and no finding.
bool claims_little(std::span<const std::uint8_t> file) {
  constexpr std::size_t png_width = 16;
  constexpr std::size_t png_end = 24;
  if (file.size() < png_end || file[0] != 0x89) return true;
  for (std::size_t i = png_width; i < png_end; i += 4) {
    if (file[i] != 0 || file[i + 1] != 0 || file[i + 2] > 1) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> file(data, size);
  if (!claims_little(file)) return 0;
  const auto result = read_picture(file);
  if (const auto* picture = std::get_if<RgbPicture>(&result)) {
    const auto width = static_cast<std::size_t>(picture->width);
    const auto height = static_cast<std::size_t>(picture->height);
    require(width > 0 && height > 0 && picture->pixels.size() == 3 * width * height);
    require(cover(*picture, 32, 18, {}).width() == 32);
  }
  return 0;
}
