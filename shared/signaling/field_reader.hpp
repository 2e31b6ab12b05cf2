#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::signaling {

/// Takes the fields of one JSON object out, one after the other. A field that is missing, of
/// another type or out of bounds gives an empty value and makes ok() false from then on, so that a
/// whole message is read first and judged once.
class FieldReader {
 public:
  explicit FieldReader(const Json& object) : object_(object) {}

  [[nodiscard]] bool ok() const { return ok_; }
  void require(bool condition) { ok_ = ok_ && condition; }

  [[nodiscard]] bool has(std::string_view name) const { return object_.contains(name); }
  std::string text(std::string_view name);
  std::string text(std::string_view name, std::size_t most_characters);  ///< may be empty
  std::optional<std::string> optional_text(std::string_view name, std::size_t most_characters);
  std::string id(std::string_view name);  ///< 1 to limits::id_bytes bytes
  std::optional<std::string> optional_id(std::string_view name);
  std::string room_code(std::string_view name);
  std::string person_name(std::string_view name);
  bool flag(std::string_view name);
  std::optional<bool> optional_flag(std::string_view name);
  unsigned people_count(std::string_view name);  ///< 1 to limits::room_people
  unsigned count(std::string_view name);         ///< from 0

  /// The value that this word stands for, such as `departure_from`.
  template <typename Value>
  Value word(std::string_view name, std::optional<Value> (*value_of)(std::string_view word)) {
    const std::optional<Value> value = value_of(text(name));
    require(value.has_value());
    return value.value_or(Value{});
  }

  Status status();  ///< `microphone` and `camera`; the others where they are there
  Person person(std::string_view name);
  std::vector<Person> people(std::string_view name);
  std::vector<std::string> person_names(std::string_view name);
  Links optional_links(std::string_view name);            ///< an object of ids and pages
  RoomSettings settings();                                ///< `locked` and its fellows
  RoomSettings optional_settings(std::string_view name);  ///< an object of them
  Listed listed(std::string_view name);
  std::vector<Listed> all_listed(std::string_view name);

 private:
  [[nodiscard]] const Json& at(std::string_view name) const;
  const Json& list(std::string_view name, std::size_t longest);
  std::size_t number(std::string_view name, std::size_t least, std::size_t most);
  template <typename Value>
  Value within(const Json& object, Value (*read)(FieldReader& fields));

  const Json& object_;
  bool ok_ = true;
};

}  // namespace greenroom::signaling
