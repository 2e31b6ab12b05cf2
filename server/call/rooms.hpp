#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/call/hub_limits.hpp"
#include "server/call/open_room.hpp"
#include "server/call/passcodes.hpp"
#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// Every room of this process: who sits in it or waits in front of it, who is its host and what the
/// host has set, and the relay between its people.
class Rooms {
 public:
  /// Called when a session came into a room, or in front of one, and when it is out of it.
  using Moved = std::function<void(SessionId session)>;

  /// `secrets` and `deliver` outlive it.
  Rooms(const HubLimits& limits, const Secrets& secrets, const Deliver& deliver, Moved moved);

  // Each carries a message out, or says why not.
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Create& create,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Join& join,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Leave& leave,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Who& who,
                                           TimePoint now) const;
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::SetStatus& set,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::RelayTo& relay,
                                           TimePoint now);
  // The host's tools, in host_tools.cpp.
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::SetRoom& set,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Admit& admit,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::TurnAway& turned,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Remove& remove,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::MakeHost& make_host,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::AskMute& ask,
                                           TimePoint now);

  /// The session is gone without a `leave`. Its seat is kept for a while.
  void disconnected(SessionId session, TimePoint now);
  /// Gives up the seats that were kept for long enough.
  void tick(TimePoint now);

  /// In a room or in front of one.
  [[nodiscard]] bool is_in_room(SessionId session) const { return places_.contains(session); }
  [[nodiscard]] std::size_t count() const { return rooms_.size(); }
  [[nodiscard]] std::size_t people() const { return people_; }

 private:
  /// Where a session is.
  struct Place {
    OpenRoom* in;  // stays where it is: unordered_map moves no element
    std::string id;
    bool waits = false;
  };
  /// Whose seat is kept, and since when.
  struct Kept {
    std::string room;
    std::string id;
    TimePoint since;
  };

  std::optional<signaling::Refusal> enter(SessionId from, const signaling::Join& join,
                                          TimePoint now);
  std::optional<signaling::Refusal> let_in(SessionId from, const signaling::Join& join,
                                           const OpenRoom& open, TimePoint now);
  std::optional<signaling::Refusal> come_back(SessionId from, const signaling::Join& join,
                                              OpenRoom& open, const std::string& id, TimePoint now);
  std::optional<signaling::Refusal> wait(OpenRoom& open, OpenRoom::Guest guest);
  std::optional<signaling::Refusal> seat(OpenRoom& open, const OpenRoom::Guest& guest,
                                         TimePoint now);
  void welcome(const OpenRoom& open, const std::string& id, TimePoint now) const;
  OpenRoom& opened(const std::string& code, TimePoint now);
  void give_up(OpenRoom& open, const std::string& id, signaling::Departure reason);
  /// Takes a guest out, wherever they go now, and tells the host.
  OpenRoom::Guest take_guest(OpenRoom& open, std::vector<OpenRoom::Guest>::iterator guest);
  void turn_away(OpenRoom& open, std::vector<OpenRoom::Guest>::iterator guest,
                 signaling::Refusal why);
  void turn_all_away(OpenRoom& open, signaling::Refusal why);
  void admit_all(OpenRoom& open, TimePoint now);
  void forget_place(SessionId session);
  const Place* place_of(SessionId session) const;
  std::optional<signaling::Refusal> refuse_unless_host(SessionId from) const;

  HubLimits limits_;
  const Secrets& secrets_;
  const Deliver& deliver_;
  Moved moved_;
  Passcodes passcodes_;
  std::unordered_map<std::string, OpenRoom> rooms_;
  std::unordered_map<SessionId, Place> places_;
  std::deque<Kept> kept_;  ///< longest kept first; may name seats that are taken again
  std::size_t people_ = 0;
};

}  // namespace greenroom::server
