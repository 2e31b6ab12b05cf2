#pragma once

#include <cstdint>
#include <string>

namespace greenroom::call {

/// A room code that can be read out over the telephone, such as "amber-otter-42": two words and a
/// number from 10 to 99, more than 23 bits. Evenly spread when `random` is; the same for the same
/// number.
std::string room_code(std::uint64_t random);

}  // namespace greenroom::call
