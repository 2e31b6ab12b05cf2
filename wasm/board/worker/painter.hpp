#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/board/drafting.hpp"
#include "shared/board/raster.hpp"
#include "wasm/browser/surface.hpp"

namespace greenroom::board {

/// Somebody's pen on the page.
struct Pointing {
  std::string name;
  std::string colour;  ///< CSS
  Spot at;
};

/// What lies over the page for a moment and is no part of it.
struct Overlay {
  /// Where the pen is likely to be when this is seen, from where it is on: places in CSS pixels.
  std::vector<Place> ahead;
  Pen pen;
  bool grid = false;
  std::vector<Pointing> others;
};

/// Puts the page, and what lies over it, onto the canvas that is shown. Paints no more than what
/// has changed since the last time.
class Painter {
 public:
  /// The canvas that is shown from now on; `font`: a CSS font family.
  void show(const emscripten::val& canvas, std::string font);
  void hide() { shown_.reset(); }
  [[nodiscard]] bool shows() const { return shown_.has_value(); }
  /// `scale`: pixels of the screen for one of CSS.
  void resize(const Window& window, double scale);
  /// Something other than tiles and overlay has changed: the page, the part of it that is seen.
  void spoil() { spoilt_ = true; }

  /// Tiles that have changed onto our picture of the page. `turn`: another one for another raster,
  /// of which nothing is there yet.
  void take(Raster& raster, unsigned turn);
  void paint(const Window& window, const Drafting& drafting, const Scene& scene,
             const Overlay& overlay);

  /// All of the page, as it is.
  [[nodiscard]] browser::Async<emscripten::val> png() const { return paper_.encoded("image/png"); }
  [[nodiscard]] const std::string& font() const { return font_; }

 private:
  void put(const TilePlace& place, const Tile* tile);
  void paint_grid(const Window& window);
  void paint_draft(const Window& window, const Drafting& drafting, const Scene& scene);
  void paint_ahead(const Window& window, const Overlay& overlay);
  void paint_selection(const Window& window, const Drafting& drafting);
  void paint_others(const Window& window, const Overlay& overlay);

  std::optional<browser::Surface> shown_;
  browser::Surface paper_{limits::page_width, limits::page_height, true};
  std::string font_ = "sans-serif";
  double scale_ = 1;
  bool spoilt_ = true;
  unsigned turn_ = 0;
  Box changed_;  ///< of the page, since it was painted
  /// What the overlay covered last, in CSS pixels.
  std::optional<browser::SurfaceBox> covered_;
};

}  // namespace greenroom::board
