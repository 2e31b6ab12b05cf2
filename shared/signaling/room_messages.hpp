#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/signaling/people.hpp"

// The messages about rooms: coming, going, and what a host may do.
namespace greenroom::signaling {

enum class Departure { left, lost, replaced, removed };

// NOLINTBEGIN(readability-redundant-member-init): they say what a braced list may leave out

// ---- from a browser -------------------------------------------------------------------------

struct Create {
  std::string room;
  std::string name;
  Status status;
  std::string page = {};  ///< as in Person
  bool operator==(const Create&) const = default;
};

struct Join {
  std::string room;
  std::string name;
  Status status;
  std::optional<std::string> token;
  std::string page = {};                     ///< as in Person
  std::optional<std::string> passcode = {};  ///< in clear; never kept and never logged
  Links links = {};                          ///< of the stay that the token is of
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

/// From the host: what is to change, and nothing of the rest.
struct SetRoom {
  std::optional<bool> locked = {};
  std::optional<std::string> passcode = {};  ///< in clear; empty removes it
  std::optional<bool> waiting = {};
  std::optional<std::string> spotlight = {};  ///< an id; empty for none
  bool operator==(const SetRoom&) const = default;
};

/// From the host, about one who waits.
struct Admit {
  std::string id;
  bool operator==(const Admit&) const = default;
};

/// From the host, about one who waits.
struct TurnAway {
  std::string id;
  bool operator==(const TurnAway&) const = default;
};

/// From the host: out with this person.
struct Remove {
  std::string id;
  bool operator==(const Remove&) const = default;
};

/// From the host: this person is the host from now on.
struct MakeHost {
  std::string id;
  bool operator==(const MakeHost&) const = default;
};

/// From the host: asks this person to switch their microphone off.
struct AskMute {
  std::string id;
  bool operator==(const AskMute&) const = default;
};

// ---- from the server ------------------------------------------------------------------------

struct Joined {
  std::string room;
  std::string you;
  std::string host;
  std::string token;
  unsigned capacity = 0;
  std::vector<Person> people;  ///< the others, longest present first
  RoomSettings settings = {};
  std::string page = {};  ///< ours, as the others are told it; not ours if no link can live on
  bool fresh = false;  ///< the room was opened a moment ago: others may be on their way back to it
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

/// The connection between this person and the server dropped. Their seat is kept for a while.
struct Away {
  std::string id;
  bool operator==(const Away&) const = default;
};

/// Whoever was away, or reloaded the page, sits in the same seat again.
struct Back {
  Person person;
  bool operator==(const Back&) const = default;
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
  RoomSettings settings = {};  ///< without the spotlight
  bool operator==(const Here&) const = default;
};

struct RoomIs {
  RoomSettings settings;
  bool operator==(const RoomIs&) const = default;
};

/// The host must admit us first.
struct Waiting {
  std::string room;
  bool operator==(const Waiting&) const = default;
};

/// To the host: somebody waits to be admitted.
struct Knock {
  std::string id;
  std::string name;
  bool operator==(const Knock&) const = default;
};

/// To the host: waits no longer.
struct KnockGone {
  std::string id;
  bool operator==(const KnockGone&) const = default;
};

struct AskedMute {
  std::string from;
  bool operator==(const AskedMute&) const = default;
};

// NOLINTEND(readability-redundant-member-init)

}  // namespace greenroom::signaling
