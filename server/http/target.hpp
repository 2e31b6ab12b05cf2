#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greenroom::server {

/// Path and query of a request target, still percent-encoded: without scheme and host where a
/// client sent the absolute form. nullopt when the target has no path, such as "*".
std::optional<std::string_view> origin_form(std::string_view target);

/// The same without the query.
std::optional<std::string_view> path_of(std::string_view target);

/// The file a path names, relative to the site and decoded exactly once: "/a/b%20c.js" is "a/b
/// c.js", and a folder is its "index.html". nullopt for everything that could mean another file to
/// somebody than it does to us: bad escapes, a
/// '%' left after decoding, control characters, backslashes, encoded or doubled slashes, and
/// segments that are hidden or lead upwards (anything beginning with a dot, save ".well-known").
std::optional<std::string> site_path(std::string_view path);

}  // namespace greenroom::server
