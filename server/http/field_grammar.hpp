#pragma once

#include <string_view>

// What the grammars of HTTP header fields share (RFC 9110, 5.6).
namespace greenroom::server {

/// Without spaces and tabs at either end.
std::string_view trimmed(std::string_view text);

/// Takes the text up to the first separator off the front of `rest`, trimmed; all of it when there
/// is none.
std::string_view take_until(std::string_view& rest, char separator);

/// Equal but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace greenroom::server
