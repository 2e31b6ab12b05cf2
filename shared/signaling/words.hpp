#pragma once

#include <optional>
#include <string_view>

#include "shared/signaling/messages.hpp"

// The words of PROTOCOL.md for the values of messages.hpp, and back.
namespace greenroom::signaling {

/// What stands in `type`.
std::string_view type_of(const ClientMessage& message);
std::string_view type_of(const ServerMessage& message);

std::string_view word_of(Relayed kind);
std::string_view word_of(Departure reason);
std::string_view word_of(Presence presence);
std::string_view word_of(Availability state);
std::string_view word_of(RingEnd reason);

std::optional<Relayed> relayed_from(std::string_view word);
std::optional<Departure> departure_from(std::string_view word);
std::optional<Presence> presence_from(std::string_view word);
std::optional<Availability> availability_from(std::string_view word);
std::optional<RingEnd> ring_end_from(std::string_view word);
std::optional<Refusal> refusal_from(std::string_view code);

}  // namespace greenroom::signaling
