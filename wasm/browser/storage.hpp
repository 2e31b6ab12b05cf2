#pragma once

#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// Bytes of what this site keeps on the machine. Zeros where the browser does not tell.
struct Space {
  double used = 0;
  double free = 0;
};

Async<Space> space();

/// Asks the browser not to clear our files away when the disk gets full. It decides by itself.
Async<bool> keep_files();

}  // namespace greenroom::browser
