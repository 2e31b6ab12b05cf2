#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/signaling/messages.hpp"

// What Visit asks its owner to do.
namespace greenroom::call {

/// To be sent to the server.
struct Send {
  signaling::ClientMessage message;
  bool operator==(const Send&) const = default;
};
/// A person is there: make a link. `we_offer` when we are the newcomer of the two.
struct Meet {
  signaling::Person person;
  bool we_offer = false;
  bool operator==(const Meet&) const = default;
};
/// One of the two was away for a while, and the link between them lives on. What was sent meanwhile
/// may be lost: both sides mend it.
struct Resume {
  std::string id;
  bool operator==(const Resume&) const = default;
};
/// A person is gone: close the link.
struct Part {
  std::string id;
  bool operator==(const Part&) const = default;
};
/// For the link to this person.
struct HandOver {
  signaling::RelayFrom message;
  bool operator==(const HandOver&) const = default;
};
/// Worth telling whoever looks at the page.
struct Announce {
  /// moved: our seat was taken over by another tab of ours. shares: somebody begins to share a
  /// screen. records: somebody begins to record the call, or does so already when we meet.
  /// removed: the host removed somebody; without a name, us. knock: somebody waits to be admitted
  /// by us. asked_mute: the host with this name asks us to switch the microphone off. spotlight:
  /// this person, or without a name we, are what everybody sees large now.
  enum class What {
    arrived,
    left,
    lost,
    host,
    you_are_host,
    reconnected,
    moved,
    shares,
    records,
    removed,
    knock,
    asked_mute,
    spotlight,
    raises_hand,
  };
  What what{};
  std::string name;
  bool operator==(const Announce&) const = default;
};

std::string_view word_of(Announce::What what);

using VisitAction = std::variant<Send, Meet, Resume, Part, HandOver, Announce>;
using VisitActions = std::vector<VisitAction>;

/// Which room, as whom.
struct Wish {
  std::string room;
  std::string name;
  bool fresh = false;  ///< the room must not exist yet: its code is one that we offered
  std::optional<std::string> token;  ///< of an earlier stay, to take the same seat again
  /// Of the room, where it has one. Stays in memory and is never stored.
  // NOLINTNEXTLINE(readability-redundant-member-init): says that a braced list may leave it out
  std::optional<std::string> passcode = {};
  bool operator==(const Wish&) const = default;
};

/// A seat out of which the host has put us. Its token is brought along to that room, and says who
/// we are.
struct Removal {
  std::string room;
  std::string token;
  bool operator==(const Removal&) const = default;
};

}  // namespace greenroom::call
