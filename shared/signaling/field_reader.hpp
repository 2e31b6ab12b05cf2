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

  std::string text(std::string_view name);
  std::string id(std::string_view name);  ///< 1 to limits::id_bytes bytes
  std::optional<std::string> optional_id(std::string_view name);
  std::string room_code(std::string_view name);
  std::string person_name(std::string_view name);
  Status status();  ///< `microphone` and `camera`; `screen` and `recording` where they are there
  unsigned people_count(std::string_view name);  ///< 1 to limits::room_people

  std::vector<Person> people(std::string_view name);
  Person person(std::string_view name);
  std::vector<std::string> person_names(std::string_view name);

 private:
  const Json& at(std::string_view name) const;
  const Json& list(std::string_view name);
  bool flag(std::string_view name);
  bool optional_flag(std::string_view name);
  Person person_in(const Json& object);

  const Json& object_;
  bool ok_ = true;
};

}  // namespace greenroom::signaling
