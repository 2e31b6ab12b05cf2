#pragma once

#include <optional>
#include <string_view>

#include "shared/game/messages.hpp"

// The words of PROTOCOL.md for the values of messages.hpp, and back. Locale files use the same
// words as keys.
namespace greenroom::game {

/// What stands in `type`.
std::string_view type_of(const Message& message);

/// A language's is that of its locale, and so the name of its word list.
std::string_view word_of(Language language);
std::string_view word_of(Phase phase);
std::string_view word_of(Verdict verdict);

std::optional<Language> language_from(std::string_view word);
std::optional<Phase> phase_from(std::string_view word);
std::optional<Verdict> verdict_from(std::string_view word);

}  // namespace greenroom::game
