#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/recording/about.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/storage.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/recording/store.hpp"

namespace greenroom::recording {

struct LibraryEvents {
  std::function<void()> changed;
  /// "recording-removed" and so on, for a notice. `name`: of a recording, or empty.
  std::function<void(std::string what, std::string name)> told;
  /// Whether this page is recording it now.
  std::function<bool(const std::string& id)> being_made;
  /// To be played in the camera's place.
  std::function<void(const emscripten::val& file)> use_as_source;
};

/// The recordings on this machine. A recording that was cut off is put in order when it is found.
class Library : public std::enable_shared_from_this<Library> {
 public:
  struct Item {
    About about;
    std::string address;     ///< of the file, to play and to download; empty while there is none
    std::string thumbnail;   ///< an address as well, or empty
    bool elsewhere = false;  ///< it is being recorded in another tab
    /// How much of it is put in order, 0 to 1; nothing where it need not be, or could not be.
    std::optional<double> recovering;
  };
  struct Saving {
    std::string id;
    double part = 0;  ///< 0 to 1
  };

  Library(std::shared_ptr<Store> store, LibraryEvents events);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  /// Looks what there is, and puts in order what was cut off.
  void refresh();
  /// False where it would be named nothing. What could not be written is told, and undone.
  bool rename(const std::string& id, const std::string& title);
  void remove(const std::string& id);
  /// Brings the last removed one back.
  void restore();
  void play_as_source(const std::string& id);
  /// From a click: into a folder that the person chooses.
  void save(const std::string& id);
  void cancel_saving() { saving_.reset(); }

  /// Newest first. Nothing before the first refresh is done.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] const browser::Space& space() const { return space_; }
  [[nodiscard]] bool restorable() const { return !removed_.empty(); }
  [[nodiscard]] const std::optional<Saving>& saving() const { return saving_; }

 private:
  browser::Async<void> load();
  browser::Async<Item> item_of(About about);
  browser::Async<void> write_to_folder(std::string id);
  browser::Async<void> erase(std::string id);
  browser::Async<void> keep_title(About about);
  void recover(const std::string& id);
  void recovered(const std::string& id, bool kept);
  /// Lets go of the addresses of these, unless `kept` has them too.
  static void forget(const std::vector<Item>& items, const std::vector<Item>& kept);
  [[nodiscard]] bool is_whole(const Item& item) const;
  [[nodiscard]] Item* find(const std::string& id);

  std::shared_ptr<Store> store_;
  LibraryEvents events_;
  std::vector<Item> items_;
  bool loaded_ = false;
  unsigned loading_ = 0;  ///< counts, so that only the last look counts
  browser::Space space_;
  std::string removed_;  ///< the id of the one that is hidden, and deleted when nobody objects
  browser::Timer erasing_;
  std::set<std::string> recovering_;  ///< ids
  int recovered_ = 0;
  std::optional<Saving> saving_;
};

/// What the file of a recording is called when it leaves the library.
std::string file_name_of(const About& about);

}  // namespace greenroom::recording
