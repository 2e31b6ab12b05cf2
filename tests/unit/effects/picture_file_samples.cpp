#include "tests/unit/effects/picture_file_samples.hpp"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

#include <string_view>

namespace greenroom::effects::testing {
namespace {

void append(void* bytes, void* data, int size) {
  const auto* from = static_cast<const std::uint8_t*>(data);
  auto& to = *static_cast<Bytes*>(bytes);
  to.insert(to.end(), from, from + size);
}

void append(Bytes& bytes, std::string_view text) {
  bytes.insert(bytes.end(), text.begin(), text.end());
}

void append(Bytes& bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<std::uint8_t>(number >> shift));
  }
}

}  // namespace

Bytes png(int width, int height, const std::vector<Rgba>& pixels) {
  Bytes file;
  stbi_write_png_to_func(append, &file, width, height, 4, pixels.data(), 4 * width);
  return file;
}

Bytes png_header(std::uint32_t width, std::uint32_t height) {
  using namespace std::literals;
  Bytes file;
  append(file, "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"sv);
  append(file, width);
  append(file, height);
  append(file, "\x08\x06\0\0\0crc.\0\0\0\0IDATcrc."sv);
  return file;
}

Bytes red_above_blue_jpeg() {
  constexpr int width = 8;
  constexpr int height = 16;
  Bytes pixels;
  for (int i = 0; i < width * height; ++i) {
    const bool red = i < width * height / 2;
    for (const int part : {red ? 255 : 0, 0, red ? 0 : 255}) {
      pixels.push_back(static_cast<std::uint8_t>(part));
    }
  }
  Bytes file;
  stbi_write_jpg_to_func(append, &file, width, height, 3, pixels.data(), 100);
  return file;
}

Bytes with_orientation(const Bytes& jpeg, int orientation) {
  using namespace std::literals;
  Bytes file(jpeg.begin(), jpeg.begin() + 2);
  append(file, "\xFF\xE1\0\x22"sv);
  append(file, "Exif\0\0"sv);
  append(file, "MM\0\x2A\0\0\0\x08"sv);
  append(file, "\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv);
  file.push_back(static_cast<std::uint8_t>(orientation));
  append(file, "\0\0\0\0\0\0"sv);
  file.insert(file.end(), jpeg.begin() + 2, jpeg.end());
  return file;
}

}  // namespace greenroom::effects::testing
