#pragma once

#include <concepts>
#include <type_traits>

#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/json_frame.hpp"

// The fields of messages that hold nothing at all, or one id.
namespace greenroom::signaling {

template <typename Message>
concept HasNoFields = std::is_empty_v<Message>;

/// Of `id` and nothing else.
template <typename Message>
concept HasOnlyAnId = std::constructible_from<Message, const Message&> &&
                      sizeof(Message) == sizeof(std::string) && requires(Message message) {
                        { message.id } -> std::same_as<std::string&>;
                      };

template <HasNoFields Message>
void read(FieldReader&, Message&) {}

template <HasNoFields Message>
void write(Json&, const Message&) {}

template <HasOnlyAnId Message>
void read(FieldReader& fields, Message& message) {
  message.id = fields.id("id");
}

template <HasOnlyAnId Message>
void write(Json& fields, const Message& message) {
  fields["id"] = message.id;
}

}  // namespace greenroom::signaling
