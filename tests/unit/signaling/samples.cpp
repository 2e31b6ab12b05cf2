#include "tests/unit/signaling/samples.hpp"

#include "shared/signaling/limits.hpp"

namespace greenroom::signaling {

std::vector<ClientMessage> every_client_message() {
  return {
      Leave{},
      Who{"amber-otter-42"},
      SetStatus{{.microphone = true, .camera = false}},
      SetStatus{{.microphone = true, .camera = false, .screen = true, .recording = false}},
      SetStatus{{.microphone = false, .camera = false, .screen = false, .recording = true}},
      Create{"amber-otter-42", "Ada", {.microphone = false, .camera = true}},
      Join{"amber-otter-42", "小明", {.microphone = true, .camera = true}, std::nullopt},
      Join{"amber-otter-42", "Zoë 🎈", {.microphone = false, .camera = false}, "s3cret"},
      RelayTo{Relayed::offer, "p7", R"({"sdp":"v=0\r\n"})"},
      RelayTo{Relayed::answer, "p7", R"({"a":[1,{"b":null}],"c":"}\"]"})"},
      RelayTo{Relayed::candidate, "p7", "{}"},
  };
}

std::vector<ServerMessage> every_server_message() {
  const Person ada{"p1", "Ada", {.microphone = true, .camera = false}};
  const Person ming{
      "p2", "小明 🎈", {.microphone = false, .camera = true, .screen = true, .recording = true}};
  return {
      Closing{},
      HostIs{"p1"},
      Departed{"p1", Departure::left},
      Departed{"p1", Departure::lost},
      Departed{"p1", Departure::replaced},
      StatusOf{"p1", {.microphone = true, .camera = false}},
      StatusOf{"p1", {.microphone = true, .camera = false, .screen = true, .recording = true}},
      Arrived{ada},
      Here{"amber-otter-42", 4, {}},
      Here{"amber-otter-42", 4, {"Ada", "小明 🎈"}},
      Joined{"amber-otter-42", "p3", "p1", "s3cret", 4, {ada, ming}},
      Joined{"amber-otter-42", "p3", "p3", "s3cret", 1, {}},
      RelayFrom{Relayed::offer, "p7", R"({"sdp":"v=0\r\n"})"},
      RelayFrom{Relayed::answer, "p7", R"({"a":[1,{"b":null}],"c":"}\"]"})"},
      RelayFrom{Relayed::candidate, "p7", "{}"},
      Refused{Refusal::room_full, "join"},
      Refused{Refusal::too_large, ""},
  };
}

std::string RandomMessages::characters(unsigned count, const std::vector<std::string>& alphabet) {
  std::string text;
  for (unsigned i = 0; i < count; ++i) {
    text += alphabet[below(static_cast<unsigned>(alphabet.size()))];
  }
  return text;
}

std::string RandomMessages::id() {
  // At most 12 characters of at most 4 bytes: within limits::id_bytes.
  return characters(1 + below(12), {"p", "7", "-", "\"", "\\", "\n", "\x7F", "é", "小", "🎈", "{"});
}

std::string RandomMessages::name() {
  return characters(1 + below(limits::name_characters),
                    {"A", "z", "0", "\"", "\\", "'", "<", "é", "ß", "明", "小", "🎈", "ض", "я"});
}

std::string RandomMessages::room() {
  return "r" + characters(1 + below(60), {"a", "-", "9"}) + "z";
}

Status RandomMessages::status() {
  Status status;
  for (bool* each : {&status.microphone, &status.camera, &status.screen, &status.recording}) {
    *each = flip();
  }
  return status;
}

Person RandomMessages::person() {
  Person person;
  person.id = id();
  person.name = name();
  person.status = status();
  return person;
}

std::string RandomMessages::value(unsigned depth) {
  switch (below(depth == 0 ? 5 : 7)) {
    case 0:
      return "null";
    case 1:
      return flip() ? "true" : "false";
    case 2:
      return characters(1, {"0", "-1", "1.50", "6e3", "18446744073709551616"});
    case 3:
      return R"("}\"]{[,: \\ \u4e2d \ud83c\udf88 /")";
    case 4:
      return "\"" + characters(below(9), {"小", "🎈", "a", "\\n"}) + "\"";
    case 5:
      return "[" + value(depth - 1) + " ,\t" + value(depth - 1) + "]";
    default:
      return object(depth - 1);
  }
}

std::string RandomMessages::object(unsigned depth) {
  std::string text = "{";
  for (unsigned i = below(4); i > 0; --i) {
    text += "\"" + characters(1, {"payload", "type", "to", "小"}) + std::to_string(i) +
            "\" : " + value(depth) + (i > 1 ? "," : "");
  }
  return text + "}";
}

ClientMessage RandomMessages::client_message() {
  const auto kind = static_cast<Relayed>(below(3));
  switch (below(6)) {
    case 0:
      return Create{room(), name(), status()};
    case 1: {
      Join join{room(), name(), status(), std::nullopt};
      if (flip()) join.token = id();
      return join;
    }
    case 2:
      return Leave{};
    case 3:
      return Who{room()};
    case 4:
      return SetStatus{status()};
    default:
      return RelayTo{kind, id(), object(5)};
  }
}

ServerMessage RandomMessages::server_message() {
  const auto kind = static_cast<Relayed>(below(3));
  switch (below(9)) {
    case 0: {
      Joined joined{room(), id(), id(), id(), 1 + below(256), {}};
      for (unsigned i = below(5); i > 0; --i) joined.people.push_back(person());
      return joined;
    }
    case 1:
      return Arrived{person()};
    case 2:
      return Departed{id(), static_cast<Departure>(below(3))};
    case 3:
      return HostIs{id()};
    case 4:
      return StatusOf{id(), status()};
    case 5: {
      Here here{room(), 1 + below(256), {}};
      for (unsigned i = below(5); i > 0; --i) here.names.push_back(name());
      return here;
    }
    case 6:
      return RelayFrom{kind, id(), object(5)};
    case 7:
      return Refused{static_cast<Refusal>(below(13)), flip() ? "join" : ""};
    default:
      return Closing{};
  }
}

}  // namespace greenroom::signaling
