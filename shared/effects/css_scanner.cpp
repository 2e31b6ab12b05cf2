#include "shared/effects/css_scanner.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

#include "shared/effects/css_letters.hpp"

namespace greenroom::effects {

namespace {

bool in_word(char letter) { return is_letter(letter) || is_digit(letter) || letter == '-'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// Where the number that begins at `at` ends; `at` where there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
  auto end = at;
  if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
  const auto whole = end;
  end = digits_from(text, whole);
  bool any = end > whole;
  if (end < text.size() && text[end] == '.') {
    const auto fraction = digits_from(text, end + 1);
    if (fraction > end + 1) {
      any = true;
      end = fraction;
    }
  }
  if (!any) return at;
  if (end < text.size() && lower(text[end]) == 'e') {
    auto exponent = end + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    const auto exponent_end = digits_from(text, exponent);
    if (exponent_end > exponent) end = exponent_end;
  }
  return end;
}

}  // namespace

void CssScanner::skip_space() {
  for (;;) {
    while (!at_end() && is_space(text_[at_])) ++at_;
    if (!text_.substr(at_).starts_with("/*")) return;
    const auto end = text_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + 2;
  }
}

std::size_t CssScanner::length_here() const {
  auto end = at_;
  while (end < text_.size() && (in_word(text_[end]) || text_[end] == '.' || text_[end] == '%' ||
                                text_[end] == '#' || text_[end] == '+')) {
    ++end;
  }
  if (end == at_ && !at_end()) ++end;
  return end - at_;
}

bool CssScanner::take(char letter) {
  if (next() != letter || at_end()) return false;
  ++at_;
  skip_space();
  return true;
}

std::string_view CssScanner::take_word() {
  if (!is_letter(next())) return {};
  const auto begin = at_;
  while (!at_end() && in_word(text_[at_])) ++at_;
  const auto word = text_.substr(begin, at_ - begin);
  skip_space();
  return word;
}

std::string_view CssScanner::take_function() {
  if (!is_letter(next())) return {};
  auto end = at_;
  while (end < text_.size() && in_word(text_[end])) ++end;
  // In CSS nothing may stand between the name and its parenthesis.
  if (end == text_.size() || text_[end] != '(') return {};
  const auto name = text_.substr(at_, end - at_);
  at_ = end + 1;
  skip_space();
  return name;
}

std::optional<CssNumber> CssScanner::take_number() {
  const auto end = number_end(text_, at_);
  if (end == at_) return std::nullopt;
  const double value = std::strtod(std::string(text_.substr(at_, end - at_)).c_str(), nullptr);
  if (!std::isfinite(value)) return std::nullopt;
  auto unit_end = end;
  if (unit_end < text_.size() && text_[unit_end] == '%') {
    ++unit_end;
  } else {
    while (unit_end < text_.size() && is_letter(text_[unit_end])) ++unit_end;
  }
  const CssNumber number{value, text_.substr(end, unit_end - end)};
  at_ = unit_end;
  skip_space();
  return number;
}

std::optional<std::string_view> CssScanner::take_hash() {
  if (next() != '#') return std::nullopt;
  auto end = at_ + 1;
  while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]))) ++end;
  const auto digits = text_.substr(at_ + 1, end - at_ - 1);
  for (const auto digit : digits) {
    if (!is_hex_digit(digit)) return std::nullopt;
  }
  at_ = end;
  skip_space();
  return digits;
}

}  // namespace greenroom::effects
