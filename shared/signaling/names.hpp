#pragma once

#include <string>
#include <string_view>

// What may be called what. Used by the server to refuse and by the page to help.
namespace greenroom::signaling {

/// 3 to 64 of a-z, 0-9 and '-', beginning and ending with a letter or digit.
bool is_room_code(std::string_view code);

/// 1 to 40 code points of valid UTF-8, no control, bidirectional-override or zero-width characters,
/// no white space at either end, and not white space alone.
bool is_person_name(std::string_view name);

/// What somebody typed or pasted, as near to a room code as it can be brought: lower case, spaces
/// and underscores to
/// '-', and a pasted link reduced to the room in it. May still not be a room code.
std::string tidy_room_code(std::string_view typed);

/// White space at the ends removed and runs inside folded to one space; cut to 40 code points.
std::string tidy_person_name(std::string_view typed);

/// A name with a number behind it, such as "Ann 2": another one for somebody whose name is taken.
/// A number that stands there already gives way; what is too long is cut. `name` is a person's
/// name.
std::string numbered_name(std::string_view name, unsigned number);

/// The form under which two names are the same in a room: ASCII letters lowered.
std::string folded_name(std::string_view name);

}  // namespace greenroom::signaling
