#pragma once

#include <string_view>

namespace greenroom::server {

/// Whether an If-None-Match header names this (strong) tag: "*", or a list in which weak tags count
/// as well.
bool if_none_match_matches(std::string_view header, std::string_view tag);

/// Whether an If-Range header lets the range stand: exactly this tag, and a strong one. A date
/// never does, because we send no Last-Modified.
bool if_range_matches(std::string_view header, std::string_view tag);

}  // namespace greenroom::server
