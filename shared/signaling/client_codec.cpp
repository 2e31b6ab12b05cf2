// The half of the codec that speaks of what browsers say.
#include <array>
#include <optional>
#include <utility>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/common_fields.hpp"
#include "shared/signaling/directory_fields.hpp"
#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"
#include "shared/signaling/room_fields.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

template <typename Message>
ClientMessage read_as(FieldReader& fields, const std::string&) {
  Message message;
  read(fields, message);
  return message;
}

template <Relayed kind>
ClientMessage read_relay(FieldReader& fields, const std::string& payload) {
  fields.require(!payload.empty());
  return RelayTo{.kind = kind,
                 .to = fields.id("to"),
                 .payload = payload,
                 .page = fields.optional_id("page").value_or("")};
}

struct Reader {
  std::string_view type;
  ClientMessage (*read)(FieldReader& fields, const std::string& payload);
};

constexpr auto readers = std::to_array<Reader>({
    {"create", read_as<Create>},
    {"join", read_as<Join>},
    {"leave", read_as<Leave>},
    {"who", read_as<Who>},
    {"status", read_as<SetStatus>},
    {"offer", read_relay<Relayed::offer>},
    {"answer", read_relay<Relayed::answer>},
    {"candidate", read_relay<Relayed::candidate>},
    {"set-room", read_as<SetRoom>},
    {"admit", read_as<Admit>},
    {"turn-away", read_as<TurnAway>},
    {"remove", read_as<Remove>},
    {"hand-over", read_as<MakeHost>},
    {"ask-mute", read_as<AskMute>},
    {"appear", read_as<Appear>},
    {"vanish", read_as<Vanish>},
    {"find", read_as<Find>},
    {"stop-finding", read_as<StopFinding>},
    {"ring", read_as<Ring>},
    {"pick-up", read_as<PickUp>},
    {"decline", read_as<Decline>},
    {"hang-up", read_as<HangUp>},
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

  template <typename Message>
  std::string operator()(const Message& message) const {
    Json fields = Json::object({{"type", type}});
    write(fields, message);
    return write_frame(fields);
  }
  std::string operator()(const RelayTo& relay) const {
    Json fields = Json::object({{"type", type}, {"to", relay.to}});
    if (!relay.page.empty()) fields["page"] = relay.page;
    return write_frame(fields, relay.payload);
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
