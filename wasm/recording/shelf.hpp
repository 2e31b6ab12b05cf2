#pragma once

#include <emscripten/val.h>

#include <string>
#include <vector>

#include "shared/recording/about.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/private_files.hpp"

// Where recordings are in this site's private files: a folder each, named by its id, with the media
// as the browser made it, a text that says what it is, and a thumbnail. On the page and in the
// worker that writes them.
namespace greenroom::recording::shelf {

constexpr const char* folder = "recordings";
constexpr const char* media = "media";
constexpr const char* about = "about.json";
constexpr const char* thumbnail = "thumbnail.jpg";

/// The folder of one recording, made where there is none and `make` is set.
browser::Async<std::optional<browser::Folder>> find(std::string id, bool make);
/// All there are, newest first; what is not a recording is passed over.
browser::Async<std::vector<About>> list();
browser::Async<bool> put_about(About what);
browser::Async<bool> put_thumbnail(std::string id, emscripten::val blob);
/// null where there is none.
browser::Async<emscripten::val> blob(std::string id, const char* name);
browser::Async<bool> remove(std::string id);

}  // namespace greenroom::recording::shelf
