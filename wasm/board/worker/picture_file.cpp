#include "wasm/board/worker/picture_file.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/image.hpp"
#include "wasm/browser/surface.hpp"

namespace greenroom::board {

using browser::Async;
using browser::Surface;
using emscripten::val;

namespace {

/// Pixels of a side of what a larger picture is made into, and how good it stays (0 to 1).
constexpr int largest = 2048;
constexpr double quality = 0.85;
/// Bytes of a file that is looked into at all.
constexpr double largest_file = 64.0 * 1024 * 1024;

Async<val> made_smaller(val bitmap) {
  const int width = browser::image_width(bitmap);
  const int height = browser::image_height(bitmap);
  const double by = std::min(1.0, static_cast<double>(largest) / std::max(width, height));
  const auto side = [by](int length) {
    return std::max(static_cast<int>(std::lround(length * by)), 1);
  };
  Surface surface(side(width), side(height), false);
  surface.draw(bitmap,
               {0, 0, static_cast<double>(surface.width()), static_cast<double>(surface.height())});
  co_return co_await surface.encoded("image/webp", quality);
}

Async<std::optional<PictureKey>> key_of(val bytes) {
  const auto digest = co_await browser::digest_of(std::move(bytes));
  if (digest.isNull()) co_return std::nullopt;
  const auto all = browser::bytes_in(digest);
  PictureKey key{};
  std::copy_n(all.begin(), key.size(), key.begin());
  co_return key;
}

}  // namespace

Async<PictureFile> picture_from(val blob) {
  PictureFile file;
  if (browser::size_of(blob) > largest_file) co_return file;
  const auto bitmap = co_await browser::decode_image(blob);
  if (bitmap.isNull()) co_return file;
  file.width = browser::image_width(bitmap);
  file.height = browser::image_height(bitmap);
  const bool fits = browser::size_of(blob) <= static_cast<double>(limits::picture_bytes) &&
                    std::max(file.width, file.height) <= largest;
  const auto kept = fits ? blob : co_await made_smaller(bitmap);
  browser::close_image(bitmap);
  if (kept.isNull()) co_return file;
  const auto bytes = co_await browser::bytes_of(kept);
  if (bytes.isNull()) co_return file;
  const auto key = co_await key_of(bytes);
  if (!key) co_return file;
  file.key = *key;
  auto copy = browser::bytes_in(bytes);
  if (copy.size() <= limits::picture_bytes) file.bytes = std::move(copy);
  co_return file;
}

Async<bool> is_of(PictureKey key, Bytes bytes) {
  co_return co_await key_of(browser::array_of(bytes)) == key;
}

}  // namespace greenroom::board
