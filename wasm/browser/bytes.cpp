#include "wasm/browser/bytes.hpp"

#include <cstddef>

namespace greenroom::browser {

using emscripten::val;

// Views are made one by one: growing memory ends those that there are.

val pixels_of(const effects::ConstPlane& rows) {
  const auto width = static_cast<std::size_t>(rows.width);
  auto array = val::global("Uint8ClampedArray").new_(rows.width * rows.height);
  for (int y = 0; y < rows.height; ++y) {
    array.call<void>("set", val(emscripten::typed_memory_view(width, rows.row(y))), y * rows.width);
  }
  return array;
}

void copy_rows(const val& bytes, const effects::Plane& rows) {
  const auto width = static_cast<std::size_t>(rows.width);
  for (int y = 0; y < rows.height; ++y) {
    val(emscripten::typed_memory_view(width, rows.row(y)))
        .call<void>("set", bytes.call<val>("subarray", y * rows.width, (y + 1) * rows.width));
  }
}

val array_of(std::span<const std::uint8_t> bytes) {
  return val::global("Uint8Array")
      .new_(val(emscripten::typed_memory_view(bytes.size(), bytes.data())));
}

std::vector<std::uint8_t> bytes_in(const val& array) {
  std::vector<std::uint8_t> bytes(array["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(bytes.size(), bytes.data())).call<void>("set", array);
  return bytes;
}

val front_of(const val& buffer, std::size_t length) {
  return val::global("Uint8Array").new_(buffer, 0U, length);
}

val rest_of(const val& buffer, std::size_t front) {
  return val::global("Uint8Array").new_(buffer, front);
}

}  // namespace greenroom::browser
