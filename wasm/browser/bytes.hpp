#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/effects/frame.hpp"

// Bytes on their way between our memory and the browser's objects.
namespace greenroom::browser {

/// A Uint8ClampedArray with a copy of these rows, close together.
emscripten::val pixels_of(const effects::ConstPlane& rows);
/// The bytes of a Uint8ClampedArray into rows; there must be as many.
void copy_rows(const emscripten::val& bytes, const effects::Plane& rows);
/// A Uint8Array with a copy of these.
emscripten::val array_of(std::span<const std::uint8_t> bytes);
/// All bytes of a Uint8Array.
std::vector<std::uint8_t> bytes_in(const emscripten::val& array);
/// A Uint8Array over an ArrayBuffer's first so many bytes, and over all after them.
emscripten::val front_of(const emscripten::val& buffer, std::size_t length);
emscripten::val rest_of(const emscripten::val& buffer, std::size_t front);

}  // namespace greenroom::browser
