#pragma once

#include <string>
#include <string_view>

#include "shared/game/messages.hpp"

// What counts as a guess, and as the word.
namespace greenroom::game {

/// 1 to 64 code points in one line that a chat line may hold (channel/line_text.hpp).
bool is_guess(std::string_view text);

/// What somebody typed, made a guess: one line, cut to 64 code points. Empty where nothing is left.
std::string tidy_guess(std::string_view typed);

/// The form under which a guess and a word are the same: small letters without accents, of those of
/// Latin-1 and Latin Extended-A; full-width forms and typographic apostrophes as plain ones;
/// hyphens as spaces, of which there is one at a time; no punctuation and no space at the ends.
/// Text that is all punctuation becomes empty.
std::u32string folded(std::string_view text);

/// right: the same when folded. close: of words of 4 or more letters, one letter too many, too few
/// or another; and what has the word in it, which others must not read.
Verdict judge(std::string_view guess, std::string_view word);

}  // namespace greenroom::game
