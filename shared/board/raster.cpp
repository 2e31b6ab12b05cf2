#include "shared/board/raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace greenroom::board {
namespace {

/// Counts how many there are.
struct CountedTile {
  CountedTile(std::shared_ptr<std::size_t> counter, const Tile& like)
      : count(std::move(counter)), tile(like) {
    ++*count;
  }
  CountedTile(const CountedTile&) = delete;
  CountedTile& operator=(const CountedTile&) = delete;
  ~CountedTile() { --*count; }

  std::shared_ptr<std::size_t> count;
  Tile tile;
};

const Tile empty_tile;

/// The tiles of a page that a box touches.
template <typename Visit>
void for_tiles(const Box& box, const Visit& visit) {
  constexpr int side = tile_side * limits::units;
  const auto first = [](std::int32_t place) { return std::max(place, 0) / side; };
  const auto last = [](std::int32_t end, int count) {
    return std::min((end + side - 1) / side, count);
  };
  for (int row = first(box.top); row < last(box.bottom, tile_rows); ++row) {
    for (int column = first(box.left); column < last(box.right, tile_columns); ++column) {
      visit(TilePlace{column, row});
    }
  }
}

/// Pixel of a stamp, mixed from its four neighbours; places are in its pixels.
std::array<std::uint8_t, 4> sample(const Stamp& stamp, float x, float y) {
  const auto within = [](float place, int size) {
    return std::clamp(place, 0.0F, static_cast<float>(size - 1));
  };
  const float sx = within(x, stamp.width);
  const float sy = within(y, stamp.height);
  const int left = static_cast<int>(sx);
  const int top = static_cast<int>(sy);
  const int right = std::min(left + 1, stamp.width - 1);
  const int bottom = std::min(top + 1, stamp.height - 1);
  const float fx = sx - static_cast<float>(left);
  const float fy = sy - static_cast<float>(top);
  const auto value = [&](int column, int row, std::size_t part) {
    const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(stamp.width) +
                    static_cast<std::size_t>(column);
    return static_cast<float>(stamp.pixels[4 * at + part]);
  };
  std::array<std::uint8_t, 4> mixed{};
  for (std::size_t part = 0; part < mixed.size(); ++part) {
    const float above = value(left, top, part) * (1 - fx) + value(right, top, part) * fx;
    const float below = value(left, bottom, part) * (1 - fx) + value(right, bottom, part) * fx;
    mixed[part] = static_cast<std::uint8_t>(above * (1 - fy) + below * fy + 0.5F);
  }
  return mixed;
}

}  // namespace

Raster::Raster(const Scene& scene, const OpId& page, Stamps stamps)
    : scene_(scene),
      page_(page),
      stamps_(std::move(stamps)),
      stories_(std::size_t{tile_columns} * tile_rows) {}

Raster::Story& Raster::story(const TilePlace& place) {
  return stories_[static_cast<std::size_t>(place.row * tile_columns + place.column)];
}

const Tile* Raster::tile(const TilePlace& place) const {
  return stories_[static_cast<std::size_t>(place.row * tile_columns + place.column)].now.get();
}

void Raster::paint() {
  std::map<TilePlace, std::set<Rank>> ranks;
  for (const auto& rank : scene_.clears(page_)) {
    for_tiles(whole_page, [&](const TilePlace& place) { ranks[place].insert(rank); });
  }
  for (const auto& [rank, thing] : scene_.things()) {
    if (thing.page != page_ || !thing.shown()) continue;
    for_tiles(thing.box, [&, at = rank](const TilePlace& place) { ranks[place].insert(at); });
  }
  // What lies on a page that was there before is seldom undone: an undo then draws a few things
  // anew.
  constexpr std::size_t kept = 8;
  for (const auto& [place, of] : ranks) {
    replay(place, of, kept);
    if (memory() > limit_) forget_oldest();
  }
}

