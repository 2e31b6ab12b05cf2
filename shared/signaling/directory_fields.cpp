#include "shared/signaling/directory_fields.hpp"

#include "shared/signaling/field_writer.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

// ---- from a browser ----------------------------------------------------------------------------

void read(FieldReader& fields, Appear& appear) {
  appear.name = fields.text("name");
  appear.presence = fields.word("presence", presence_from);
  appear.token = fields.optional_id("token");
}

void write(Json& fields, const Appear& appear) {
  fields["name"] = appear.name;
  fields["presence"] = word_of(appear.presence);
  if (appear.token) fields["token"] = *appear.token;
}

void read(FieldReader& fields, Find& find) {
  find.text = fields.text("text", limits::search_characters);
}

void write(Json& fields, const Find& find) { fields["text"] = find.text; }

void read(FieldReader& fields, Ring& ring) {
  ring.to = fields.id("to");
  ring.video = fields.flag("video");
}

void write(Json& fields, const Ring& ring) {
  fields["to"] = ring.to;
  fields["video"] = ring.video;
}

void read(FieldReader& fields, PickUp& pick_up) { pick_up.call = fields.id("call"); }

void write(Json& fields, const PickUp& pick_up) { fields["call"] = pick_up.call; }

void read(FieldReader& fields, Decline& decline) {
  decline.call = fields.id("call");
  decline.text = fields.optional_text("text", limits::decline_characters).value_or("");
}

void write(Json& fields, const Decline& decline) {
  fields["call"] = decline.call;
  if (!decline.text.empty()) fields["text"] = decline.text;
}

void read(FieldReader& fields, HangUp& hang_up) {
  hang_up.call = fields.id("call");
  hang_up.reason = fields.word("reason", ring_end_from);
  fields.require(hang_up.reason == RingEnd::cancelled || hang_up.reason == RingEnd::no_answer);
}

void write(Json& fields, const HangUp& hang_up) {
  fields["call"] = hang_up.call;
  fields["reason"] = word_of(hang_up.reason);
}

// ---- from the server ---------------------------------------------------------------------------

void read(FieldReader& fields, Appeared& appeared) {
  appeared.you = fields.id("you");
  appeared.name = fields.person_name("name");
  appeared.token = fields.id("token");
}

void write(Json& fields, const Appeared& appeared) {
  fields["you"] = appeared.you;
  fields["name"] = appeared.name;
  fields["token"] = appeared.token;
}

void read(FieldReader& fields, Found& found) {
  found.people = fields.all_listed("people");
  found.total = fields.count("total");
}

void write(Json& fields, const Found& found) {
  Json people = Json::array();
  for (const Listed& person : found.people) people.push_back(json_of(person));
  fields["people"] = std::move(people);
  fields["total"] = found.total;
}

void read(FieldReader& fields, Seen& seen) { seen.person = fields.listed("person"); }

void write(Json& fields, const Seen& seen) { fields["person"] = json_of(seen.person); }

void read(FieldReader& fields, Ringing& ringing) {
  ringing.call = fields.id("call");
  ringing.to = fields.id("to");
  ringing.name = fields.person_name("name");
}

void write(Json& fields, const Ringing& ringing) {
  fields["call"] = ringing.call;
  fields["to"] = ringing.to;
  fields["name"] = ringing.name;
}

void read(FieldReader& fields, Rung& rung) {
  rung.call = fields.id("call");
  rung.from = fields.id("from");
  rung.name = fields.person_name("name");
  rung.video = fields.flag("video");
}

void write(Json& fields, const Rung& rung) {
  fields["call"] = rung.call;
  fields["from"] = rung.from;
  fields["name"] = rung.name;
  fields["video"] = rung.video;
}

void read(FieldReader& fields, Missed& missed) {
  missed.from = fields.id("from");
  missed.name = fields.person_name("name");
  missed.video = fields.flag("video");
}

void write(Json& fields, const Missed& missed) {
  fields["from"] = missed.from;
  fields["name"] = missed.name;
  fields["video"] = missed.video;
}

void read(FieldReader& fields, PickedUp& picked_up) {
  picked_up.call = fields.id("call");
  picked_up.room = fields.room_code("room");
  picked_up.video = fields.flag("video");
  picked_up.name = fields.person_name("name");
}

void write(Json& fields, const PickedUp& picked_up) {
  fields["call"] = picked_up.call;
  fields["room"] = picked_up.room;
  fields["video"] = picked_up.video;
  fields["name"] = picked_up.name;
}

void read(FieldReader& fields, Ended& ended) {
  ended.call = fields.id("call");
  ended.reason = fields.word("reason", ring_end_from);
  ended.text = fields.optional_text("text", limits::decline_characters).value_or("");
}

void write(Json& fields, const Ended& ended) {
  fields["call"] = ended.call;
  fields["reason"] = word_of(ended.reason);
  if (!ended.text.empty()) fields["text"] = ended.text;
}

}  // namespace greenroom::signaling
