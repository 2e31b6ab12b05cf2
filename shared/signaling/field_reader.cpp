#include "shared/signaling/field_reader.hpp"

#include <cstdint>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::signaling {

const Json& FieldReader::at(std::string_view name) const {
  static const Json missing;
  const auto field = object_.find(name);
  return field == object_.end() ? missing : *field;
}

std::string FieldReader::text(std::string_view name) {
  const auto* value = at(name).get_ptr<const std::string*>();
  require(value != nullptr);
  return value ? *value : std::string();
}

std::string FieldReader::id(std::string_view name) {
  std::string value = text(name);
  require(!value.empty() && value.size() <= limits::id_bytes);
  return value;
}

std::optional<std::string> FieldReader::optional_id(std::string_view name) {
  if (!object_.contains(name)) return std::nullopt;
  return id(name);
}

std::string FieldReader::room_code(std::string_view name) {
  std::string value = text(name);
  require(is_room_code(value));
  return value;
}

std::string FieldReader::person_name(std::string_view name) {
  std::string value = text(name);
  require(is_person_name(value));
  return value;
}

bool FieldReader::flag(std::string_view name) {
  const auto* value = at(name).get_ptr<const bool*>();
  require(value != nullptr);
  return value && *value;
}

bool FieldReader::optional_flag(std::string_view name) {
  return object_.contains(name) && flag(name);
}

Status FieldReader::status() {
  Status status;
  status.microphone = flag("microphone");
  status.camera = flag("camera");
  status.screen = optional_flag("screen");
  status.recording = optional_flag("recording");
  return status;
}

unsigned FieldReader::people_count(std::string_view name) {
  const auto* value = at(name).get_ptr<const std::uint64_t*>();
  require(value && *value >= 1 && *value <= limits::room_people);
  return ok_ ? static_cast<unsigned>(*value) : 0;
}

const Json& FieldReader::list(std::string_view name) {
  static const Json empty = Json::array();
  const Json& value = at(name);
  const bool fits = value.is_array() && value.size() <= limits::room_people;
  require(fits);
  return fits ? value : empty;
}

Person FieldReader::person_in(const Json& object) {
  require(object.is_object());
  if (!object.is_object()) return {};
  FieldReader fields(object);
  Person person;
  person.id = fields.id("id");
  person.name = fields.person_name("name");
  person.status = fields.status();
  require(fields.ok());
  return person;
}

Person FieldReader::person(std::string_view name) { return person_in(at(name)); }

std::vector<Person> FieldReader::people(std::string_view name) {
  std::vector<Person> people;
  for (const Json& entry : list(name)) people.push_back(person_in(entry));
  return people;
}

std::vector<std::string> FieldReader::person_names(std::string_view name) {
  std::vector<std::string> names;
  for (const Json& entry : list(name)) {
    const auto* value = entry.get_ptr<const std::string*>();
    require(value && is_person_name(*value));
    if (value) names.push_back(*value);
  }
  return names;
}

}  // namespace greenroom::signaling
