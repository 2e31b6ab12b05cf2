#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/channel/limits.hpp"
#include "shared/channel/messages.hpp"
#include "shared/chat/log.hpp"
#include "shared/signaling/token_bucket.hpp"

// What is said in a room, with everybody in it, as a state machine: events in, actions out.
namespace greenroom::chat {

/// To be sent to this person, whose channel is open.
struct Tell {
  std::string to;  ///< id
  channel::Message message;
  bool operator==(const Tell&) const = default;
};
/// Somebody said this to us.
struct Heard {
  Line line;
  bool operator==(const Heard&) const = default;
};
struct Reacted {
  std::string person;  ///< id
  channel::Reaction what{};
  bool operator==(const Reacted&) const = default;
};
/// What this person sent answers nothing that was asked.
struct Senseless {
  std::string person;  ///< id
  bool operator==(const Senseless&) const = default;
};

using Action = std::variant<Tell, Heard, Reacted, Senseless>;
using Actions = std::vector<Action>;

/// Lines go to everybody whose channel is open, and wait for those who are in the room and whose is
/// not. What was said before is asked of everybody who was in the room before us, and of whoever we
/// had lost, as soon as their channel is open: the links of others may have been broken as well, so
/// only all of them together know everything.
class Conversation {
 public:
  /// We are in the room, as this person. May be said again.
  void enter(const std::string& self, std::string name, Moment now);
  /// We left; nothing remains.
  void leave() { *this = Conversation(); }

  /// Somebody is in the room, and is to have a channel. before_us: they were when we came.
  void met(const std::string& id, const std::string& name, bool before_us);
  void parted(const std::string& id);
  /// The channel to somebody we met is open, is not any more.
  Actions opened(const std::string& id);
  void closed(const std::string& id);

  /// What was typed. Not said where it is empty, or we speak too fast.
  std::optional<Actions> say(std::string_view typed, Moment now);
  Actions react(channel::Reaction what) const;
  /// Messages that are none of ours do nothing.
  Actions received(const std::string& from, const channel::Message& message, Moment now);

  /// The names of those whom our line of this number has not reached: their channel is not open.
  [[nodiscard]] std::vector<std::string> waiting_for(std::uint64_t number) const;

  void see() { log_.see(); }
  [[nodiscard]] const Log& log() const { return log_; }

 private:
  struct Person {
    std::string id;
    std::string name;
    bool open = false;
    bool knows_more = false;     ///< may know lines that never reached us
    bool asked = false;          ///< by us, and has not answered to the end
    bool told = false;           ///< by us, since the channel is open
    std::size_t lines_told = 0;  ///< of their answer so far
    std::deque<channel::SaidLine> waiting;
    signaling::TokenBucket lines{2 * channel::limits::lines_per_second,
                                 channel::limits::lines_taken_at_once};
    signaling::TokenBucket reactions{channel::limits::reactions_per_second,
                                     channel::limits::reactions_at_once};
  };

  Actions on(Person& from, const channel::SaidLine& said, Moment now);
  Actions on(Person& from, const channel::AskHistory& ask, Moment now);
  Actions on(Person& from, const channel::History& history, Moment now);
  Actions on(Person& from, const channel::React& react, Moment now);

  [[nodiscard]] std::vector<Person>::iterator find(const std::string& id);

  std::string name_;
  Log log_;
  std::vector<Person> people_;
  signaling::TokenBucket own_lines_{channel::limits::lines_per_second,
                                    channel::limits::lines_at_once};
};

}  // namespace greenroom::chat