void Raster::repaint(std::span<const Repaint> repaints) {
  std::map<TilePlace, std::set<Rank>> ranks;
  for (const auto& [page, from, box] : repaints) {
    if (page != page_) continue;
    for_tiles(box, [&, rank = from](const TilePlace& place) { ranks[place].insert(rank); });
  }
  for (const auto& [place, of] : ranks) replay(place, of);
  if (memory() > limit_) forget_oldest();
}

bool Raster::lies_on(const Rank& rank, const TilePlace& place) const {
  if (scene_.is_cleared(page_, rank)) return true;
  const auto found = scene_.things().find(rank);
  return found != scene_.things().end() && found->second.shown() &&
         overlap(found->second.box, box_of(place));
}

Raster::Picture Raster::before(const Layer& layer) {
  if (const auto* bytes = std::get_if<Bytes>(&layer.before)) {
    auto tile = copy_of(nullptr);
    *tile = unpacked(*bytes);
    return tile;
  }
  const auto* kept = std::get_if<Picture>(&layer.before);
  return kept == nullptr ? nullptr : *kept;
}

std::size_t Raster::last_known(const std::vector<Layer>& layers, std::size_t at) const {
  // Below the lowest there is nothing, and so it is after a clear.
  const auto known = [&](std::size_t i) {
    return i == 0 || !std::holds_alternative<std::monostate>(layers[i].before) ||
           scene_.is_cleared(page_, layers[i - 1].rank);
  };
  while (!known(at)) --at;
  return at;
}

void Raster::replay(const TilePlace& place, const std::set<Rank>& ranks, std::size_t kept) {
  auto& [now, layers, packed] = story(place);
  const auto lowest = std::ranges::lower_bound(layers, *ranks.begin(), {}, &Layer::rank);
  auto start = static_cast<std::size_t>(lowest - layers.begin());
  auto picture = now;
  if (start < layers.size()) {
    start = last_known(layers, start);
    picture = before(layers[start]);
  }
  bool touched = false;
  for (const auto& rank : ranks) {
    const auto at = std::ranges::lower_bound(layers, rank, {}, &Layer::rank);
    const bool was = at != layers.end() && at->rank == rank;
    const bool is = lies_on(rank, place);
    touched = touched || was || is;
    if (was && !is) {
      release(at->before);
      layers.erase(at);
    } else if (is && !was) {
      layers.insert(at, {rank, {}});
    }
  }
  if (!touched) return;
  packed = std::min(packed, start);
  changed_.insert(place);
  for (auto i = start; i < layers.size(); ++i) {
    if (i % kept == 0) {
      keep(layers[i], picture);
    } else {
      release(layers[i].before);
    }
    // After a clear all is as it was.
    const bool cleared = scene_.is_cleared(page_, layers[i].rank);
    if (cleared && layers[i].rank > *ranks.rbegin()) return;
    picture = cleared ? nullptr : painted(layers[i].rank, place, std::move(picture));
  }
  now = picture;
}

Raster::Picture Raster::painted(const Rank& rank, const TilePlace& place, Picture before) {
  const auto& thing = scene_.things().at(rank);
  const bool drawn =
      std::holds_alternative<Stroke>(thing.body) || std::holds_alternative<Shape>(thing.body);
  return drawn ? with_ink(thing, place, std::move(before))
               : with_stamp(thing, place, std::move(before));
}

Raster::Picture Raster::with_ink(const Thing& thing, const TilePlace& place, Picture before) {
  const auto* stroke = std::get_if<Stroke>(&thing.body);
  const auto* shape = std::get_if<Shape>(&thing.body);
  const auto& pen = stroke != nullptr ? stroke->pen : shape->pen;
  if (before == nullptr && pen.tool == Tool::eraser) return before;
  const auto sweeps = stroke != nullptr ? sweeps_on(place, *stroke, thing.transform)
                                        : sweeps_on(place, *shape, thing.transform);
  if (sweeps.empty()) return before;
  Mask mask;
  for (const auto& sweep : sweeps) simd::cover(sweep, mask);
  const auto tile = writable(std::move(before));
  if (pen.tool == Tool::eraser) {
    simd::take_ink(mask, *tile);
  } else {
    simd::lay_ink(mask, pen.colour, pen.tool == Tool::marker ? marker_strength : 255, *tile);
  }
  return tile;
}

