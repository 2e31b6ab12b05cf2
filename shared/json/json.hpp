#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

// JSON text to values and back. The values are the library's everywhere; reading and writing text
// is the library's natively, and the browser's own in the page, which has both already and need not
// load them again.
namespace greenroom::json {

using Json = nlohmann::json;

/// nullopt unless it is one JSON value in valid UTF-8. Of a name that stands twice in one object,
/// the last one counts. The page's takes no text nested deeper than `deepest`, and no U+0000 in
/// strings; bound what comes from others before it gets here (signaling/json_frame.hpp).
std::optional<Json> parse(std::string_view text);
constexpr int deepest = 64;

/// Without white space. Invalid UTF-8 becomes U+FFFD.
std::string text_of(const Json& value);

}  // namespace greenroom::json
