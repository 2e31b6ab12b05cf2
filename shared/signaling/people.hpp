#pragma once

#include <map>
#include <string>

// Who is in a room, as the messages tell it.
namespace greenroom::signaling {

// NOLINTBEGIN(readability-redundant-member-init): they say what a braced list may leave out

/// What a person does right now: sends sound, a picture, a screen beside it; records the call; has
/// a hand raised.
struct Status {
  bool microphone = false;
  bool camera = false;
  bool screen = false;
  bool recording = false;
  bool hand = false;
  bool operator==(const Status&) const = default;
};

struct Person {
  std::string id;
  std::string name;
  Status status = {};
  /// Which load of the page speaks for them; empty where it does not say. While it stays the same,
  /// a link to them lives on.
  std::string page = {};
  bool away = false;  ///< the connection to the server dropped; the seat is kept for a while
  bool operator==(const Person&) const = default;
};

/// The people to whom a page holds its end of a link: from their ids to the pages it leads to.
using Links = std::map<std::string, std::string>;

/// What the host of a room has set.
struct RoomSettings {
  bool locked = false;         ///< nobody new comes in
  bool passcode = false;       ///< there is one; which one is never told
  bool waiting = false;        ///< who comes waits until the host admits them
  std::string spotlight = {};  ///< the id of the person everybody sees large; empty for none
  bool operator==(const RoomSettings&) const = default;
};

// NOLINTEND(readability-redundant-member-init)

}  // namespace greenroom::signaling
