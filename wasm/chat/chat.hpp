#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "shared/chat/conversation.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::chat {

struct ChatEvents {
  /// To be sent to this person, whose channel is open.
  std::function<void(const std::string& person, const channel::Message& message)> tell;
  /// What they sent answers nothing that was asked.
  std::function<void(const std::string& person)> senseless;
  /// Somebody said something, and nobody is looking.
  std::function<void(const Line& line)> heard;
  std::function<void()> changed;
};

/// What is said in a room, and the reactions that fly by.
class Chat {
 public:
  /// A reaction that is shown now.
  struct Flying {
    int number = 0;      ///< tells two of the same apart
    std::string person;  ///< id; our own for ours
    channel::Reaction what{};
    browser::Timer leaving;
  };

  explicit Chat(ChatEvents events) : events_(std::move(events)) {}
  Chat(const Chat&) = delete;
  Chat& operator=(const Chat&) = delete;
  ~Chat() = default;

  // As Conversation's:
  void enter(const std::string& self, const std::string& name);
  void leave();
  void met(const std::string& id, const std::string& name, bool before_us);
  void parted(const std::string& id);
  void opened(const std::string& id);
  void closed(const std::string& id);
  void received(const std::string& from, const channel::Message& message);

  /// False where nothing was said: it is empty, or too much at once. The text stays typed then.
  bool say(const std::string& typed);
  /// One of the words of channel::word_of.
  void react(const std::string& word);
  /// Whether the person looks at the lines: then they are read as they come.
  void watch(bool watched);

  [[nodiscard]] std::vector<std::string> waiting_for(std::uint64_t number) const {
    return conversation_.waiting_for(number);
  }
  [[nodiscard]] const Log& log() const { return conversation_.log(); }
  /// What this person reacted with last, while it is shown; null otherwise.
  [[nodiscard]] const Flying* reaction_of(const std::string& person) const;
  /// Another one each time the lines are others, so that they need not be compared.
  [[nodiscard]] unsigned revision() const { return revision_; }

 private:
  void carry_out(const Actions& actions);
  void lines_changed();
  void fly(const std::string& person, channel::Reaction what);

  ChatEvents events_;
  Conversation conversation_;
  std::string self_;
  bool watched_ = false;
  unsigned revision_ = 0;
  std::deque<Flying> flying_;  ///< oldest first
  int last_flying_ = 0;
};

}  // namespace greenroom::chat
