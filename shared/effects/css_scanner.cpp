#include "shared/effects/css_scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

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

/// Ten to the 22nd is the last power that a double holds exactly.
constexpr int exact_power = 22;

constexpr auto powers_of_ten = [] {
  std::array<double, exact_power + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// value * 10^power: rounded once where both are exact, and infinite or 0 beyond what there is.
double scaled(double value, int power) {
  for (; power > 0 && std::isfinite(value); power -= exact_power) {
    value *= powers_of_ten[std::size_t(std::min(power, exact_power))];
  }
  for (; power < 0 && value != 0; power += exact_power) {
    value /= powers_of_ten[std::size_t(std::min(-power, exact_power))];
  }
  return value;
}

int exponent_in(std::string_view text) {
  constexpr int beyond_any_double = 1000;
  if (text.starts_with('+')) text.remove_prefix(1);
  int exponent = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (read.ec != std::errc())
    exponent = text.starts_with('-') ? -beyond_any_double : beyond_any_double;
  return std::clamp(exponent, -beyond_any_double, beyond_any_double);
}

/// The value of a number as number_end() finds it; exact to the last bit for up to 15
/// digits and 22 places, and within a few units of it otherwise.
/// (std::strtod brings 128-bit arithmetic and the program's locale into the page, and
/// std::from_chars for double is not in every library yet.)
double value_of(std::string_view number) {
  constexpr std::uint64_t full = 100'000'000'000'000'000;  // 10^17: one digit more still fits
  std::uint64_t digits = 0;
  int power = 0;
  bool fraction = false;
  std::size_t at = 0;
  for (; at < number.size() && lower(number[at]) != 'e'; ++at) {
    if (number[at] == '.') fraction = true;
    if (!is_digit(number[at])) continue;
    if (digits < full) {
      digits = digits * 10 + std::uint64_t(number[at] - '0');
      power -= fraction ? 1 : 0;
    } else {
      power += fraction ? 0 : 1;
    }
  }
  if (at < number.size()) power += exponent_in(number.substr(at + 1));
  const double value = scaled(static_cast<double>(digits), power);
  return number.starts_with('-') ? -value : value;
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
  const double value = value_of(text_.substr(at_, end - at_));
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
