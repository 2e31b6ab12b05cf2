#include "shared/signaling/room_fields.hpp"

#include "shared/signaling/field_writer.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

void write_page(Json& fields, const std::string& page) {
  if (!page.empty()) fields["page"] = page;
}

template <typename Value>
void write_optional(Json& fields, const char* name, const std::optional<Value>& value) {
  if (value) fields[name] = *value;
}

}  // namespace

// ---- from a browser ----------------------------------------------------------------------------

void read(FieldReader& fields, Create& create) {
  create.room = fields.text("room");
  create.name = fields.text("name");
  create.status = fields.status();
  create.page = fields.optional_id("page").value_or("");
}

void write(Json& fields, const Create& create) {
  fields["room"] = create.room;
  fields["name"] = create.name;
  write_status(fields, create.status);
  write_page(fields, create.page);
}

void read(FieldReader& fields, Join& join) {
  join.room = fields.text("room");
  join.name = fields.text("name");
  join.status = fields.status();
  join.token = fields.optional_id("token");
  join.page = fields.optional_id("page").value_or("");
  join.passcode = fields.optional_text("passcode", limits::passcode_characters);
  fields.require(join.passcode != "");
  join.links = fields.optional_links("links");
}

void write(Json& fields, const Join& join) {
  fields["room"] = join.room;
  fields["name"] = join.name;
  write_status(fields, join.status);
  write_optional(fields, "token", join.token);
  write_page(fields, join.page);
  write_optional(fields, "passcode", join.passcode);
  if (!join.links.empty()) fields["links"] = join.links;
}

void read(FieldReader& fields, Who& who) { who.room = fields.text("room"); }

void write(Json& fields, const Who& who) { fields["room"] = who.room; }

void read(FieldReader& fields, SetStatus& set) { set.status = fields.status(); }

void write(Json& fields, const SetStatus& set) { write_status(fields, set.status); }

void read(FieldReader& fields, SetRoom& set) {
  set.locked = fields.optional_flag("locked");
  set.passcode = fields.optional_text("passcode", limits::passcode_characters);
  set.waiting = fields.optional_flag("waiting");
  set.spotlight = fields.optional_text("spotlight", limits::id_bytes);
  fields.require(set.spotlight.value_or("").size() <= limits::id_bytes);
}

void write(Json& fields, const SetRoom& set) {
  write_optional(fields, "locked", set.locked);
  write_optional(fields, "passcode", set.passcode);
  write_optional(fields, "waiting", set.waiting);
  write_optional(fields, "spotlight", set.spotlight);
}

// ---- from the server ---------------------------------------------------------------------------

void read(FieldReader& fields, Joined& joined) {
  joined.room = fields.room_code("room");
  joined.you = fields.id("you");
  joined.host = fields.id("host");
  joined.token = fields.id("token");
  joined.capacity = fields.people_count("capacity");
  joined.people = fields.people("people");
  joined.settings = fields.optional_settings("settings");
  joined.page = fields.optional_id("page").value_or("");
  joined.fresh = fields.optional_flag("fresh").value_or(false);
}

void write(Json& fields, const Joined& joined) {
  fields["room"] = joined.room;
  fields["you"] = joined.you;
  fields["host"] = joined.host;
  fields["token"] = joined.token;
  fields["capacity"] = joined.capacity;
  Json people = Json::array();
  for (const Person& person : joined.people) people.push_back(json_of(person));
  fields["people"] = std::move(people);
  fields["settings"] = json_of(joined.settings);
  write_page(fields, joined.page);
  if (joined.fresh) fields["fresh"] = true;
}

void read(FieldReader& fields, Arrived& arrived) { arrived.person = fields.person("person"); }

void write(Json& fields, const Arrived& arrived) { fields["person"] = json_of(arrived.person); }

void read(FieldReader& fields, Departed& departed) {
  departed.id = fields.id("id");
  departed.reason = fields.word("reason", departure_from);
}

void write(Json& fields, const Departed& departed) {
  fields["id"] = departed.id;
  fields["reason"] = word_of(departed.reason);
}

void read(FieldReader& fields, Back& back) { back.person = fields.person("person"); }

void write(Json& fields, const Back& back) { fields["person"] = json_of(back.person); }

void read(FieldReader& fields, StatusOf& status) {
  status.from = fields.id("from");
  status.status = fields.status();
}

void write(Json& fields, const StatusOf& status) {
  fields["from"] = status.from;
  write_status(fields, status.status);
}

void read(FieldReader& fields, Here& here) {
  here.room = fields.room_code("room");
  here.capacity = fields.people_count("capacity");
  here.names = fields.person_names("names");
  here.settings = fields.optional_settings("settings");
}

void write(Json& fields, const Here& here) {
  fields["room"] = here.room;
  fields["capacity"] = here.capacity;
  fields["names"] = here.names;
  fields["settings"] = json_of(here.settings);
}

void read(FieldReader& fields, RoomIs& room) { room.settings = fields.settings(); }

void write(Json& fields, const RoomIs& room) { fields.update(json_of(room.settings)); }

void read(FieldReader& fields, Waiting& waiting) { waiting.room = fields.room_code("room"); }

void write(Json& fields, const Waiting& waiting) { fields["room"] = waiting.room; }

void read(FieldReader& fields, Knock& knock) {
  knock.id = fields.id("id");
  knock.name = fields.person_name("name");
}

void write(Json& fields, const Knock& knock) {
  fields["id"] = knock.id;
  fields["name"] = knock.name;
}

void read(FieldReader& fields, AskedMute& asked) { asked.from = fields.id("from"); }

void write(Json& fields, const AskedMute& asked) { fields["from"] = asked.from; }

}  // namespace greenroom::signaling
