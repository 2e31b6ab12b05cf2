#include "shared/board/tools.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace greenroom::board {
namespace {

constexpr std::array<std::pair<Holding, std::string_view>, 11> words{{
    {Holding::select, "select"},
    {Holding::pen, "pen"},
    {Holding::marker, "marker"},
    {Holding::eraser, "eraser"},
    {Holding::rubber, "rubber"},
    {Holding::line, "line"},
    {Holding::arrow, "arrow"},
    {Holding::rectangle, "rectangle"},
    {Holding::ellipse, "ellipse"},
    {Holding::text, "text"},
    {Holding::hand, "hand"},
}};

constexpr std::string_view digits = "0123456789abcdef";

/// `value` in front of those that were used before, once.
template <typename T>
void remember(std::vector<T>& recent, const T& value) {
  std::erase(recent, value);
  recent.insert(recent.begin(), value);
  if (recent.size() > Tools::most_recent) recent.pop_back();
}

}  // namespace

std::string_view word_of(Holding tool) {
  return std::ranges::find(words, tool, &std::pair<Holding, std::string_view>::first)->second;
}

std::optional<Holding> holding_from(std::string_view word) {
  const auto found = std::ranges::find(words, word, &std::pair<Holding, std::string_view>::second);
  if (found == words.end()) return std::nullopt;
  return found->first;
}

std::string word_of(const Colour& colour) {
  std::string word = "#";
  for (const auto part : {colour.red, colour.green, colour.blue}) {
    word += digits[part / digits.size()];
    word += digits[part % digits.size()];
  }
  return word;
}

std::optional<Colour> colour_from(std::string_view word) {
  constexpr std::size_t length = 7;
  if (word.size() != length || !word.starts_with('#')) return std::nullopt;
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i + 1 < length; ++i) {
    const auto lower = word[i + 1] >= 'A' && word[i + 1] <= 'F'
                           ? static_cast<char>(word[i + 1] - 'A' + 'a')
                           : word[i + 1];
    const auto digit = digits.find(lower);
    if (digit == std::string_view::npos) return std::nullopt;
    auto& part = parts.at(i / 2);
    part = static_cast<std::uint8_t>(part * digits.size() + digit);
  }
  return Colour{parts[0], parts[1], parts[2]};
}

Tools::Kind Tools::kind() const {
  switch (tool_) {
    case Holding::marker:
      return Kind::marker;
    case Holding::eraser:
    case Holding::rubber:
      return Kind::eraser;
    case Holding::text:
      return Kind::text;
    default:
      return Kind::pen;
  }
}

void Tools::dip(const Colour& colour) {
  colour_ = colour;
  remember(colours_, colour);
}

void Tools::set_width(int width) {
  const int usable = std::clamp(width, narrowest, widest);
  widths_of_kinds_.at(static_cast<std::size_t>(kind())) = usable;
  remember(widths_, usable);
}

Pen Tools::pen() const {
  const auto tool = tool_ == Holding::marker   ? Tool::marker
                    : tool_ == Holding::eraser ? Tool::eraser
                                               : Tool::pen;
  return {tool, colour_, static_cast<std::uint32_t>(width() * limits::units)};
}

}  // namespace greenroom::board
