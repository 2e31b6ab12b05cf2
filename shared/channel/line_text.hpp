#pragma once

#include <string>
#include <string_view>

// What a chat line may hold.
namespace greenroom::channel {

/// 1 to 4000 code points of valid UTF-8, not white space alone; of controls only line ends and
/// tabs, nothing that turns the text or hides in it. Joiners, direction marks and emoji selectors
/// may stand: languages and emoji are written with them.
bool is_line_text(std::string_view text);

/// What somebody typed or pasted, made a line: without what may not stand in one and without white
/// space at its ends, line ends of one kind, cut to 4000 code points. Empty where nothing is left.
std::string tidy_line_text(std::string_view typed);

}  // namespace greenroom::channel
