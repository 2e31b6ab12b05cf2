#include "shared/signaling/field_writer.hpp"

#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

void write_status(Json& fields, const Status& status) {
  fields["microphone"] = status.microphone;
  fields["camera"] = status.camera;
  if (status.screen) fields["screen"] = true;
  if (status.recording) fields["recording"] = true;
  if (status.hand) fields["hand"] = true;
}

Json json_of(const Person& person) {
  Json fields = Json::object({{"id", person.id}, {"name", person.name}});
  write_status(fields, person.status);
  if (!person.page.empty()) fields["page"] = person.page;
  if (person.away) fields["away"] = true;
  return fields;
}

Json json_of(const RoomSettings& settings) {
  return Json::object({{"locked", settings.locked},
                       {"passcode", settings.passcode},
                       {"waiting", settings.waiting},
                       {"spotlight", settings.spotlight}});
}

Json json_of(const Listed& listed) {
  return Json::object({{"id", listed.id}, {"name", listed.name}, {"state", word_of(listed.state)}});
}

}  // namespace greenroom::signaling
