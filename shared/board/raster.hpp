#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <variant>
#include <vector>

#include "shared/board/outline.hpp"
#include "shared/board/packed_tile.hpp"
#include "shared/board/scene.hpp"
#include "shared/board/tile.hpp"

namespace greenroom::board {

/// Pixels of words or of a picture, the colours multiplied by alpha; stretched over its thing's
/// box.
struct Stamp {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

/// What the platform draws for us. Null as long as it has not.
using Stamps = std::function<const Stamp*(const Thing&)>;

/// The pixels of one page: a cache of its scene in tiles.
///
/// Each tile remembers what it was before each thing on it (copy on write: one that was not touched
/// is not copied), so that whatever changes at one rank costs only the tiles it touches and there
/// only what lies above. Where memory is short the oldest of these are forgotten, and a change that
/// reaches back behind them begins at the last one that is left.
class Raster {
 public:
  static constexpr std::size_t default_memory = std::size_t{96} << 20;

  /// The scene and the stamps stay where they are as long as this is there.
  Raster(const Scene& scene, const OpId& page, Stamps stamps);

  /// All of the page, once.
  void paint();
  /// Of the scene's repaints those of this page.
  void repaint(std::span<const Repaint> repaints);

  /// Null where there is nothing.
  [[nodiscard]] const Tile* tile(const TilePlace& place) const;
  /// Those that have changed since the last time.
  std::set<TilePlace> take_changed() { return std::exchange(changed_, {}); }

  /// Bytes that all tiles may take, at once and from now on; what the page shows now stays.
  void limit(std::size_t bytes);
  /// Bytes that they do.
  [[nodiscard]] std::size_t memory() const { return *tiles_ * sizeof(Tile) + packed_bytes_; }
  /// For when nobody draws: packs what was before on some tiles. False once there is nothing left.
  bool pack_some();

 private:
  /// Null is an empty tile.
  using Picture = std::shared_ptr<const Tile>;
  /// A tile before a thing; nothing where it has been forgotten.
  using Before = std::variant<std::monostate, Picture, Bytes>;
  struct Layer {
    Rank rank;
    Before before;
  };
  struct Story {
    Picture now;
    std::vector<Layer> layers;  ///< by rank
    std::size_t packed = 0;     ///< so many of the lowest, as far as they can be
  };

  Story& story(const TilePlace& place);
  [[nodiscard]] bool lies_on(const Rank& rank, const TilePlace& place) const;
  /// Paints a tile anew from the lowest of these ranks on, each of which has come, gone or changed.
  /// Every so many things it remembers what it was before.
  void replay(const TilePlace& place, const std::set<Rank>& ranks, std::size_t kept = 1);
  /// The highest layer up to that one of which it is known what the tile was before.
  [[nodiscard]] std::size_t last_known(const std::vector<Layer>& layers, std::size_t at) const;
  /// What the tile was before a layer of which that is known.
  Picture before(const Layer& layer);
  Picture painted(const Rank& rank, const TilePlace& place, Picture before);
  Picture with_ink(const Thing& thing, const TilePlace& place, Picture before);
  Picture with_stamp(const Thing& thing, const TilePlace& place, Picture before);
  /// To draw on: a copy, unless nobody else has it.
  std::shared_ptr<Tile> writable(Picture picture);
  std::shared_ptr<Tile> copy_of(const Picture& picture);
  void keep(Layer& layer, const Picture& before);
  void release(Before& before);
  void forget_oldest();

  const Scene& scene_;
  OpId page_;
  Stamps stamps_;
  std::vector<Story> stories_;
  std::set<TilePlace> changed_;
  std::size_t limit_ = default_memory;
  /// Alive, whoever holds them.
  std::shared_ptr<std::size_t> tiles_ = std::make_shared<std::size_t>(0);
  std::size_t packed_bytes_ = 0;
  std::size_t packing_ = 0;  ///< the story that is packed next
};

}  // namespace greenroom::board
