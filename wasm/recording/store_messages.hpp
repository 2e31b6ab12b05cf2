#pragma once

#include "wasm/recording/messages.hpp"

// What the page and a worker that stores say to each other.
namespace greenroom::recording::messages {

// To the worker. All have `id`, the recording's.
constexpr const char* store = "store";    ///< the first: says only what the worker is for
constexpr const char* open = "open";      ///< about: makes the file, which nobody else can open now
constexpr const char* append = "append";  ///< bytes: the next ones, a Uint8Array
constexpr const char* finish = "finish";  ///< about: no more bytes; make it seekable and let go
constexpr const char* recover = "recover";  ///< a file that was cut off

// From the worker, with `id` as well
constexpr const char* opened = "opened";
/// bytes: its size now; left: how many more will fit for certain, where that is known to be all.
constexpr const char* wrote = "wrote";
/// No more could be written; what there was is kept. An open file still wants to be finished.
constexpr const char* full = "full";
constexpr const char* failed = "failed";        ///< it could not be opened
constexpr const char* finished = "finished";    ///< about: and let go
constexpr const char* progress = "progress";    ///< part: 0 to 1, of recovering
constexpr const char* elsewhere = "elsewhere";  ///< not cut off: it is recorded in another tab
constexpr const char* nothing = "nothing";      ///< there was nothing to recover, and it is gone

}  // namespace greenroom::recording::messages
