#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "shared/signaling/messages.hpp"

// Text frames to messages and back. Nothing here throws; a frame that is not exactly what
// PROTOCOL.md says is a Refused (browser to server) or nothing at all (server to browser).
namespace greenroom::signaling {

/// Reads a browser's frame. The Refused is ready to be sent back: `malformed`, `too_large`,
/// `bad_room` or `bad_name`, with `about` filled in where the type could be read.
std::variant<ClientMessage, Refused> decode_client(std::string_view frame);

/// Reads a server's frame; unknown types and malformed frames are nullopt, so that a newer server's
/// additions are skipped by an older page.
std::optional<ServerMessage> decode_server(std::string_view frame);

std::string encode(const ClientMessage& message);
std::string encode(const ServerMessage& message);

/// The code as it stands in PROTOCOL.md, such as "room-full". Locale files use the same words as
/// keys.
std::string_view code_of(Refusal refusal);

}  // namespace greenroom::signaling
