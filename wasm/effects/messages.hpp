#pragma once

#include "wasm/browser/worker.hpp"

// What the page and the effects worker say to each other: objects with a `kind`. Both ends are
// ours and of one build; what comes from outside (files) travels as bytes and is checked where it
// is read.
namespace greenroom::effects::messages {

using browser::message_of;

// To the worker
constexpr const char* settings = "settings";      ///< text: as to_text(Settings)
constexpr const char* source = "source";          ///< readable: the frames, instead of those before
constexpr const char* no_source = "no-source";    ///< let go of the frames
constexpr const char* sink = "sink";              ///< writable: where the results go
constexpr const char* matte_sink = "matte-sink";  ///< writable: where pictures of the mask go
constexpr const char* matte = "matte";            ///< wanted: whether they do
constexpr const char* through = "through";        ///< turn: a number, 0 to write no results
constexpr const char* picture = "picture";        ///< bytes: a PNG or JPEG file; request: a number
constexpr const char* video = "video";            ///< readable: frames to show behind
constexpr const char* plate = "plate";            ///< look at the empty room from now on
constexpr const char* pick = "pick";              ///< x, y: 0 to 1; request the colour there
constexpr const char* find_key = "find-key";      ///< request the colour of the border
constexpr const char* thumbnails = "thumbnails";  ///< ids: presets to show, perhaps none
constexpr const char* ticks = "ticks";            ///< tick at the pace of a camera, for a canvas
constexpr const char* pixels = "pixels";          ///< width, height, bytes: RGBA from a canvas

// To the page
constexpr const char* drawn = "drawn";                ///< turn: the first result of it was written
constexpr const char* cost = "cost";                  ///< milliseconds, percent, rate, dropped
constexpr const char* picture_read = "picture-read";  ///< request; problem: null or a word
constexpr const char* plate_ready = "plate-ready";
constexpr const char* key_found =
    "key-found";  ///< colour; similarity, smoothness, spill; all or some
constexpr const char* thumbnail = "thumbnail";  ///< id, width, height, bytes: RGBA
constexpr const char* tick = "tick";            ///< time to take the next picture
constexpr const char* result = "result";        ///< width, height, bytes: RGBA for the canvas

}  // namespace greenroom::effects::messages
