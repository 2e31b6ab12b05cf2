#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

// Tables of what values are called in text, read in both directions.
namespace greenroom::words {

template <typename Value>
struct Word {
  Value value;
  std::string_view word;
};

/// Empty where the table has none.
template <typename Value, std::size_t count>
constexpr std::string_view word_in(const std::array<Word<Value>, count>& words, Value value) {
  for (const auto& entry : words) {
    if (entry.value == value) return entry.word;
  }
  return {};
}

template <typename Value, std::size_t count>
constexpr std::optional<Value> value_in(const std::array<Word<Value>, count>& words,
                                        std::string_view word) {
  for (const auto& entry : words) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

}  // namespace greenroom::words
