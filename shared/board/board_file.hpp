#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shared/board/board.hpp"
#include "shared/board/journal.hpp"

// Whole boards out of files and into them.
namespace greenroom::board {

/// Who draws in this journal; empty for a file that is none.
std::optional<Site> site_in(std::span<const std::uint8_t> file);

/// What came of a file.
struct Opened {
  JournalEnd end{};
  std::size_t sound = 0;    ///< bytes of the file that are good
  std::string title;        ///< the last; empty for none
  std::size_t taken = 0;    ///< ops that the board did not know
  std::size_t refused = 0;  ///< ops that make no sense, or are of sites that are not believed
  std::vector<PictureRecord> pictures;  ///< not verified; their bytes lie in the file
};

/// Whether a site's ops are taken from a file.
using Believed = std::function<bool(Site)>;

/// All that is good in a file into a board, which may hold something already.
Opened open_board(std::span<const std::uint8_t> file, Board& board, const Believed& believed);

/// A board in as few bytes as it has; with `self` it is the journal that goes on with it. Empty
/// where it is beyond limits.hpp.
Bytes write_board(const Log& log, const std::string& title, std::span<const PictureRecord> pictures,
                  std::optional<Site> self = {});

/// Knows how much of a log is in its journal.
class Journal {
 public:
  explicit Journal(Known written = {}) : written_(std::move(written)) {}

  /// Records of all ops that the log has taken since the last time, to be appended.
  Bytes news(const Log& log);

 private:
  Known written_;
};

}  // namespace greenroom::board
