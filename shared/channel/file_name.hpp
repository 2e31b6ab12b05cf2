#pragma once

#include <string>
#include <string_view>

// What a file that comes from somebody else may be called.
namespace greenroom::channel {

/// 1 to 200 bytes of valid UTF-8 that every system takes for the name of one file in one folder and
/// shows as it is: no separators, controls, hidden or turning characters, nothing that Windows
/// keeps for itself, no dot at the front and no dot or space at the end.
bool is_file_name(std::string_view name);

/// The nearest such name; "file" where nothing is left. Cut in front of its extension.
std::string tidy_file_name(std::string_view name);

/// What a browser may call the file's type, or nothing: at most 100 characters of printable ASCII.
bool is_file_type(std::string_view type);

}  // namespace greenroom::channel
