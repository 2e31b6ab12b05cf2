// The half of the codec that speaks of what browsers say.
#include <array>
#include <optional>
#include <utility>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/field_writer.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

// Rooms and names are read as plain text: one that is unfit has a refusal of its own, below.

ClientMessage read_create(FieldReader& fields, const std::string&) {
  Create create;
  create.room = fields.text("room");
  create.name = fields.text("name");
  create.status = fields.status();
  return create;
}

ClientMessage read_join(FieldReader& fields, const std::string&) {
  Join join;
  join.room = fields.text("room");
  join.name = fields.text("name");
  join.status = fields.status();
  join.token = fields.optional_id("token");
  return join;
}

ClientMessage read_leave(FieldReader&, const std::string&) { return Leave{}; }

ClientMessage read_who(FieldReader& fields, const std::string&) { return Who{fields.text("room")}; }

ClientMessage read_status(FieldReader& fields, const std::string&) {
  return SetStatus{fields.status()};
}

template <Relayed kind>
ClientMessage read_relay(FieldReader& fields, const std::string& payload) {
  fields.require(!payload.empty());
  return RelayTo{.kind = kind, .to = fields.id("to"), .payload = payload};
}

struct Reader {
  std::string_view type;
  ClientMessage (*read)(FieldReader& fields, const std::string& payload);
};

constexpr auto readers = std::to_array<Reader>({
    {"create", read_create},
    {"join", read_join},
    {"leave", read_leave},
    {"who", read_who},
    {"status", read_status},
    {"offer", read_relay<Relayed::offer>},
    {"answer", read_relay<Relayed::answer>},
    {"candidate", read_relay<Relayed::candidate>},
});

Refused refused(Refusal code, std::string about = {}) {
  return {.code = code, .about = std::move(about)};
}

struct NameCheck {
  template <typename Message>
  std::optional<Refusal> operator()(const Message& message) const {
    if constexpr (requires { message.room; }) {
      if (!is_room_code(message.room)) return Refusal::bad_room;
    }
    if constexpr (requires { message.name; }) {
      if (!is_person_name(message.name)) return Refusal::bad_name;
    }
    return std::nullopt;
  }
};

struct Writer {
  std::string_view type;

  std::string operator()(const Create& create) const {
    Json fields = Json::object({{"type", type}, {"room", create.room}, {"name", create.name}});
    write_status(fields, create.status);
    return write_frame(fields);
  }
  std::string operator()(const Join& join) const {
    Json fields = Json::object({{"type", type}, {"room", join.room}, {"name", join.name}});
    write_status(fields, join.status);
    if (join.token) fields["token"] = *join.token;
    return write_frame(fields);
  }
  std::string operator()(const Leave&) const { return write_frame(Json::object({{"type", type}})); }
  std::string operator()(const Who& who) const {
    return write_frame(Json::object({{"type", type}, {"room", who.room}}));
  }
  std::string operator()(const SetStatus& set) const {
    Json fields = Json::object({{"type", type}});
    write_status(fields, set.status);
    return write_frame(fields);
  }
  std::string operator()(const RelayTo& relay) const {
    return write_frame(Json::object({{"type", type}, {"to", relay.to}}), relay.payload);
  }
};

}  // namespace

std::variant<ClientMessage, Refused> decode_client(std::string_view frame) {
  if (frame.size() > limits::frame_bytes) return refused(Refusal::too_large);
  const std::optional<JsonFrame> json = read_frame(frame);
  if (!json) return refused(Refusal::malformed);

  FieldReader fields(json->fields);
  const std::string type = fields.text("type");
  for (const Reader& reader : readers) {
    if (reader.type != type) continue;
    ClientMessage message = reader.read(fields, json->payload);
    if (!fields.ok()) return refused(Refusal::malformed, type);
    if (const auto refusal = std::visit(NameCheck{}, message)) return refused(*refusal, type);
    return message;
  }
  return refused(Refusal::malformed);
}

std::string encode(const ClientMessage& message) {
  return std::visit(Writer{type_of(message)}, message);
}

}  // namespace greenroom::signaling
