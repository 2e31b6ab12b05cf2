#include "wasm/media/photos.hpp"

#include <emscripten/bind.h>

#include <string>

// What the page can ask of the photos. It only registers.
namespace greenroom::bindings {

using media::Photos;

EMSCRIPTEN_DECLARE_VAL_TYPE(PhotoFormat)

namespace {

void set_format(Photos& photos, const PhotoFormat& format) {
  photos.set_format(format.as<std::string>());
}

}  // namespace

EMSCRIPTEN_BINDINGS(photos) {
  emscripten::register_type<PhotoFormat>(R"("png" | "jpeg")");

  emscripten::class_<Photos>("Photos")
      .function("take", &Photos::take)
      .function("cancel", &Photos::cancel)
      .function("setDelay(seconds)", &Photos::set_delay)
      .function("setFormat(format)", &set_format)
      .function("remove(id)", &Photos::remove)
      .function("restore", &Photos::restore)
      .function("copy(id)", &Photos::copy);
}

}  // namespace greenroom::bindings
