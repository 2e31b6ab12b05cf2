#include "shared/signaling/json_frame.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

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

std::string_view trimmed(std::string_view text) {
  static constexpr std::string_view white_space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// A member of an object, as it is written: the name in its quotation marks, and the value.
struct Member {
  std::string_view name;
  std::string_view value;
};

/// The text must be one valid JSON object.
std::vector<Member> members_of(std::string_view object) {
  std::vector<Member> members;
  std::size_t depth = 0;
  std::size_t begin = 0;
  walk_outside_strings(object, [&](std::size_t i) {
    const char c = object[i];
    if (opens(c) && depth++ == 0) begin = i + 1;
    if (depth == 1 && c == ':') {
      members.push_back({.name = trimmed(object.substr(begin, i - begin)), .value = {}});
      begin = i + 1;
    }
    if (depth == 1 && (c == ',' || c == '}')) {
      if (!members.empty()) members.back().value = trimmed(object.substr(begin, i - begin));
      begin = i + 1;
    }
    if (closes(c)) --depth;
    return depth > 0;
  });
  return members;
}

bool is_payload_name(std::string_view name) {
  const auto read = json::parse(name);  // any of its letters may be written as an escape
  return read && *read == payload_key;
}

}  // namespace

std::optional<JsonFrame> read_frame(std::string_view frame) {
  if (!is_flat_enough(frame, limits::nesting)) return std::nullopt;
  auto fields = json::parse(frame);
  if (!fields || !fields->is_object()) return std::nullopt;
  const auto members = members_of(frame);
  if (fields->size() != members.size()) return std::nullopt;

  JsonFrame read{.fields = std::move(*fields), .payload = {}};
  const auto payload = read.fields.find(payload_key);
  if (payload != read.fields.end() && payload->is_object()) {
    read.payload = std::ranges::find_if(members, is_payload_name, &Member::name)->value;
  }
  return read;
}

bool is_payload(std::string_view text) {
  return trimmed(text).starts_with('{') && is_flat_enough(text, limits::nesting - 1) &&
         json::parse(text);
}

std::string write_frame(const Json& fields) { return json::text_of(fields); }

std::string write_frame(const Json& fields, std::string_view payload) {
  std::string frame = write_frame(fields);
  frame.pop_back();
  frame += ",\"payload\":";
  frame += is_payload(payload) ? payload : "{}";
  frame += '}';
  return frame;
}

}  // namespace greenroom::signaling
