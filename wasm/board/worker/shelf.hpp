#pragma once

#include <optional>
#include <string>
#include <vector>

#include "wasm/browser/async.hpp"
#include "wasm/browser/sync_file.hpp"

// Where boards are in this site's private files: a folder each, named by its id, with the journal
// and the board's name.
namespace greenroom::board::shelf {

/// A room's board has the id of that room.
std::string id_of_room(const std::string& code);
/// Empty for a board of no room.
std::string room_of(const std::string& id);

struct Kept {
  std::string id;
  std::string title;
  double changed = 0;  ///< ms since 1970
};

/// Those there are, changed last first.
browser::Async<std::vector<Kept>> list();
/// The journal, made where there is none.
browser::Async<browser::SyncFile::Opened> open(std::string id);
browser::Async<bool> rename(std::string id, std::string title);
browser::Async<bool> remove(std::string id);
/// A board's name; empty where it has none.
browser::Async<std::string> title(std::string id);

}  // namespace greenroom::board::shelf
