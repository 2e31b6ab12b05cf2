#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <string>

#include "wasm/browser/async.hpp"

// Files and other Blobs: bytes that the browser holds.
namespace greenroom::browser {

/// In bytes.
double size_of(const emscripten::val& blob);
/// When a File was written last, ms since 1970.
double changed_at(const emscripten::val& file);
/// A Blob of these bytes.
emscripten::val blob_of(std::span<const std::uint8_t> bytes, const std::string& type);
/// A Uint8Array of all of it, null where it cannot be read (a file that was deleted meanwhile).
Async<emscripten::val> bytes_of(emscripten::val blob);
/// An address at which the page can show or download it, until revoked.
std::string address_of(const emscripten::val& blob);
void revoke_address(const std::string& address);
/// The same bytes as a File with this name.
emscripten::val file_named(const emscripten::val& blob, const std::string& name);

}  // namespace greenroom::browser
