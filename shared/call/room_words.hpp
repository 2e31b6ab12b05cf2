#pragma once

#include <span>
#include <string_view>

// The words that room codes are made of: plain and kind, easily spelled, none that sounds like
// another word with another spelling, or is spelled in two ways. 3 to 8 letters of a-z, sorted,
// none twice.
namespace greenroom::call {

/// Colours, weathers, tempers: what comes first.
std::span<const std::string_view> first_words();

/// Animals, plants, things: what comes second.
std::span<const std::string_view> second_words();

}  // namespace greenroom::call
