#include <emscripten/bind.h>

#include <cstring>
#include <memory>
#include <vector>

#include "shared/board/board_file.hpp"
#include "shared/board/raster.hpp"
#include "tests/bench/board/handwriting.hpp"

// What board.ts times, a call each.
namespace greenroom::board {
namespace {

constexpr std::size_t points = 48;  ///< of a stroke
constexpr std::size_t run = 8;      ///< points that are told at once

class BoardBench {
 public:
  explicit BoardBench(unsigned strokes) {
    Handwriting hand(7);
    for (unsigned i = 0; i < strokes; ++i) strokes_.push_back(hand.stroke(points));
    bare_.resize(std::size_t{tile_columns} * tile_rows);
  }

  /// All strokes onto an empty board, as its worker draws them.
  void draw() {
    board_ = std::make_unique<Board>(1);
    raster_ = std::make_unique<Raster>(board_->scene(), first_page, nullptr);
    raster_->limit(std::size_t{1} << 30);
    for (const auto& stroke : strokes_) {
      board_->act(stroke);
      raster_->repaint(board_->take_repaints());
    }
    raster_->take_changed();
  }
  /// The same as far as the board and its log go, without a raster.
  void note() {
    board_ = std::make_unique<Board>(1);
    for (const auto& stroke : strokes_) {
      board_->act(stroke);
      board_->take_repaints();
    }
  }
  /// The same ink onto tiles that remember nothing. Gives how many tiles were touched.
  unsigned ink() {
    unsigned touched = 0;
    for (const auto& stroke : strokes_) {
      touched += each_tile(stroke, [&](const TilePlace& place, Tile& tile) {
        const auto sweeps = sweeps_on(place, stroke, {});
        if (sweeps.empty()) return false;
        Mask mask;
        for (const auto& sweep : sweeps) simd::cover(sweep, mask);
        simd::lay_ink(mask, stroke.pen.colour, 255, tile);
        return true;
      });
    }
    return touched;
  }
  /// As many tiles copied.
  void copy(unsigned touched) {
    for (unsigned i = 0; i < touched; ++i) {
      std::memcpy(&copies_[i % copies_.size()], &bare_[i % bare_.size()], sizeof(Tile));
    }
  }

  bool undo() { return step(Undo{}); }
  bool redo() { return step(Redo{}); }
  [[nodiscard]] double memory() const { return static_cast<double>(raster_->memory()); }

  /// A board's file with that many ops, a point-run each. Gives its bytes.
  unsigned write(unsigned ops) {
    Board board(1);
    Handwriting hand(3);
    unsigned done = 0;
    while (done < ops) {
      auto stroke = hand.stroke(points);
      const Points all = std::move(stroke.points);
      for (std::size_t from = 0; from < all.size() && done < ops; from += run, ++done) {
        Points part(all.begin() + static_cast<std::ptrdiff_t>(from),
                    all.begin() + static_cast<std::ptrdiff_t>(from + run));
        if (from == 0) {
          stroke.points = std::move(part);
          board.act(stroke);
        } else {
          board.act(More{std::move(part)});
        }
      }
    }
    file_ = write_board(board.log(), "bench", {}, 1);
    return static_cast<unsigned>(file_.size());
  }
  /// Reads it and paints its page. Gives how many ops it took.
  unsigned open() {
    Board board(1);
    const auto opened = open_board(file_, board, [](Site) { return true; });
    board.take_repaints();
    Raster raster(board.scene(), first_page, nullptr);
    raster.paint();
    return static_cast<unsigned>(opened.taken);
  }

 private:
  template <typename Visit>
  unsigned each_tile(const Stroke& stroke, const Visit& visit) {
    unsigned touched = 0;
    const auto box = box_of(stroke.points, stroke.pen, {});
    constexpr int side = tile_side * limits::units;
    for (int row = std::max(box.top, 0) / side; row <= box.bottom / side && row < tile_rows;
         ++row) {
      for (int column = std::max(box.left, 0) / side;
           column <= box.right / side && column < tile_columns; ++column) {
        auto& tile = bare_[static_cast<std::size_t>(row * tile_columns + column)];
        if (visit(TilePlace{column, row}, tile)) ++touched;
      }
    }
    return touched;
  }
  bool step(Action action) {
    if (board_->act(std::move(action)) == nullptr) return false;
    raster_->repaint(board_->take_repaints());
    raster_->take_changed();
    return true;
  }

  std::vector<Stroke> strokes_;
  std::vector<Tile> bare_;
  std::vector<Tile> copies_ = std::vector<Tile>(256);
  std::unique_ptr<Board> board_;
  std::unique_ptr<Raster> raster_;
  Bytes file_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(board_bench) {
  emscripten::class_<BoardBench>("BoardBench")
      .constructor<unsigned>()
      .function("draw", &BoardBench::draw)
      .function("note", &BoardBench::note)
      .function("ink", &BoardBench::ink)
      .function("copy", &BoardBench::copy)
      .function("undo", &BoardBench::undo)
      .function("redo", &BoardBench::redo)
      .function("memory", &BoardBench::memory)
      .function("write", &BoardBench::write)
      .function("open", &BoardBench::open);
}

}  // namespace greenroom::board
