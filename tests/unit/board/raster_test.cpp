#include "shared/board/raster.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "shared/board/board.hpp"

namespace greenroom::board {
namespace {

constexpr Pen pen{Tool::pen, {20, 40, 60}, 4 * limits::units};

Point at(int x, int y) { return {{x * limits::units, y * limits::units}, 255}; }

Stroke line(int x, int y, int to_x, int to_y, const Pen& with = pen) {
  return {first_page, with, {at(x, y), at(to_x, to_y)}};
}

std::vector<Tile> pixels(const Raster& raster) {
  std::vector<Tile> pixels;
  for (int row = 0; row < tile_rows; ++row) {
    for (int column = 0; column < tile_columns; ++column) {
      const auto* tile = raster.tile({column, row});
      pixels.push_back(tile == nullptr ? Tile{} : *tile);
    }
  }
  return pixels;
}

/// What the scene looks like to somebody who sees it for the first time.
std::vector<Tile> painted_anew(const Board& board, const Stamps& stamps = {}) {
  Raster raster(board.scene(), first_page, stamps);
  raster.paint();
  return pixels(raster);
}

std::uint8_t alpha(const Raster& raster, int x, int y) {
  const auto* tile = raster.tile({x / tile_side, y / tile_side});
  const auto pixel = static_cast<std::size_t>(y % tile_side * tile_side + x % tile_side);
  return tile == nullptr ? 0 : tile->bytes[4 * pixel + 3];
}

class OnePage : public testing::Test {
 protected:
  void act(Action action) {
    ASSERT_NE(board.act(std::move(action)), nullptr);
    raster.repaint(board.take_repaints());
  }

