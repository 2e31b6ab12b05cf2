#include "shared/files/received.hpp"

#include "shared/channel/field_reader.hpp"
#include "shared/channel/file_name.hpp"
#include "shared/channel/limits.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::files {

namespace limits = channel::limits;
using channel::FieldReader;
using signaling::Json;

bool is_received_id(std::string_view text) {
  const Json fields = Json::object({{"id", text}});
  FieldReader reader(fields);
  reader.key("id");
  return reader.wrong().empty();
}

std::optional<Received> received_from(std::string_view text) {
  const auto read = signaling::read_frame(text);
  if (!read) return std::nullopt;
  FieldReader fields(read->fields);
  Received received;
  received.id = fields.key("id");
  received.key = fields.key("key");
  received.person = fields.text("person", limits::id_bytes);
  received.from = fields.text("from");
  fields.require(signaling::is_person_name(received.from), "from");
  received.name = fields.text("name");
  fields.require(channel::is_file_name(received.name), "name");
  received.size = fields.number("size", 0, limits::file_bytes);
  received.type = fields.text("mime");
  fields.require(channel::is_file_type(received.type), "mime");
  received.begun = fields.number("begun", 0, limits::greatest_number);
  received.whole = fields.flag("whole");
  if (!fields.wrong().empty()) return std::nullopt;
  return received;
}

std::string to_text(const Received& received) {
  return signaling::write_frame(Json::object({{"id", received.id},
                                              {"key", received.key},
                                              {"person", received.person},
                                              {"from", received.from},
                                              {"name", received.name},
                                              {"size", received.size},
                                              {"mime", received.type},
                                              {"begun", received.begun},
                                              {"whole", received.whole}}));
}

}  // namespace greenroom::files
