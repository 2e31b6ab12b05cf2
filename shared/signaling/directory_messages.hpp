#pragma once

#include <optional>
#include <string>
#include <vector>

// The messages about people who can be called, and about the calls to them.
namespace greenroom::signaling {

/// quiet: is found, but does not ring. hidden: is not found, and does not ring.
enum class Presence { open, quiet, hidden };

/// What a caller may expect. busy: in a room, or in the middle of another call.
enum class Availability { free, busy, quiet };

/// Why a ring ended without a call.
enum class RingEnd { declined, busy, quiet, gone, cancelled, no_answer };

/// Somebody in the directory.
struct Listed {
  std::string id;
  std::string name;
  Availability state{};
  bool operator==(const Listed&) const = default;
};

// NOLINTBEGIN(readability-redundant-member-init): they say what a braced list may leave out

// ---- from a browser -------------------------------------------------------------------------

struct Appear {
  std::string name;
  Presence presence{};
  std::optional<std::string> token = {};
  bool operator==(const Appear&) const = default;
};

struct Vanish {
  bool operator==(const Vanish&) const = default;
};

struct Find {
  std::string text;  ///< a part of the name; empty for everybody
  bool operator==(const Find&) const = default;
};

struct StopFinding {
  bool operator==(const StopFinding&) const = default;
};

struct Ring {
  std::string to;
  bool video = false;
  bool operator==(const Ring&) const = default;
};

struct PickUp {
  std::string call;
  bool operator==(const PickUp&) const = default;
};

struct Decline {
  std::string call;
  std::string text = {};  ///< a short message for the caller, or empty
  bool operator==(const Decline&) const = default;
};

/// By the caller, before anybody has picked up.
struct HangUp {
  std::string call;
  RingEnd reason = RingEnd::cancelled;  ///< or no_answer; nothing else
  bool operator==(const HangUp&) const = default;
};

// ---- from the server ------------------------------------------------------------------------

struct Appeared {
  std::string you;
  std::string name;
  std::string token;
  bool operator==(const Appeared&) const = default;
};

struct Found {
  std::vector<Listed> people;  ///< by name
  unsigned total = 0;          ///< how many there are, listed or not
  bool operator==(const Found&) const = default;
};

/// Came, or changed.
struct Seen {
  Listed person;
  bool operator==(const Seen&) const = default;
};

struct Gone {
  std::string id;
  bool operator==(const Gone&) const = default;
};

/// To the caller: it rings at the other side.
struct Ringing {
  std::string call;
  std::string to;
  std::string name;
  bool operator==(const Ringing&) const = default;
};

/// To the callee.
struct Rung {
  std::string call;
  std::string from;
  std::string name;
  bool video = false;
  bool operator==(const Rung&) const = default;
};

/// To the callee: somebody called, and it did not ring.
struct Missed {
  std::string from;
  std::string name;
  bool video = false;
  bool operator==(const Missed&) const = default;
};

/// To both: the call is on, in this room.
struct PickedUp {
  std::string call;
  std::string room;
  bool video = false;
  std::string name;  ///< the other one's
  bool operator==(const PickedUp&) const = default;
};

struct Ended {
  std::string call;
  RingEnd reason{};
  std::string text = {};  ///< what the callee said when declining, or empty
  bool operator==(const Ended&) const = default;
};

// NOLINTEND(readability-redundant-member-init)

}  // namespace greenroom::signaling
