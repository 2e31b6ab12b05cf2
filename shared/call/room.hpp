#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/signaling/messages.hpp"

namespace greenroom::call {

/// Who is in one room, in order of arrival, and who is its host: the first in, until the host hands
/// the room over; when the host leaves, the longest present of those who are not away, or of all.
/// Knows people by their ids and nothing of sockets, tokens or messages.
class Room {
 public:
  /// At least 1.
  explicit Room(std::size_t capacity) : capacity_(capacity) {}

  struct Gone {
    std::optional<std::string>
        new_host;  ///< where the host left and somebody is there to take over
  };

  /// Seats somebody whose id nobody here has, as the last in order, or says `room_full` or
  /// `name_taken` and changes nothing.
  std::optional<signaling::Refusal> admit(signaling::Person newcomer);

  /// Somebody who is here is back, under another name if they like, and away no more. Keeps their
  /// place in the order. Says `name_taken`, and changes nothing, or `no_such_peer`.
  std::optional<signaling::Refusal> come_back(signaling::Person person);

  /// nullopt where nobody has this id.
  std::optional<Gone> remove(std::string_view id);

  // Each false where nobody has this id.
  bool set_status(std::string_view id, signaling::Status status);
  bool set_away(std::string_view id);
  bool hand_over(std::string_view id);

  /// Whether somebody has this name, but for the one with that id.
  [[nodiscard]] bool has_name(std::string_view name, std::string_view but = {}) const;
  /// nullptr where nobody has this id.
  [[nodiscard]] const signaling::Person* find(std::string_view id) const;
  /// Everybody but this one, longest present first.
  [[nodiscard]] std::vector<signaling::Person> others_of(std::string_view id) const;
  [[nodiscard]] const std::vector<signaling::Person>& people() const { return people_; }
  [[nodiscard]] bool empty() const { return people_.empty(); }
  [[nodiscard]] bool full() const { return people_.size() >= capacity_; }
  /// The host's id; empty in an empty room.
  [[nodiscard]] const std::string& host() const { return host_; }

 private:
  std::vector<signaling::Person>::iterator seat_of(std::string_view id);
  [[nodiscard]] std::string next_host() const;

  std::size_t capacity_;
  std::vector<signaling::Person> people_;
  std::string host_;
};

}  // namespace greenroom::call
