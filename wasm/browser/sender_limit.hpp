#pragma once

#include <emscripten/val.h>

#include "shared/call/sender_limits.hpp"
#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// Whose packets go first where there is no room for all.
enum class Importance { usual, high };

/// An RTCRtpSender sends no more than this from now on, without negotiation. False where the
/// browser takes no limits for it yet (null, or not negotiated): to be tried again.
Async<bool> limit_sender(emscripten::val sender, call::StreamLimit limit, Importance importance);

}  // namespace greenroom::browser
