#include "shared/signaling/limits.hpp"
#include "tests/unit/signaling/samples.hpp"

namespace greenroom::signaling {

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
  for (bool* each :
       {&status.microphone, &status.camera, &status.screen, &status.recording, &status.hand}) {
    *each = flip();
  }
  return status;
}

Person RandomMessages::person() {
  Person person;
  person.id = id();
  person.name = name();
  person.status = status();
  if (flip()) person.page = id();
  person.away = flip();
  return person;
}

RoomSettings RandomMessages::settings() {
  return {.locked = flip(),
          .passcode = flip(),
          .waiting = flip(),
          .spotlight = flip() ? id() : std::string()};
}

Links RandomMessages::links() {
  Links links;
  for (unsigned i = below(4); i > 0; --i) links.emplace(id(), id());
  return links;
}

Listed RandomMessages::listed() { return {id(), name(), static_cast<Availability>(below(3))}; }

std::string RandomMessages::words(std::size_t most) {
  return characters(below(static_cast<unsigned>(most) + 1), {"a", " ", "\n", "\"", "小", "🎈"});
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
  switch (below(20)) {
    case 0:
      return Create{room(), name(), status(), flip() ? id() : ""};
    case 1: {
      Join join{room(), name(), status(), std::nullopt};
      if (flip()) join.token = id();
      if (flip()) join.page = id();
      if (flip()) join.passcode = "a" + words(limits::passcode_characters - 1);
      if (flip()) join.links = links();
      return join;
    }
    case 2:
      return Leave{};
    case 3:
      return Who{room()};
    case 4:
      return SetStatus{status()};
    case 5: {
      SetRoom set;
      if (flip()) set.locked = flip();
      if (flip()) set.passcode = words(limits::passcode_characters);
      if (flip()) set.waiting = flip();
      if (flip()) set.spotlight = flip() ? id() : "";
      return set;
    }
    case 6:
      return Admit{id()};
    case 7:
      return TurnAway{id()};
    case 8:
      return Remove{id()};
    case 9:
      return MakeHost{id()};
    case 10:
      return AskMute{id()};
    case 11: {
      Appear appear{name(), static_cast<Presence>(below(3))};
      if (flip()) appear.token = id();
      return appear;
    }
    case 12:
      return Vanish{};
    case 13:
      return Find{words(limits::search_characters)};
    case 14:
      return StopFinding{};
    case 15:
      return Ring{id(), flip()};
    case 16:
      return PickUp{id()};
    case 17:
      return Decline{id(), words(limits::decline_characters)};
    case 18:
      return HangUp{id(), flip() ? RingEnd::cancelled : RingEnd::no_answer};
    default:
      return RelayTo{static_cast<Relayed>(below(3)), id(), object(5), flip() ? id() : ""};
  }
}

ServerMessage RandomMessages::server_message() {
  switch (below(9)) {
    case 0: {
      Joined joined{room(), id(), id(), id(), 1 + below(256), {}, settings()};
      for (unsigned i = below(5); i > 0; --i) joined.people.push_back(person());
      if (flip()) joined.page = id();
      joined.fresh = flip();
      return joined;
    }
    case 1:
      return Here{room(), 1 + below(256), {name(), name()}, settings()};
    case 2:
      return RelayFrom{static_cast<Relayed>(below(3)), id(), object(5)};
    case 3:
      return Refused{static_cast<Refusal>(below(refusals)), flip() ? "join" : "",
                     flip() ? name() : ""};
    case 4:
    case 5:
      return about_the_directory();
    default:
      return about_people();
  }
}

ServerMessage RandomMessages::about_people() {
  switch (below(12)) {
    case 0:
      return Arrived{person()};
    case 1:
      return Departed{id(), static_cast<Departure>(below(4))};
    case 2:
      return HostIs{id()};
    case 3:
      return StatusOf{id(), status()};
    case 4:
      return Away{id()};
    case 5:
      return Back{person()};
    case 6:
      return RoomIs{settings()};
    case 7:
      return Waiting{room()};
    case 8:
      return Knock{id(), name()};
    case 9:
      return KnockGone{id()};
    case 10:
      return AskedMute{id()};
    default:
      return Closing{};
  }
}

ServerMessage RandomMessages::about_the_directory() {
  switch (below(9)) {
    case 0:
      return Appeared{id(), name(), id()};
    case 1: {
      Found found{{}, below(1000)};
      for (unsigned i = below(5); i > 0; --i) found.people.push_back(listed());
      return found;
    }
    case 2:
      return Seen{listed()};
    case 3:
      return Gone{id()};
    case 4:
      return Ringing{id(), id(), name()};
    case 5:
      return Rung{id(), id(), name(), flip()};
    case 6:
      return Missed{id(), name(), flip()};
    case 7:
      return PickedUp{id(), room(), flip(), name()};
    default:
      return Ended{id(), static_cast<RingEnd>(below(6)), words(limits::decline_characters)};
  }
}

}  // namespace greenroom::signaling
