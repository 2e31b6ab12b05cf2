// The half of the codec that speaks of what servers say.
#include <array>
#include <optional>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/common_fields.hpp"
#include "shared/signaling/directory_fields.hpp"
#include "shared/signaling/field_reader.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/room_fields.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::signaling {

namespace {

void read(FieldReader& fields, Refused& refused) {
  refused.code = fields.word("code", refusal_from);
  refused.about = fields.optional_id("about").value_or("");
  if (fields.has("suggestion")) refused.suggestion = fields.person_name("suggestion");
}

void write(Json& fields, const Refused& refused) {
  fields["code"] = code_of(refused.code);
  if (!refused.about.empty()) fields["about"] = refused.about;
  if (!refused.suggestion.empty()) fields["suggestion"] = refused.suggestion;
}

template <typename Message>
ServerMessage read_as(FieldReader& fields, const std::string&) {
  Message message;
  read(fields, message);
  return message;
}

template <Relayed kind>
ServerMessage read_relay(FieldReader& fields, const std::string& payload) {
  fields.require(!payload.empty());
  return RelayFrom{.kind = kind, .from = fields.id("from"), .payload = payload};
}

struct Reader {
  std::string_view type;
  ServerMessage (*read)(FieldReader& fields, const std::string& payload);
};

constexpr auto readers = std::to_array<Reader>({
    {"joined", read_as<Joined>},
    {"arrived", read_as<Arrived>},
    {"departed", read_as<Departed>},
    {"away", read_as<Away>},
    {"back", read_as<Back>},
    {"host", read_as<HostIs>},
    {"status", read_as<StatusOf>},
    {"here", read_as<Here>},
    {"room", read_as<RoomIs>},
    {"waiting", read_as<Waiting>},
    {"knock", read_as<Knock>},
    {"knock-gone", read_as<KnockGone>},
    {"asked-mute", read_as<AskedMute>},
    {"offer", read_relay<Relayed::offer>},
    {"answer", read_relay<Relayed::answer>},
    {"candidate", read_relay<Relayed::candidate>},
    {"appeared", read_as<Appeared>},
    {"found", read_as<Found>},
    {"seen", read_as<Seen>},
    {"gone", read_as<Gone>},
    {"ringing", read_as<Ringing>},
    {"rung", read_as<Rung>},
    {"missed", read_as<Missed>},
    {"picked-up", read_as<PickedUp>},
    {"ended", read_as<Ended>},
    {"refused", read_as<Refused>},
    {"closing", read_as<Closing>},
});

struct Writer {
  std::string_view type;

  template <typename Message>
  std::string operator()(const Message& message) const {
    Json fields = Json::object({{"type", type}});
    write(fields, message);
    return write_frame(fields);
  }
  std::string operator()(const RelayFrom& relay) const {
    return write_frame(Json::object({{"type", type}, {"from", relay.from}}), relay.payload);
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
