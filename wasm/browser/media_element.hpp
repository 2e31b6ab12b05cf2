#pragma once

#include <emscripten/val.h>

#include <string>

#include "shared/call/sender_limits.hpp"
#include "wasm/browser/async.hpp"

// The video elements that a view hands over. They also play the sound.
namespace greenroom::browser {

/// Shows a stream in an element. False when the browser wants the person to click before it plays
/// sound.
Async<bool> show(emscripten::val element, const emscripten::val& stream);

/// Tries again what the browser refused before, from a click.
Async<bool> play(emscripten::val element);

/// Lets go of whatever the element shows.
void clear(emscripten::val element);

/// How large it stands on the screen it is on, in that screen's pixels; 0 x 0 where it does not.
call::PixelSize shown_size(const emscripten::val& element);

/// Sends the element's sound to a speaker; an unknown one, or a browser that cannot choose, leaves
/// it as it is.
void use_speaker(emscripten::val element, const std::string& device_id);

}  // namespace greenroom::browser
