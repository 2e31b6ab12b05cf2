#pragma once

#include <string_view>

namespace greenroom::server {

#ifdef GREENROOM_VERSION
inline constexpr std::string_view version = GREENROOM_VERSION;
#else
inline constexpr std::string_view version = "dev";
#endif

}  // namespace greenroom::server
