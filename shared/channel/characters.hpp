#pragma once

// Characters that text from others may not bring along.
namespace greenroom::channel {

/// C0 and C1 controls, with the line end and the tab; line and paragraph separators; and what is no
/// character at all (signaling::CodePoint::invalid).
bool is_control(char32_t character);

/// Turns the text around it, or after it, to the other direction: embeddings, overrides, isolates.
bool turns_text(char32_t character);

/// Shows nothing, and is not needed to write any language or emoji: the blanks that hide in names.
bool is_hidden(char32_t character);

}  // namespace greenroom::channel