  Board board{1};
  Raster raster{board.scene(), first_page, {}};
};

TEST_F(OnePage, AStrokeIsWhereItWasDrawn) {
  act(line(100, 100, 200, 100));
  EXPECT_EQ(alpha(raster, 150, 100), 255);
  EXPECT_EQ(alpha(raster, 150, 110), 0);
  EXPECT_EQ(raster.take_changed(), (std::set<TilePlace>{{1, 1}, {2, 1}, {3, 1}}));
  EXPECT_TRUE(raster.take_changed().empty());
}

TEST_F(OnePage, UndoTakesBackOnlyItsOwn) {
  act(line(100, 100, 200, 100));
  const auto before = pixels(raster);
  act(line(150, 50, 150, 150));
  act(Undo{});
  EXPECT_EQ(pixels(raster), before);
  EXPECT_EQ(alpha(raster, 150, 60), 0);
  act(Redo{});
  EXPECT_EQ(alpha(raster, 150, 60), 255);
}

TEST_F(OnePage, AStrokeThatComesLateLiesWhereItBelongs) {
  act(line(100, 100, 200, 100));
  act(line(100, 120, 200, 120));
  // Somebody drew at the same time as our first.
  Pen red = pen;
  red.colour = {255, 0, 0};
  board.take({{9, 1}, 1, line(150, 50, 150, 150, red)});
  raster.repaint(board.take_repaints());
  EXPECT_EQ(pixels(raster), painted_anew(board));
  const auto* tile = raster.tile({2, 1});
  ASSERT_NE(tile, nullptr);
  const auto red_at = [&](int x, int y) {
    return tile->bytes[4U * static_cast<std::size_t>((y - 64) * 64 + x - 128)];
  };
  EXPECT_EQ(red_at(150, 100), 255) << "sites of one time lie in the order of their numbers";
  EXPECT_EQ(red_at(150, 120), 20);
}

TEST_F(OnePage, AnUndoneClearBringsBackWhatOthersDidMeanwhile) {
  act(line(100, 100, 200, 100));
  board.take({{9, 1}, 1, line(150, 50, 150, 150)});
  act(Clear{first_page});
  EXPECT_EQ(alpha(raster, 150, 100), 0);
  board.take({{9, 2}, 40, Undo{}});
  act(line(300, 300, 350, 300));
  act(Undo{});
  act(Undo{});
  EXPECT_EQ(alpha(raster, 120, 100), 255);
  EXPECT_EQ(alpha(raster, 150, 60), 0);
  EXPECT_EQ(pixels(raster), painted_anew(board));
}

TEST_F(OnePage, WhatWasNotTouchedIsNotCopied) {
  act(line(0, 0, 1900, 1000));
  const auto before = raster.memory();
  act(line(100, 900, 160, 900));
  EXPECT_LE(raster.memory() - before, 4 * sizeof(Tile));
}

TEST_F(OnePage, AStampFillsItsBox) {
  Stamp stamp{2, 2, std::vector<std::uint8_t>(16, 200)};
  Raster stamped(board.scene(), first_page, [&](const Thing&) { return &stamp; });
  ASSERT_NE(board.act(Picture{first_page, {800, 800}, {1599, 1599}, {}}), nullptr);
  stamped.repaint(board.take_repaints());
  EXPECT_EQ(alpha(stamped, 100, 100), 200);
  EXPECT_EQ(alpha(stamped, 199, 199), 200);
  EXPECT_EQ(alpha(stamped, 99, 150), 0);
  EXPECT_EQ(alpha(stamped, 200, 150), 0);
}

TEST(PackedTile, IsTheSameAgain) {
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    Tile tile;
    const auto dense = random() % 100;
    for (auto& byte : tile.bytes) {
      if (random() % 100 < dense && i % 3 != 0) byte = static_cast<std::uint8_t>(random());
    }
    if (i % 3 == 0)
      std::fill_n(tile.bytes.begin() + random() % 8000, random() % 8000, std::uint8_t{7});
    ASSERT_EQ(unpacked(packed(tile)), tile) << i;
  }
  EXPECT_LE(packed(Tile{}).size(), 16U);
}

/// Things in one corner, so that they lie upon each other.
class RandomHistory {
 public:
  explicit RandomHistory(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  void step(Board& board) {
    // Another one draws too, and now and then is late.
    if (below(4) == 0) {
      const auto known = board.log().known();
      const auto found = known.find(9);
      const auto number = found == known.end() ? 1 : found->second + 1;
      const Action action = below(4) == 0 ? Action(Undo{}) : Action(stroke());
      const auto& things = board.scene().things();
      const Time latest = things.empty() ? 1 : things.rbegin()->first.time;
      late_ = std::max(late_ + 1, latest - std::min(latest, static_cast<Time>(below(30))));
      if (board.take({{9, number}, late_, action}) != Log::Taken::fresh) --late_;
    } else {
      std::ignore = board.act(action(board));
    }
  }

 private:
  int place() { return static_cast<int>(below(150)); }
  Spot spot() { return {place() * limits::units, place() * limits::units}; }
  Stroke stroke() {
    Stroke stroke{first_page,
                  {static_cast<Tool>(below(3)),
                   {static_cast<std::uint8_t>(below(256)), 0, 200},
                   static_cast<unsigned>(8 + below(120))},
                  {}};
    for (auto count = 1 + below(6); count > 0; --count) {
      stroke.points.push_back({spot(), static_cast<std::uint8_t>(below(256))});
    }
    return stroke;
  }
  std::vector<OpId> targets(const Board& board) {
    std::vector<OpId> targets;
    const auto& things = board.scene().things();
    for (auto thing = things.rbegin(); thing != things.rend() && targets.size() < 3; ++thing) {
      if (below(8) == 0) targets.push_back(thing->second.id);
    }
    if (targets.empty()) targets.push_back({1, 1});
    return targets;
  }
  Action action(const Board& board) {
    switch (below(20)) {
      case 0:
        return Shape{first_page, static_cast<Figure>(below(4)), stroke().pen, spot(), spot()};
      case 1:
        return Picture{first_page, spot(), spot(), {}};
      case 2:
        return Change{
            targets(board),
            {limits::scale_one, limits::scale_one / 2, static_cast<std::int32_t>(below(200)), -40}};
      case 3:
        return Remove{targets(board)};
      case 4:
        if (below(3) == 0) return Clear{first_page};
        return Redo{};
      case 5:
      case 6:
      case 7:
      case 8:
        return Undo{};
      case 9:
      case 10:
      case 11:
        return Redo{};
      case 12:
        return More{stroke().points};
      default:
        return stroke();
    }
  }

  std::mt19937 random_;
  Time late_ = 1;
};

struct Trial {
  std::size_t memory = 0;
  int steps = 0;
};

class RandomHistories : public testing::TestWithParam<Trial> {};

TEST_P(RandomHistories, AreByteForByteWhatOnePaintsAnew) {
  const Stamp stamp{3, 2, std::vector<std::uint8_t>(24, 90)};
  const Stamps stamps = [&](const Thing&) { return &stamp; };
  Board board(1);
  const auto [memory, steps] = GetParam();
  RandomHistory history(static_cast<std::uint32_t>(memory));
  Raster raster(board.scene(), first_page, stamps);
  raster.limit(memory);
  for (int step = 1; step <= steps; ++step) {
    history.step(board);
    raster.repaint(board.take_repaints());
    if (history.below(40) == 0) std::ignore = raster.pack_some();
    if (step % 1000 == 0) {
      board.compact();
      ASSERT_TRUE(pixels(raster) == painted_anew(board, stamps)) << step;
    }
  }
}

// Little remembered, nothing, and all.
INSTANTIATE_TEST_SUITE_P(Memory, RandomHistories,
                         testing::Values(Trial{std::size_t{1} << 20, 10'000}, Trial{0, 1000},
                                         Trial{Raster::default_memory, 2000}));

}  // namespace
}  // namespace greenroom::board
