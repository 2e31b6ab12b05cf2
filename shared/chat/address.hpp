#pragma once

#include <cstddef>
#include <string_view>

// Where an address in running text ends, and whether it is one that may be followed.
namespace greenroom::chat {

/// Bytes of the address that the text begins with; 0 where it begins with none.
std::size_t address_length(std::string_view text);

}  // namespace greenroom::chat
