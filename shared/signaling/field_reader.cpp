#include "shared/signaling/field_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"
#include "shared/signaling/utf8.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

Person read_person(FieldReader& fields) {
  Person person;
  person.id = fields.id("id");
  person.name = fields.person_name("name");
  person.status = fields.status();
  person.page = fields.optional_id("page").value_or("");
  person.away = fields.optional_flag("away").value_or(false);
  return person;
}

Listed read_listed(FieldReader& fields) {
  Listed listed;
  listed.id = fields.id("id");
  listed.name = fields.person_name("name");
  listed.state = fields.word("state", availability_from);
  return listed;
}

RoomSettings read_settings(FieldReader& fields) { return fields.settings(); }

}  // namespace

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

std::string FieldReader::text(std::string_view name, std::size_t most_characters) {
  std::string value = text(name);
  require(characters_in(value) <= most_characters);
  return value;
}

std::optional<std::string> FieldReader::optional_text(std::string_view name,
                                                      std::size_t most_characters) {
  if (!has(name)) return std::nullopt;
  return text(name, most_characters);
}

std::string FieldReader::id(std::string_view name) {
  std::string value = text(name);
  require(!value.empty() && value.size() <= limits::id_bytes);
  return value;
}

std::optional<std::string> FieldReader::optional_id(std::string_view name) {
  if (!has(name)) return std::nullopt;
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

std::optional<bool> FieldReader::optional_flag(std::string_view name) {
  if (!has(name)) return std::nullopt;
  return flag(name);
}

std::size_t FieldReader::number(std::string_view name, std::size_t least, std::size_t most) {
  const auto* value = at(name).get_ptr<const std::uint64_t*>();
  require(value && *value >= least && *value <= most);
  return ok_ ? static_cast<std::size_t>(*value) : 0;
}

unsigned FieldReader::people_count(std::string_view name) {
  return static_cast<unsigned>(number(name, 1, limits::room_people));
}

unsigned FieldReader::count(std::string_view name) {
  return static_cast<unsigned>(number(name, 0, std::numeric_limits<unsigned>::max()));
}

const Json& FieldReader::list(std::string_view name, std::size_t longest) {
  static const Json empty = Json::array();
  const Json& value = at(name);
  const bool fits = value.is_array() && value.size() <= longest;
  require(fits);
  return fits ? value : empty;
}

template <typename Value>
Value FieldReader::within(const Json& object, Value (*read)(FieldReader& fields)) {
  require(object.is_object());
  if (!object.is_object()) return {};
  FieldReader fields(object);  // NOLINT(misc-const-correctness): read() changes it
  Value value = read(fields);
  require(fields.ok());
  return value;
}

Status FieldReader::status() {
  Status status;
  status.microphone = flag("microphone");
  status.camera = flag("camera");
  status.screen = optional_flag("screen").value_or(false);
  status.recording = optional_flag("recording").value_or(false);
  status.hand = optional_flag("hand").value_or(false);
  return status;
}

Person FieldReader::person(std::string_view name) { return within(at(name), read_person); }

std::vector<Person> FieldReader::people(std::string_view name) {
  std::vector<Person> people;
  for (const Json& entry : list(name, limits::room_people)) {
    people.push_back(within(entry, read_person));
  }
  return people;
}

std::vector<std::string> FieldReader::person_names(std::string_view name) {
  std::vector<std::string> names;
  for (const Json& entry : list(name, limits::room_people)) {
    const auto* value = entry.get_ptr<const std::string*>();
    require(value && is_person_name(*value));
    if (value) names.push_back(*value);
  }
  return names;
}

Links FieldReader::optional_links(std::string_view name) {
  Links links;
  if (!has(name)) return links;
  const Json& object = at(name);
  require(object.is_object() && object.size() <= limits::room_people);
  if (!ok_) return links;
  FieldReader fields(object);
  for (const auto& [id, page] : object.items()) links.emplace(id, fields.id(id));
  require(fields.ok() && std::ranges::all_of(links, [](const auto& link) {
            return !link.first.empty() && link.first.size() <= limits::id_bytes;
          }));
  return links;
}

RoomSettings FieldReader::settings() {
  RoomSettings settings;
  settings.locked = flag("locked");
  settings.passcode = flag("passcode");
  settings.waiting = flag("waiting");
  settings.spotlight = text("spotlight");
  require(settings.spotlight.size() <= limits::id_bytes);
  return settings;
}

RoomSettings FieldReader::optional_settings(std::string_view name) {
  if (!has(name)) return {};
  return within(at(name), read_settings);
}

Listed FieldReader::listed(std::string_view name) { return within(at(name), read_listed); }

std::vector<Listed> FieldReader::all_listed(std::string_view name) {
  std::vector<Listed> people;
  for (const Json& entry : list(name, limits::listed_people)) {
    people.push_back(within(entry, read_listed));
  }
  return people;
}

}  // namespace greenroom::signaling
