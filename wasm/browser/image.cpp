#include "wasm/browser/image.hpp"

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

Async<val> decode_image(val blob) {
  const auto bitmap = co_await Settled(val::global().call<val>("createImageBitmap", blob));
  co_return bitmap.ok() ? bitmap.value : val::null();
}

int image_width(const val& bitmap) { return bitmap["width"].as<int>(); }
int image_height(const val& bitmap) { return bitmap["height"].as<int>(); }
void close_image(const val& bitmap) { bitmap.call<void>("close"); }

Async<val> digest_of(val bytes) {
  const auto subtle = val::global("crypto")["subtle"];
  const auto digest = co_await Settled(subtle.call<val>("digest", val("SHA-256"), bytes));
  co_return digest.ok() ? val::global("Uint8Array").new_(digest.value) : val::null();
}

}  // namespace greenroom::browser
