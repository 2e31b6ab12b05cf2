#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>

#include "wasm/browser/async.hpp"

// Files on their way to the person's own folders.
namespace greenroom::browser {

/// Puts a Blob under this name where the browser puts what is downloaded.
void download(const emscripten::val& blob, const std::string& name);

/// Some browsers let a page write into a folder; everywhere there is the download.
bool can_choose_folder();

/// From a click: asks for a folder to write into; null where the person chooses none.
Async<emscripten::val> choose_folder();

/// Copies a Blob into a new file of that folder, a piece at a time. Where there is one of this name
/// already, the new one gets a number. `going_on` hears the part that is
/// done, 0 to 1, and ends it by returning false; then, and where it fails, there is no such file.
Async<bool> copy_into(emscripten::val folder, std::string name, emscripten::val blob,
                      std::function<bool(double part)> going_on);

}  // namespace greenroom::browser
