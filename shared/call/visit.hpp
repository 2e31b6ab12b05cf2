#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/signaling/messages.hpp"

// One person's stay in a room, from the wish to enter to the leaving, as a state machine with no
// socket in it: events in, actions out. It is the browser's side of what Room is on the server.
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
/// Worth telling whoever looks at the page. moved: our seat was taken over by another tab of ours.
/// shares: somebody begins to share a screen. records: somebody begins to record the call, or does
/// so already when we meet.
struct Announce {
  enum class What { arrived, left, lost, host, you_are_host, reconnected, moved, shares, records };
  What what{};
  std::string name;
  bool operator==(const Announce&) const = default;
};

using VisitAction = std::variant<Send, Meet, Part, HandOver, Announce>;
using VisitActions = std::vector<VisitAction>;

/// Which room, as whom.
struct Wish {
  std::string room;
  std::string name;
  bool fresh = false;  ///< the room must not exist yet: its code is one that we offered
  std::optional<std::string> token;  ///< of an earlier stay, to take the same seat again
  bool operator==(const Wish&) const = default;
};

class Visit {
 public:
  /// away: in no room. joining: asked, not answered. present: in the room.
  /// returning: was in the room, the server is away; the links go on, and the seat is asked for
  /// again as soon as the server is back.
  enum class Phase { away, joining, present, returning };

  /// Wants in. Ignored unless away.
  VisitActions enter(Wish wish);
  /// Changed one's mind, or leaves. Clears the refusal too.
  VisitActions leave();
  /// What we send changed.
  VisitActions set_status(signaling::Status status);
  /// The socket to the server is open, and was not before.
  VisitActions opened();
  /// The socket to the server is gone.
  VisitActions lost();
  VisitActions received(const signaling::ServerMessage& message);

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] const Wish& wish() const { return wish_; }
  [[nodiscard]] const signaling::Status& status() const { return status_; }
  /// Why the last wish was not granted, until the next one.
  [[nodiscard]] std::optional<signaling::Refusal> refusal() const { return refusal_; }

  // While present or returning:
  [[nodiscard]] const std::string& self() const { return self_; }
  [[nodiscard]] const std::string& host() const { return host_; }
  [[nodiscard]] unsigned capacity() const { return capacity_; }
  /// The others, longest present first.
  [[nodiscard]] const std::vector<signaling::Person>& people() const { return people_; }

 private:
  VisitActions on(const signaling::Joined& joined);
  VisitActions on(const signaling::Arrived& arrived);
  VisitActions on(const signaling::Departed& departed);
  VisitActions on(const signaling::HostIs& host);
  VisitActions on(const signaling::StatusOf& status);
  VisitActions on(const signaling::RelayFrom& relay);
  VisitActions on(const signaling::Refused& refused);
  VisitActions on(const signaling::Here&) { return {}; }
  VisitActions on(const signaling::Closing&) { return {}; }

  [[nodiscard]] Send ask() const;
  void part_with_all(VisitActions& actions);
  signaling::Person* find(const std::string& id);

  Phase phase_ = Phase::away;
  bool connected_ = false;
  Wish wish_;
  signaling::Status status_;
  std::optional<signaling::Refusal> refusal_;
  std::string self_;
  std::string host_;
  unsigned capacity_ = 0;
  std::vector<signaling::Person> people_;
};

}  // namespace greenroom::call
