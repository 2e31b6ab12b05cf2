#pragma once

#include <optional>
#include <vector>

#include "shared/board/hand.hpp"
#include "shared/board/pick.hpp"
#include "shared/board/smoother.hpp"
#include "shared/board/tools.hpp"

namespace greenroom::board {

/// What a hand does with the tool in it, as actions on the board; and what is shown while it goes
/// on. Looks at the board, and leaves it to others to change it.
class Drafting {
 public:
  /// They stay where they are as long as this is there.
  Drafting(const Scene& scene, const Window& window, const Tools& tools)
      : scene_(scene), window_(window), tools_(tools) {}

  /// What is to be done to the board at once, in this order. The page is the one that is shown;
  /// where `may_draw` is not set, things can be selected and nothing else.
  std::vector<Action> heard(const HandAction& action, const OpId& page, bool may_draw);
  /// Another tool is at hand, or another page.
  void put_down();

  /// A shape that is being drawn.
  [[nodiscard]] const std::optional<Shape>& shape() const { return shape_; }
  /// What words are written in, while they are.
  [[nodiscard]] std::optional<Spot> writing() const { return writing_; }
  void written() { writing_.reset(); }

  void select(std::vector<OpId> things);
  /// Those of them that are still to be seen.
  [[nodiscard]] std::vector<OpId> selected() const;
  /// The box around what is selected, as it would lie if the hand let go now.
  [[nodiscard]] Box selection() const;
  /// What the hand does to what is selected.
  [[nodiscard]] const Transform& moving() const { return moving_; }
  /// A box that is drawn around what is to be selected.
  [[nodiscard]] std::optional<Box> lasso() const;

 private:
  enum class Grip { none, move, left_top, right_top, left_bottom, right_bottom, lasso };

  std::vector<Action> touch(const Touched& touched);
  std::vector<Action> draw(const std::vector<Sample>& samples);
  std::vector<Action> lift();
  std::vector<Action> drop();
  std::vector<Action> rub(const Place& place);
  void grip(const Place& place);
  void drag(const Place& place);
  [[nodiscard]] Grip grip_at(const Place& place) const;
  [[nodiscard]] Point point(const Sample& sample) const;

  const Scene& scene_;
  const Window& window_;
  const Tools& tools_;
  OpId page_;
  Pointer::Kind kind_{};
  std::optional<Smoother> smoother_;  ///< while a stroke is drawn
  Sample last_;                       ///< where the hand really was
  Points told_;                       ///< the last point of the stroke
  std::optional<Shape> shape_;
  std::optional<Spot> writing_;
  bool rubbing_ = false;
  Grip grip_ = Grip::none;
  Spot from_;
  Spot to_;
  std::vector<OpId> selected_;
  Transform moving_;
};

}  // namespace greenroom::board
