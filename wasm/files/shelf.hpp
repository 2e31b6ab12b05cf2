#pragma once

#include <emscripten/val.h>

#include <optional>
#include <string>
#include <vector>

#include "shared/files/received.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/private_files.hpp"

// Where received files are in this site's private files: a folder each, named by its id, with the
// bytes and a text that says what they are. On the page and in the worker that writes them.
namespace greenroom::files::shelf {

constexpr const char* content = "content";

/// The folder of one file, made where there is none and `make` is set.
browser::Async<std::optional<browser::Folder>> find(std::string id, bool make);
browser::Async<bool> remove(std::string id);

// On the page:

/// All there are; what is no received file is passed over.
browser::Async<std::vector<Received>> list();
/// False where it could not be written.
browser::Async<bool> put(Received what);
/// As a File; null where there is none.
browser::Async<emscripten::val> take(std::string id);

}  // namespace greenroom::files::shelf
