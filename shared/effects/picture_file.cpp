#include "shared/effects/picture_file.hpp"

#include <stb/stb_image.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/picture_file_exif.hpp"
#include "shared/effects/picture_file_jpeg.hpp"
#include "shared/effects/picture_file_png.hpp"

namespace greenroom::effects {
namespace {

using Bytes = std::span<const std::uint8_t>;

struct Size {
  int width = 0;
  int height = 0;
};

struct Free {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

enum class Format { png, jpeg };

std::optional<Format> format_of(Bytes file) {
  constexpr std::array<std::uint8_t, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  constexpr std::array<std::uint8_t, 3> jpeg{0xFF, 0xD8, 0xFF};
  const auto begins = [file](const auto& magic) {
    return file.size() >= magic.size() && std::equal(magic.begin(), magic.end(), file.begin());
  };
  if (begins(png)) return Format::png;
  if (begins(jpeg)) return Format::jpeg;
  return std::nullopt;
}

bool too_large(std::uint64_t width, std::uint64_t height) {
  return width * height > static_cast<std::uint64_t>(largest_picture);
}

/// A PNG says its size in its first chunk. stb_image does not tell one it finds too large itself
/// from one that is corrupt.
bool too_large_png(Bytes file) {
  constexpr std::size_t width_at = 16;
  constexpr std::size_t size = 4;
  if (file.size() < width_at + 2 * size) return false;
  const auto number = [file](std::size_t at) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : file.subspan(at, size)) value = value << 8 | byte;
    return value;
  };
  return too_large(number(width_at), number(width_at + size));
}

std::optional<PictureProblem> problem_of(Bytes file) {
  if (file.size() > largest_picture_file) return PictureProblem::too_large;
  const auto format = format_of(file);
  if (!format) return PictureProblem::unknown_format;
  if (format == Format::png && too_large_png(file)) return PictureProblem::too_large;
  if (format == Format::jpeg && !has_sound_tables(file)) return PictureProblem::corrupt;
  Size size;
  int channels = 0;
  if (stbi_info_from_memory(file.data(), static_cast<int>(file.size()), &size.width, &size.height,
                            &channels) == 0 ||
      size.width <= 0 || size.height <= 0) {
    return PictureProblem::corrupt;
  }
  if (too_large(static_cast<std::uint64_t>(size.width), static_cast<std::uint64_t>(size.height))) {
    return PictureProblem::too_large;
  }
  return std::nullopt;
}

/// Where a pixel of the file is in the upright picture.
struct Turn {
  Turn(int exif, Size size) : orientation(exif), stored(size) {}

  [[nodiscard]] Size upright() const {
    return orientation >= 5 ? Size{stored.height, stored.width} : stored;
  }
  [[nodiscard]] std::size_t place(int x, int y) const {
    const bool from_right =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_bottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const int across = from_right ? stored.width - 1 - x : x;
    const int down = from_bottom ? stored.height - 1 - y : y;
    const auto column = static_cast<std::size_t>(orientation >= 5 ? down : across);
    const auto row = static_cast<std::size_t>(orientation >= 5 ? across : down);
    return row * static_cast<std::size_t>(upright().width) + column;
  }

  int orientation;
  Size stored;
};

}  // namespace

std::variant<RgbPicture, PictureProblem> read_picture(std::span<const std::uint8_t> file) {
  if (const auto problem = problem_of(file)) return *problem;
  std::vector<std::uint8_t> chunks;
  if (format_of(file) == Format::png) file = chunks = needed_chunks(file);
  Size size;
  int channels = 0;
  const std::unique_ptr<stbi_uc, Free> decoded(stbi_load_from_memory(
      file.data(), static_cast<int>(file.size()), &size.width, &size.height, &channels, 4));
  if (!decoded) return PictureProblem::corrupt;

  const Turn turn(exif_orientation(file), size);
  RgbPicture picture{turn.upright().width, turn.upright().height, {}};
  picture.pixels.resize(std::size_t{3} * static_cast<std::size_t>(size.width) *
                        static_cast<std::size_t>(size.height));
  const stbi_uc* pixel = decoded.get();
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x, pixel += 4) {
      std::uint8_t* to = &picture.pixels[3 * turn.place(x, y)];
      for (int i = 0; i < 3; ++i) to[i] = blended(pixel[i], 0, pixel[3]);
    }
  }
  return picture;
}

}  // namespace greenroom::effects
