#pragma once

#include <string_view>

namespace greenroom::media {

/// Why a camera or microphone does not work, in the terms of what a person can do about it.
enum class Problem {
  blocked,     ///< the person or a policy refused permission
  missing,     ///< there is no such device
  busy,        ///< another program holds it
  unsuitable,  ///< it cannot do what was asked
  unplugged,   ///< it was pulled out while in use
  insecure,    ///< the page was not loaded over https, so the browser offers no devices
  unknown,
};

/// From the name of the DOMException that getUserMedia rejects with (W3C Media Capture and
/// Streams, 10.2).
Problem problem_of(std::string_view exception_name);

/// The word for it in the state and the locale files, such as "blocked".
std::string_view word_of(Problem problem);

}  // namespace greenroom::media
