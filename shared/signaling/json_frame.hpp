#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/json/json.hpp"

// Where JSON text is trusted for the first time, or not. Nothing here throws or recurses.
namespace greenroom::signaling {

using json::Json;

struct JsonFrame {
  Json fields;  ///< an object
  std::string
      payload;  ///< the text of the object in the member `payload`, byte for byte; else empty
};

/// Reads a frame; nullopt unless it is one JSON object in valid UTF-8, nested no deeper than
/// limits::nesting, in which no name stands twice. (Readers disagree on which of two counts, and a
/// server must never see another message than the one that it passes on.)
std::optional<JsonFrame> read_frame(std::string_view frame);

/// Whether this text can stand as a payload in a frame.
bool is_payload(std::string_view text);

/// Writes an object. Invalid UTF-8 becomes U+FFFD.
std::string write_frame(const Json& fields);

/// Writes an object that is not empty, with that payload added; `{}` in place of one that is no
/// payload.
std::string write_frame(const Json& fields, std::string_view payload);

}  // namespace greenroom::signaling
