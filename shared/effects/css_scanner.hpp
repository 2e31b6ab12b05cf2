#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace greenroom::effects {

/// A number with what stands right behind it: "px", "%", "deg", or nothing.
struct CssNumber {
  double value = 0;  ///< finite
  std::string_view unit;
};

/// Walks along a piece of CSS. What is asked for and is not there leaves the place as it was, but
/// for white space and comments, which are passed over everywhere.
class CssScanner {
 public:
  explicit CssScanner(std::string_view text) : text_(text) { skip_space(); }

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t place() const { return at_; }
  /// Back to a place where this scanner has been.
  void return_to(std::size_t place) { at_ = place; }
  /// 0 at the end.
  [[nodiscard]] char next() const { return at_end() ? '\0' : text_[at_]; }
  /// The length of the word, number or letter at this place, for whoever points at it.
  [[nodiscard]] std::size_t length_here() const;

  bool take(char letter);
  /// Letters, digits and hyphens that begin with a letter; empty where there are none.
  std::string_view take_word();
  /// A word with its opening parenthesis, without which nothing is taken.
  std::string_view take_function();
  std::optional<CssNumber> take_number();
  /// Hexadecimal digits behind "#".
  std::optional<std::string_view> take_hash();

 private:
  void skip_space();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace greenroom::effects
