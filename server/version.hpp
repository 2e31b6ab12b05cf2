#pragma once

#include <string_view>

namespace greenroom::server {

/// As CMakeLists.txt says, such as "0.1.0".
inline constexpr std::string_view version = GREENROOM_VERSION;

}  // namespace greenroom::server
