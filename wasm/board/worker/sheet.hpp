#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "shared/board/board_file.hpp"
#include "shared/board/company.hpp"
#include "shared/board/drafting.hpp"
#include "shared/board/raster.hpp"
#include "wasm/board/worker/stamps.hpp"
#include "wasm/browser/sync_file.hpp"

namespace greenroom::board {

/// The board that is open: what was done to it, how it looks, who draws on it too, and where it is
/// kept.
class Sheet {
 public:
  /// Whether what is drawn is on the disk.
  enum class Kept { yes, in_use, failed };

  /// From the journal of that id, which may be empty or be torn at its end. Where it cannot be had
  /// the board is empty and is not kept.
  static browser::Async<std::shared_ptr<Sheet>> open(std::string id, const Window& window,
                                                     const Tools& tools,
                                                     std::shared_ptr<DrawnStamps> stamps);

  Sheet(std::string id, Site self, const Window& window, const Tools& tools,
        std::shared_ptr<DrawnStamps> stamps);
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
  ~Sheet() = default;

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] Kept kept() const { return kept_; }
  [[nodiscard]] Site self() const { return board.log().self(); }
  [[nodiscard]] const OpId& page() const { return page_; }
  [[nodiscard]] Raster& raster() { return *raster_; }
  /// Another number for each raster that there was, of any board.
  [[nodiscard]] unsigned turn() const { return turn_; }

  /// That page, or where it is gone the first.
  void turn_to(const OpId& page);
  /// What was done shows, and is on the disk.
  void settle();
  /// A picture that is on the board, or will be. False where the board has no room for it.
  bool add_picture(const PictureKey& key, const Bytes& bytes);
  /// A picture that has come is there.
  void write_picture(const PictureKey& key);
  /// What was written survives a machine that loses its power, too.
  void flush();

  std::string title;
  Board board;
  Company company{board};
  Drafting drafting;

 private:
  void append(const Bytes& bytes);

  std::string id_;
  std::shared_ptr<DrawnStamps> stamps_;
  OpId page_ = first_page;
  unsigned turn_ = 0;
  std::optional<Raster> raster_;
  Journal journal_;
  std::optional<browser::SyncFile> file_;
  std::uint64_t written_ = 0;  ///< bytes of the journal
  Kept kept_ = Kept::yes;
};

}  // namespace greenroom::board
