#pragma once

#include <string_view>

namespace greenroom::chat {

/// A host of a web or mail address that leads where it says: names of ASCII letters, digits and
/// hyphens with single dots between (RFC 1123), 253 bytes at most. Where the last name is a number,
/// browsers take the whole for an IPv4 address (WHATWG URL, "ends in a number"), so then it must be
/// one, written in the one usual way.
bool is_plain_host(std::string_view host);

}  // namespace greenroom::chat
