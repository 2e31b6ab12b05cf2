#include "shared/signaling/json_frame.hpp"

#include <cstddef>

#include "shared/signaling/limits.hpp"

namespace greenroom::signaling {

namespace {

constexpr std::string_view payload_key = "payload";

/// Calls visit(position) for every byte outside of strings, until it answers false. Text that is
/// not JSON is walked to its end all the same.
template <typename Visit>
void walk_outside_strings(std::string_view text, Visit visit) {
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;  // whatever is escaped does not end the string
    } else if (in_string) {
      in_string = text[i] != '"';
    } else if (text[i] == '"') {
      in_string = true;
    } else if (!visit(i)) {
      return;
    }
  }
}

bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

bool is_flat_enough(std::string_view text, std::size_t greatest_depth) {
  std::size_t depth = 0;
  bool flat = true;
  walk_outside_strings(text, [&](std::size_t i) {
    if (opens(text[i])) ++depth;
    if (closes(text[i]) && depth > 0) --depth;
    flat = depth <= greatest_depth;
    return flat;
  });
  return flat;
}

/// The JSON library takes a NUL byte for the end of the text and would not look at what follows it.
bool is_worth_parsing(std::string_view text, std::size_t greatest_depth) {
  return text.find('\0') == std::string_view::npos && is_flat_enough(text, greatest_depth);
}

std::string_view trimmed(std::string_view text) {
  static constexpr std::string_view white_space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// The text of the value of the n-th member of an object. The text must be valid JSON.
std::string_view value_of_member(std::string_view object, std::size_t n) {
  std::size_t depth = 0;
  std::size_t members_begun = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  walk_outside_strings(object, [&](std::size_t i) {
    const char c = object[i];
    if (depth == 1 && c == ':' && members_begun++ == n) begin = i + 1;
    if (depth == 1 && (c == ',' || c == '}')) end = i;
    if (opens(c)) ++depth;
    if (closes(c)) --depth;
    return begin == 0 || end < begin;  // until the value has begun and ended
  });
  return trimmed(object.substr(begin, end - begin));
}

}  // namespace

std::optional<JsonFrame> read_frame(std::string_view frame) {
  if (!is_worth_parsing(frame, limits::nesting)) return std::nullopt;

  std::size_t members = 0;
  std::size_t payload_at = 0;
  const auto count_members = [&](int depth, Json::parse_event_t event, const Json& key) {
    if (depth != 1 || event != Json::parse_event_t::key) return true;
    if (*key.get_ptr<const std::string*>() == payload_key) payload_at = members;
    ++members;
    return true;
  };
  JsonFrame read;
  read.fields = Json::parse(frame, count_members, /*allow_exceptions=*/false);
  if (!read.fields.is_object() || read.fields.size() != members) return std::nullopt;

  const auto payload = read.fields.find(payload_key);
  if (payload != read.fields.end() && payload->is_object()) {
    read.payload = value_of_member(frame, payload_at);
  }
  return read;
}

bool is_payload(std::string_view text) {
  return trimmed(text).starts_with('{') && is_worth_parsing(text, limits::nesting - 1) &&
         Json::accept(text);
}

std::string write_frame(const Json& fields) {
  return fields.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

std::string write_frame(const Json& fields, std::string_view payload) {
  std::string frame = write_frame(fields);
  frame.pop_back();
  frame += ",\"payload\":";
  frame += is_payload(payload) ? payload : "{}";
  frame += '}';
  return frame;
}

}  // namespace greenroom::signaling
