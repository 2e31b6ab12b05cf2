#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "shared/effects/conversion.hpp"
#include "shared/effects/frame.hpp"
#include "shared/recording/layout.hpp"
#include "shared/recording/rounded_corners.hpp"
#include "shared/recording/scaler.hpp"

namespace greenroom::recording {

/// A small picture that lets through what is behind it, such as a name: of even width and height,
/// in Composition::space.
struct Label {
  effects::Picture picture;
  effects::OwnedPlane alpha;
};

/// Many pictures as one. What is there stays from picture to picture: only what has changed is
/// drawn again, and what lies over it.
class Composition {
 public:
  /// Of the composed picture: what players take video for whose file says nothing.
  static constexpr effects::ColourSpace space{};

  struct Cell {
    Rect place;
    SubjectKind kind = SubjectKind::camera;
    bool operator==(const Cell&) const = default;
  };

  /// What a cell shows.
  struct Image {
    effects::ConstFrame frame;  ///< in any colour space
    Orientation orientation;
  };
  using Images = std::function<Image(std::size_t cell)>;

  /// From the back to the front, all within the picture. Everything is to be drawn anew.
  void arrange(int width, int height, effects::Samples ground, const std::vector<Cell>& cells);
  /// Whether these are the cells.
  [[nodiscard]] bool has(const std::vector<Cell>& cells) const;
  [[nodiscard]] const Cell& cell(std::size_t i) const { return parts_[i].cell; }
  /// In the lower left of the cell, as much of it as has room. One without a picture is none.
  void set_label(std::size_t cell, Label label);

  /// The cell has something else to show.
  void touch(std::size_t cell) { parts_[cell].touched = true; }
  /// Draws what was touched.
  void draw(const Images& images);
  [[nodiscard]] effects::ConstFrame picture() const { return picture_.frame(); }

 private:
  struct Part {
    Cell cell;
    Label label;
    Scaler scaler;
    RoundedCorners corners;
    bool touched = true;
    bool uncovered = true;  ///< what is behind it is new
  };

  void draw(Part& part, const Image& image);
  void draw_image(Part& part, const Image& image);
  void draw_label(const Part& part);

  effects::Picture picture_;
  effects::Samples ground_;
  std::vector<Part> parts_;
};

}  // namespace greenroom::recording
