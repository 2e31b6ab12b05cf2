#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

// Pictures that a person brings: PNG and JPEG.
namespace greenroom::effects {

constexpr std::size_t largest_picture_file = std::size_t{32} << 20;  ///< bytes
constexpr std::int64_t largest_picture = std::int64_t{64} << 20;     ///< pixels

enum class PictureProblem { too_large, unknown_format, corrupt };

/// sRGB, three bytes a pixel, rows without gaps. What was transparent is over black.
struct RgbPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

/// Upright: turned and mirrored as the Exif data of a JPEG say. Sizes are looked at before anything
/// is decoded. Never throws for what is in the file; std::bad_alloc where memory runs out for a
/// picture that is small enough.
std::variant<RgbPicture, PictureProblem> read_picture(std::span<const std::uint8_t> file);

}  // namespace greenroom::effects
