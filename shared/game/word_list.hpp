#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace greenroom::game {

/// Any 64 bits, others each time.
using Random = std::function<std::uint64_t()>;

/// The words in the text of a file: a JSON array of strings. What is no word (mask.hpp) is left
/// out; empty where the text is something else.
std::vector<std::string> read_words(std::string_view json);

/// So many different ones of these words, fewer where there are not so many. Those used before come
/// only where the others are not enough.
std::vector<std::string> some_words(const std::vector<std::string>& words,
                                    const std::set<std::string>& used, std::size_t count,
                                    const Random& random);

}  // namespace greenroom::game
