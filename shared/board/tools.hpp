#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/board/op.hpp"

namespace greenroom::board {

/// What a person has in their hand.
enum class Holding {
  select,
  pen,
  marker,
  eraser,  ///< takes pixels away
  rubber,  ///< takes whole things away
  line,
  arrow,
  rectangle,
  ellipse,
  text,
  hand,  ///< moves the page
};

/// As the page writes it: "pen".
std::string_view word_of(Holding tool);
std::optional<Holding> holding_from(std::string_view word);
/// "#rrggbb", and back; nothing for what is not that.
std::string word_of(const Colour& colour);
std::optional<Colour> colour_from(std::string_view word);

/// What a person draws with. Each kind of tool keeps a width of its own.
class Tools {
 public:
  static constexpr int narrowest = 1;  ///< pixels of the page
  static constexpr int widest = 256;
  static constexpr std::size_t most_recent = 8;

  [[nodiscard]] Holding tool() const { return tool_; }
  [[nodiscard]] const Colour& colour() const { return colour_; }
  /// Pixels of the page: of a pen; for words the height of a line.
  [[nodiscard]] int width() const { return widths_of_kinds_.at(static_cast<std::size_t>(kind())); }
  [[nodiscard]] const std::vector<Colour>& recent_colours() const { return colours_; }
  [[nodiscard]] const std::vector<int>& recent_widths() const { return widths_; }

  void take(Holding tool) { tool_ = tool; }
  void dip(const Colour& colour);
  /// What is too narrow or too wide becomes what is just not.
  void set_width(int width);

  /// What the tool leaves on the page.
  [[nodiscard]] Pen pen() const;

 private:
  enum class Kind { pen, marker, eraser, text };
  [[nodiscard]] Kind kind() const;

  Holding tool_ = Holding::pen;
  Colour colour_{0x1f, 0x23, 0x28};
  std::array<int, 4> widths_of_kinds_{4, 24, 40, 32};
  std::vector<Colour> colours_;  ///< newest first
  std::vector<int> widths_;
};

}  // namespace greenroom::board
