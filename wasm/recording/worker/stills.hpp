#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "shared/effects/conversion.hpp"
#include "shared/effects/frame.hpp"
#include "shared/recording/composition.hpp"

namespace greenroom::recording {

/// What is drawn once and then shown in many pictures: names, and the initials of people without a
/// picture.
class Stills {
 public:
  /// Colours and fonts as in CSS.
  struct Look {
    std::string font;
    std::string ink;
    std::string plate;
    std::string tile;
    std::string ground;
  };

  explicit Stills(Look look) : look_(std::move(look)) {}

  /// What is behind everything.
  [[nodiscard]] effects::Samples ground() const;
  /// A name on its plate, for a cell of this width in a composed picture of that height. None for
  /// an empty name.
  [[nodiscard]] Label label(const std::string& name, int cell_width, int picture_height) const;
  /// Initials on their colour, as large as the cell. Good until forget().
  effects::ConstFrame initials(const std::string& text, const std::string& colour,
                               const Rect& cell);
  /// Pictures of initials are kept until the cells are others.
  void forget() { people_.clear(); }

 private:
  using Person = std::tuple<std::string, std::string, int, int>;

  Look look_;
  std::map<Person, effects::Picture> people_;
};

}  // namespace greenroom::recording
