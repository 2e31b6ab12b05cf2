#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// A word as those see it who have to guess it: `_` for each letter that is hidden.
namespace greenroom::game {

/// 1 to 32 code points in one line, one of them at least a letter, and no `_`.
bool is_word(std::string_view text);

/// 1 to 32 code points in one line.
bool is_mask(std::string_view text);

/// All letters hidden; spaces, hyphens, apostrophes and the like are not.
std::string mask_of(std::string_view word);

std::size_t hidden_letters(std::string_view mask);

/// With one more letter shown, which `random` (any 64 bits) chooses; the mask as it is where so few
/// are hidden that another one would tell too much. `mask` is one of this word.
std::string with_hint(std::string_view mask, std::string_view word, std::uint64_t random);

}  // namespace greenroom::game
