#pragma once

// What the page and the worker that keeps the board say to each other: objects with a `kind`. What
// a person wants goes through as it is (bindings/state/board.ts), as kind `intent`.
namespace greenroom::board::messages {

// To the worker
constexpr const char* intent = "intent";  ///< intent
/// canvas: an OffscreenCanvas, to be drawn on from now on; font: a CSS font family.
constexpr const char* show = "show";
/// width, height: CSS pixels; scale: the screen's pixels for one of them.
constexpr const char* size = "size";
constexpr const char* hide = "hide";
/// phase, id, type, button, x, y: CSS pixels; and of browser::PointerReader the samples.
constexpr const char* pointer = "pointer";
/// x, y, by_x, by_y: CSS pixels; zooming.
constexpr const char* wheel = "wheel";
/// code: of the room we are in, empty for none; name: ours.
constexpr const char* room = "room";
constexpr const char* host = "host";      ///< id, empty where we are it ourselves
constexpr const char* opened = "opened";  ///< id, name: of who can be spoken to from now on
constexpr const char* closed = "closed";  ///< id
constexpr const char* heard = "heard";    ///< id, buffer: an ArrayBuffer
/// id: what was sent to them with `paced` is on its way, and the next may follow.
constexpr const char* drained = "drained";

// From the worker
constexpr const char* state = "state";  ///< state: as bindings/state/board.ts has it
/// id, bytes: a Uint8Array; paced: one of many, of which the next waits for `drained`.
constexpr const char* letter = "letter";
constexpr const char* saved = "saved";  ///< blob, name

}  // namespace greenroom::board::messages
