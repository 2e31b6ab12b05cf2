// The half of the codec that speaks of what servers say.
#include <array>
#include <optional>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/field_writer.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

/// The value of a word that was looked up, where there is one.
template <typename Value>
Value known(FieldReader& fields, std::optional<Value> value) {
  fields.require(value.has_value());
  return value.value_or(Value{});
}

ServerMessage read_joined(FieldReader& fields, const std::string&) {
  Joined joined;
  joined.room = fields.room_code("room");
  joined.you = fields.id("you");
  joined.host = fields.id("host");
  joined.token = fields.id("token");
  joined.capacity = fields.people_count("capacity");
  joined.people = fields.people("people");
  return joined;
}

ServerMessage read_arrived(FieldReader& fields, const std::string&) {
  return Arrived{fields.person("person")};
}

ServerMessage read_departed(FieldReader& fields, const std::string&) {
  Departed departed;
  departed.id = fields.id("id");
  departed.reason = known(fields, departure_from(fields.text("reason")));
  return departed;
}

ServerMessage read_host(FieldReader& fields, const std::string&) { return HostIs{fields.id("id")}; }

ServerMessage read_status(FieldReader& fields, const std::string&) {
  StatusOf status;
  status.from = fields.id("from");
  status.status = fields.status();
  return status;
}

ServerMessage read_here(FieldReader& fields, const std::string&) {
  Here here;
  here.room = fields.room_code("room");
  here.capacity = fields.people_count("capacity");
  here.names = fields.person_names("names");
  return here;
}

template <Relayed kind>
ServerMessage read_relay(FieldReader& fields, const std::string& payload) {
  fields.require(!payload.empty());
  return RelayFrom{.kind = kind, .from = fields.id("from"), .payload = payload};
}

ServerMessage read_refused(FieldReader& fields, const std::string&) {
  Refused refused;
  refused.code = known(fields, refusal_from(fields.text("code")));
  refused.about = fields.optional_id("about").value_or("");
  return refused;
}

ServerMessage read_closing(FieldReader&, const std::string&) { return Closing{}; }

struct Reader {
  std::string_view type;
  ServerMessage (*read)(FieldReader& fields, const std::string& payload);
};

constexpr auto readers = std::to_array<Reader>({
    {"joined", read_joined},
    {"arrived", read_arrived},
    {"departed", read_departed},
    {"host", read_host},
    {"status", read_status},
    {"here", read_here},
    {"offer", read_relay<Relayed::offer>},
    {"answer", read_relay<Relayed::answer>},
    {"candidate", read_relay<Relayed::candidate>},
    {"refused", read_refused},
    {"closing", read_closing},
});

Json json_of(const Person& person) {
  Json fields = Json::object({{"id", person.id}, {"name", person.name}});
  write_status(fields, person.status);
  return fields;
}

struct Writer {
  std::string_view type;

  std::string operator()(const Joined& joined) const {
    Json people = Json::array();
    for (const Person& person : joined.people) people.push_back(json_of(person));
    return write_frame(Json::object({{"type", type},
                                     {"room", joined.room},
                                     {"you", joined.you},
                                     {"host", joined.host},
                                     {"token", joined.token},
                                     {"capacity", joined.capacity},
                                     {"people", people}}));
  }
  std::string operator()(const Arrived& arrived) const {
    return write_frame(Json::object({{"type", type}, {"person", json_of(arrived.person)}}));
  }
  std::string operator()(const Departed& departed) const {
    return write_frame(
        Json::object({{"type", type}, {"id", departed.id}, {"reason", word_of(departed.reason)}}));
  }
  std::string operator()(const HostIs& host) const {
    return write_frame(Json::object({{"type", type}, {"id", host.id}}));
  }
  std::string operator()(const StatusOf& of) const {
    Json fields = Json::object({{"type", type}, {"from", of.from}});
    write_status(fields, of.status);
    return write_frame(fields);
  }
  std::string operator()(const Here& here) const {
    return write_frame(Json::object(
        {{"type", type}, {"room", here.room}, {"capacity", here.capacity}, {"names", here.names}}));
  }
  std::string operator()(const RelayFrom& relay) const {
    return write_frame(Json::object({{"type", type}, {"from", relay.from}}), relay.payload);
  }
  std::string operator()(const Refused& refused) const {
    Json fields = Json::object({{"type", type}, {"code", code_of(refused.code)}});
    if (!refused.about.empty()) fields["about"] = refused.about;
    return write_frame(fields);
  }
  std::string operator()(const Closing&) const {
    return write_frame(Json::object({{"type", type}}));
  }
};

}  // namespace

std::optional<ServerMessage> decode_server(std::string_view frame) {
  if (frame.size() > limits::server_frame_bytes) return std::nullopt;
  const std::optional<JsonFrame> json = read_frame(frame);
  if (!json) return std::nullopt;

  FieldReader fields(json->fields);
  const std::string type = fields.text("type");
  for (const Reader& reader : readers) {
    if (reader.type != type) continue;
    ServerMessage message = reader.read(fields, json->payload);
    if (!fields.ok()) return std::nullopt;
    return message;
  }
  return std::nullopt;
}

std::string encode(const ServerMessage& message) {
  return std::visit(Writer{type_of(message)}, message);
}

}  // namespace greenroom::signaling
