#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/call/passcodes.hpp"
#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/call/room.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// A room with somebody in it, and everything that is known of it.
struct OpenRoom {
  /// What the hub knows of a person beyond what the room knows.
  struct Member {
    std::optional<SessionId> session;  ///< none while the person is away
    std::string token;
    TimePoint away_since;    ///< while there is no session
    signaling::Links links;  ///< that they held when they came
    /// What the page called itself before it was given another name; it may not have heard of that.
    std::string page_before;
  };
  /// Somebody who waits to be admitted.
  struct Guest {
    SessionId session;
    Identity identity;
    signaling::Person person;
    signaling::Links links;
    std::string page_before;  ///< as in Member
  };
  /// Somebody whom the host has removed.
  struct Removed {
    std::string id;
    std::optional<SessionId> session;  ///< none where they were away
  };

  OpenRoom(std::string its_code, std::size_t capacity, TimePoint now)
      : code(std::move(its_code)), room(capacity), opened(now) {}

  std::string code;
  call::Room room;
  TimePoint opened;
  std::unordered_map<std::string, Member> members;  // by id, the same people as in `room`
  std::vector<Guest> guests;                        // longest waiting first
  std::deque<Removed> removed;                      // latest last
  std::optional<Passcode> passcode;
  bool locked = false;
  bool waiting = false;
  std::string spotlight;

  [[nodiscard]] signaling::RoomSettings settings() const;
  /// Those who come now may be coming back after the server was restarted.
  [[nodiscard]] bool is_fresh(TimePoint now) const;
  /// Whether everybody here holds links to the guest's page just where the guest holds one to
  /// theirs, by what each said when they came.
  [[nodiscard]] bool agrees_on_links(const Guest& guest) const;
  [[nodiscard]] bool has_name(std::string_view name, std::string_view but) const;
  /// With this token's id, or from this session with whatever token or none.
  [[nodiscard]] bool was_removed(std::string_view id, SessionId session) const;
  /// To be called while they are still here.
  void remember_removed(const std::string& id);

  std::vector<Guest>::iterator guest(std::string_view id);
  std::vector<Guest>::iterator guest(SessionId session);

  void tell_others(std::string_view but, const signaling::ServerMessage& message,
                   const Deliver& deliver) const;
  void tell_all(const signaling::ServerMessage& message, const Deliver& deliver) const {
    tell_others({}, message, deliver);
  }
  void tell(const std::string& id, const signaling::ServerMessage& message,
            const Deliver& deliver) const;
  /// Everybody who waits, to whoever is the host by now.
  void tell_host_who_waits(const Deliver& deliver) const;
};

}  // namespace greenroom::server
