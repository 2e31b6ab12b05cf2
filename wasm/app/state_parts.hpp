#pragma once

#include <emscripten/val.h>

#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/video_file.hpp"
#include "wasm/effects/effects.hpp"
#include "wasm/media/photos.hpp"
#include "wasm/media/screen.hpp"
#include "wasm/recording/library.hpp"
#include "wasm/recording/overlay.hpp"
#include "wasm/recording/recording.hpp"

// The parts of the state object that features of their own make up; bindings/state_types.hpp says
// how they look to the page.
namespace greenroom::app {

inline emscripten::val frozen(const emscripten::val& object) {
  return emscripten::val::global("Object").call<emscripten::val>("freeze", object);
}

/// What the camera gives now and what it can, into its part of the state.
void add_camera_mode(emscripten::val& camera, const browser::CapturedTrack& track);
/// null where there is no file.
emscripten::val state_of(const browser::VideoFile* file);
emscripten::val state_of(const effects::Effects& effects);
emscripten::val state_of(const media::Photos& photos);
emscripten::val state_of(const media::Screen& screen);
emscripten::val state_of(const recording::Recording& recording);
emscripten::val state_of(const recording::Library& library);
emscripten::val state_of(const recording::Overlay& overlay);

}  // namespace greenroom::app
