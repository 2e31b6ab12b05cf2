#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/signaling/messages.hpp"

namespace greenroom::call {

/// Who is in one room, in order of arrival. The first in is the host; when the host leaves, the
/// longest present is: the host is whoever is in front, so there is never a doubt. Knows people by
/// their ids and nothing of sockets, tokens or messages.
class Room {
 public:
  /// At least 1.
  explicit Room(std::size_t capacity) : capacity_(capacity) {}

  struct Admitted {
    std::vector<signaling::Person> others;  ///< longest present first
    bool replaced = false;                  ///< a seat was taken over
  };
  struct Gone {
    std::optional<std::string>
        new_host;  ///< where the host left and somebody is there to take over
  };

  /// Seats somebody whose id nobody here has, or says `room_full` or `name_taken` and changes
  /// nothing.
  ///
  /// Whoever comes back in place of a person present takes over that seat: its place in the order,
  /// the host's role if it was the host's, and its name if they like; its former holder is out. A
  /// seat that nobody holds any more is no seat to take over, and the newcomer comes in as any
  /// other.
  std::variant<Admitted, signaling::Refusal> admit(signaling::Person newcomer,
                                                   std::string_view in_place_of = {});

  /// nullopt where nobody has this id.
  std::optional<Gone> remove(std::string_view id);
  /// False where nobody has this id.
  bool set_status(std::string_view id, signaling::Status status);

  [[nodiscard]] const std::vector<signaling::Person>& people() const { return people_; }
  [[nodiscard]] bool empty() const { return people_.empty(); }
  /// The host's id. Not to be asked of an empty room.
  [[nodiscard]] const std::string& host() const { return people_.front().id; }

 private:
  std::vector<signaling::Person>::iterator find(std::string_view id);

  std::size_t capacity_;
  std::vector<signaling::Person> people_;
};

}  // namespace greenroom::call
