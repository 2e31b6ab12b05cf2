#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "shared/channel/fault.hpp"
#include "shared/game/messages.hpp"

// Text frames to messages and back. Nothing here throws.
namespace greenroom::game {

/// A message that is exactly what PROTOCOL.md says, or what is wrong with it.
std::variant<Message, channel::Fault> decode(std::string_view frame);

/// At most channel::limits::frame_bytes for a message that decode() would read back.
std::string encode(const Message& message);

}  // namespace greenroom::game
