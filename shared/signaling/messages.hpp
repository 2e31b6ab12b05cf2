#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

// The native dialect's messages. PROTOCOL.md beside this file says what each means.
namespace greenroom::signaling {

/// What a person does right now: sends sound, a picture, a screen beside it; records the call.
struct Status {
  bool microphone = false;
  bool camera = false;
  bool screen = false;
  bool recording = false;
  bool operator==(const Status&) const = default;
};

struct Person {
  std::string id;
  std::string name;
  Status status;
  bool operator==(const Person&) const = default;
};

/// What two browsers tell each other about their connection.
enum class Relayed { offer, answer, candidate };

enum class Refusal {
  room_full,
  room_exists,
  name_taken,
  bad_room,
  bad_name,
  already_in_room,
  not_in_room,
  no_such_peer,
  malformed,
  too_large,
  too_fast,
  wrong_origin,
  server_full,
};

enum class Departure { left, lost, replaced };

// ---- from a browser -------------------------------------------------------------------------

struct Create {
  std::string room;
  std::string name;
  Status status;
  bool operator==(const Create&) const = default;
};

struct Join {
  std::string room;
  std::string name;
  Status status;
  std::optional<std::string> token;
  bool operator==(const Join&) const = default;
};

struct Leave {
  bool operator==(const Leave&) const = default;
};

struct Who {
  std::string room;
  bool operator==(const Who&) const = default;
};

struct SetStatus {
  Status status;
  bool operator==(const SetStatus&) const = default;
};

struct RelayTo {
  Relayed kind{};
  std::string to;
  std::string payload;  ///< the text of a JSON object, passed on as it is
  bool operator==(const RelayTo&) const = default;
};

using ClientMessage = std::variant<Create, Join, Leave, Who, SetStatus, RelayTo>;

// ---- from the server ------------------------------------------------------------------------

struct Joined {
  std::string room;
  std::string you;
  std::string host;
  std::string token;
  unsigned capacity = 0;
  std::vector<Person> people;  ///< the others, longest present first
  bool operator==(const Joined&) const = default;
};

struct Arrived {
  Person person;
  bool operator==(const Arrived&) const = default;
};

struct Departed {
  std::string id;
  Departure reason{};
  bool operator==(const Departed&) const = default;
};

struct HostIs {
  std::string id;
  bool operator==(const HostIs&) const = default;
};

struct StatusOf {
  std::string from;
  Status status;
  bool operator==(const StatusOf&) const = default;
};

struct Here {
  std::string room;
  unsigned capacity = 0;
  std::vector<std::string> names;
  bool operator==(const Here&) const = default;
};

struct RelayFrom {
  Relayed kind{};
  std::string from;
  std::string payload;  ///< the text of a JSON object
  bool operator==(const RelayFrom&) const = default;
};

struct Refused {
  Refusal code{};
  std::string about;  ///< the refused message's type, empty where it had none
  bool operator==(const Refused&) const = default;
};

struct Closing {
  bool operator==(const Closing&) const = default;
};

using ServerMessage =
    std::variant<Joined, Arrived, Departed, HostIs, StatusOf, Here, RelayFrom, Refused, Closing>;

}  // namespace greenroom::signaling
