#pragma once

#include <optional>
#include <string_view>

#include "shared/channel/messages.hpp"

// The words of PROTOCOL.md for the values of messages.hpp, and back. Locale files use the same
// words as keys.
namespace greenroom::channel {

/// What stands in `type`.
std::string_view type_of(const Message& message);

std::string_view word_of(Reaction reaction);
std::string_view word_of(Picture picture);
std::string_view word_of(FileRefusal refusal);
std::string_view word_of(FileEnd end);

std::optional<Reaction> reaction_from(std::string_view word);
std::optional<Picture> picture_from(std::string_view word);
std::optional<FileRefusal> file_refusal_from(std::string_view word);
std::optional<FileEnd> file_end_from(std::string_view word);

}  // namespace greenroom::channel
