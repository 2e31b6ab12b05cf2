#pragma once

#include "wasm/browser/worker.hpp"

// What the page and the recording worker say to each other: objects with a `kind`. The first one
// says what the worker is for. Both ends are ours and of one build.
namespace greenroom::recording::messages {

using browser::message_of;

// To a worker that composes
/// The first. writable: where the pictures go; font, ink, plate, tile, ground: as in CSS.
constexpr const char* compose = "compose";
/// Compose this from now on. width, height, rate; corner: whether cameras are over the screens,
/// x, y, size; sources, from left to right: screen (or a camera), name, initials, colour, mirrored,
/// stream: a number, 0 for no picture; readable: its frames, the first time it is named. Streams
/// that are not named any more are let go of.
constexpr const char* scene = "scene";
/// Let go of everything and compose nothing.
constexpr const char* rest = "rest";

}  // namespace greenroom::recording::messages