Raster::Picture Raster::with_stamp(const Thing& thing, const TilePlace& place, Picture before) {
  const auto* stamp = stamps_ ? stamps_(thing) : nullptr;
  if (stamp == nullptr || stamp->width <= 0 || stamp->height <= 0) return before;
  constexpr float unit = 1.0F / limits::units;
  const auto& box = thing.box;
  const float left =
      static_cast<float>(box.left) * unit - static_cast<float>(place.column * tile_side);
  const float top = static_cast<float>(box.top) * unit - static_cast<float>(place.row * tile_side);
  const float width = static_cast<float>(box.right - box.left) * unit;
  const float height = static_cast<float>(box.bottom - box.top) * unit;
  Tile picture;
  for (int y = 0; y < tile_side; ++y) {
    const float down = (static_cast<float>(y) + 0.5F - top) / height;
    if (down < 0 || down >= 1) continue;
    for (int x = 0; x < tile_side; ++x) {
      const float across = (static_cast<float>(x) + 0.5F - left) / width;
      if (across < 0 || across >= 1) continue;
      const auto pixel = sample(*stamp, across * static_cast<float>(stamp->width) - 0.5F,
                                down * static_cast<float>(stamp->height) - 0.5F);
      std::ranges::copy(pixel, picture.bytes.begin() + 4 * (y * tile_side + x));
    }
  }
  const auto tile = writable(std::move(before));
  simd::lay_picture(picture, *tile);
  return tile;
}

std::shared_ptr<Tile> Raster::copy_of(const Picture& picture) {
  const auto counted =
      std::make_shared<CountedTile>(tiles_, picture == nullptr ? empty_tile : *picture);
  return {counted, &counted->tile};
}

std::shared_ptr<Tile> Raster::writable(Picture picture) {
  // Nobody else has it: it was not kept.
  if (picture != nullptr && picture.use_count() == 1) {
    return std::const_pointer_cast<Tile>(std::move(picture));
  }
  return copy_of(picture);
}

void Raster::keep(Layer& layer, const Picture& before) {
  release(layer.before);
  layer.before = before;
}

void Raster::release(Before& before) {
  if (const auto* bytes = std::get_if<Bytes>(&before)) packed_bytes_ -= bytes->size();
  before = std::monostate{};
}

void Raster::limit(std::size_t bytes) {
  limit_ = bytes;
  if (memory() > limit_) forget_oldest();
}

void Raster::forget_oldest() {
  std::vector<Rank> ranks;
  for (const auto& story : stories_) {
    for (const auto& layer : story.layers) {
      if (!std::holds_alternative<std::monostate>(layer.before)) ranks.push_back(layer.rank);
    }
  }
  std::ranges::sort(ranks);
  // A quarter at a time, so that this is seldom.
  for (std::size_t part = 1; part <= 4 && memory() > limit_ && !ranks.empty(); ++part) {
    const auto youngest = ranks[(ranks.size() - 1) * part / 4];
    for (auto& story : stories_) {
      for (auto& layer : story.layers) {
        if (layer.rank > youngest) break;
        release(layer.before);
      }
    }
  }
}

bool Raster::pack_some() {
  constexpr std::size_t at_once = 32;
  constexpr std::size_t fresh = 4;  // what is likely to be undone next stays as it is
  std::size_t done = 0;
  for (std::size_t seen = 0; seen < stories_.size(); ++seen) {
    auto& story = stories_[packing_];
    for (; story.packed + fresh < story.layers.size(); ++story.packed) {
      auto& before = story.layers[story.packed].before;
      const auto* picture = std::get_if<Picture>(&before);
      if (picture == nullptr || *picture == nullptr) continue;
      if (done == at_once) return true;
      ++done;
      auto bytes = packed(**picture);
      packed_bytes_ += bytes.size();
      before = std::move(bytes);
    }
    packing_ = (packing_ + 1) % stories_.size();
  }
  return done > 0;
}

}  // namespace greenroom::board
