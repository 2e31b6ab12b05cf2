#pragma once

#include <string>

namespace greenroom::browser {

/// The page's value of a custom property, such as "--tile": empty where it has none.
std::string style_token(const std::string& name);

}  // namespace greenroom::browser
