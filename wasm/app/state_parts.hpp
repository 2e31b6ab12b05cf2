#pragma once

#include <emscripten/val.h>

#include <string>

#include "shared/app/preferences.hpp"
#include "shared/signaling/people.hpp"
#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/video_file.hpp"
#include "wasm/call/link_monitor.hpp"
#include "wasm/call/phone.hpp"
#include "wasm/chat/chat.hpp"
#include "wasm/connectivity/connectivity.hpp"
#include "wasm/effects/effects.hpp"
#include "wasm/files/files.hpp"
#include "wasm/game/parlour.hpp"
#include "wasm/media/photos.hpp"
#include "wasm/media/screen.hpp"
#include "wasm/recording/library.hpp"
#include "wasm/recording/overlay.hpp"
#include "wasm/recording/recording.hpp"

// The parts of the state object that features of their own make up; bindings/state/ says
// how they look to the page.
namespace greenroom::app {

inline emscripten::val frozen(const emscripten::val& object) {
  return emscripten::val::global("Object").call<emscripten::val>("freeze", object);
}

/// What the camera gives now and what it can, into its part of the state.
void add_camera_mode(emscripten::val& camera, const browser::CapturedTrack& track);
/// A person's name, and what stands for them where there is no picture.
emscripten::val face_of(const std::string& name);
emscripten::val state_of(const signaling::RoomSettings& settings);
/// How good the connection is, in a word, and why.
emscripten::val quality_of(const call::LinkMonitor& monitor);
/// Its numbers; null before there are any.
emscripten::val statistics_of(const call::LinkMonitor& monitor);
/// null where there is no file.
emscripten::val state_of(const browser::VideoFile* file);
emscripten::val state_of(const effects::Effects& effects);
/// What a person reacts with now, null for nothing, into their part of the state.
void add_reaction(emscripten::val& person, const chat::Chat::Flying* reaction);
emscripten::val state_of(const files::Files& files);
emscripten::val state_of(const game::Parlour& parlour);
emscripten::val state_of(const call::Phone& phone, const Preferences& preferences);
emscripten::val state_of(const connectivity::Connectivity& connectivity);
emscripten::val state_of(const media::Photos& photos);
emscripten::val state_of(const media::Screen& screen);
emscripten::val state_of(const recording::Recording& recording);
emscripten::val state_of(const recording::Library& library);
emscripten::val state_of(const recording::Overlay& overlay);

}  // namespace greenroom::app
