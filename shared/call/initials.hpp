#pragma once

#include <string>
#include <string_view>

// What stands for a person without a picture.
namespace greenroom::call {

/// "AB" for "Ann Berg", "a" for "ann", the last character of a name with Chinese ones in it. As it
/// was written: upper case is the drawer's to make, who knows all alphabets.
std::string initials_of(std::string_view name);

/// Which of the eight colours is theirs: always the same for what counts as the same name.
int hue_of(std::string_view name);

}  // namespace greenroom::call
