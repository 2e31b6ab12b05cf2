#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/chat/conversation.hpp"

// Several pages in one room, links that come and go, people who come and go, clocks that differ.
namespace greenroom::chat {
namespace {

constexpr Moment noon = 1'700'000'000'000;

struct Page {
  std::string id;
  Conversation chat;
  Moment clock_error = 0;
  bool honest = true;
};

class World {
 public:
  explicit World(std::uint32_t seed) : random_(seed) {}

  void come() {
    Page page;
    page.id = "p" + std::to_string(++last_id_);
    page.clock_error = below(2) == 0 ? 0 : below(15'000);
    page.chat.enter(page.id, page.id, now_ + page.clock_error);
    for (auto& [id, other] : pages_) {
      page.chat.met(id, id, true);
      other.chat.met(page.id, page.id, false);
    }
    pages_.emplace_back(page.id, std::move(page));
  }

  void go() {
    if (pages_.empty()) return;
    const auto gone = pages_.begin() + static_cast<std::ptrdiff_t>(below(pages_.size()));
    const std::string id = gone->first;
    pages_.erase(gone);
    for (auto& [other_id, other] : pages_) {
      cut(id, other_id);
      other.chat.parted(id);
    }
  }

  /// Loads a page anew; its id stays.
  void reload() {
    auto& again = pages_[below(pages_.size())];
    again.second.chat = Conversation();
    again.second.chat.enter(again.first, again.first, ++now_ + again.second.clock_error);
    for (auto& [id, other] : pages_) {
      if (id == again.first) continue;
      cut(id, again.first);
      again.second.chat.met(id, id, true);
      other.chat.parted(again.first);
      other.chat.met(again.first, again.first, false);
    }
  }

  /// Opens the link between two, or closes it and loses what was on its way.
  void connect(const std::string& a, const std::string& b) {
    if (!links_.insert(std::minmax(a, b)).second) return;
    act(a, page(a).chat.opened(b));
    act(b, page(b).chat.opened(a));
  }
  void disconnect(const std::string& a, const std::string& b) {
    if (links_.count(std::minmax(a, b)) == 0) return;
    cut(a, b);
    page(a).chat.closed(b);
    page(b).chat.closed(a);
  }

  void step() {
    now_ += below(400);
    if (pages_.size() < 2 || (pages_.size() < 5 && below(200) == 0)) return come();
    const auto& [a, b] = two();
    switch (below(8)) {
      case 0:
        connect(a, b);
        break;
      case 1:
        if (below(10) == 0) disconnect(a, b);
        break;
      case 2:
        say(a);
        break;
      default:
        deliver(a, b);
    }
  }

  /// Everybody reaches everybody and all is delivered.
  void settle() {
    for (const auto& [a, first] : pages_) {
      for (const auto& [b, second] : pages_) {
        if (a < b) connect(a, b);
      }
    }
    for (bool moved = true; moved;) {
      moved = false;
      for (const auto& [a, first] : pages_) {
        for (const auto& [b, second] : pages_) {
          while (deliver(a, b)) moved = true;
        }
      }
    }
  }

  /// Everybody knows the same newest lines.
  void expect_agreement() {
    if (pages_.empty()) return;
    const auto& longest = pages_.front().second.chat.log().lines();
    for (const auto& [id, page] : pages_) {
      const auto& lines = page.chat.log().lines();
      ASSERT_TRUE(std::ranges::is_sorted(lines, {}, [](const Line& line) {
        return std::tie(line.time, line.author, line.number);
      }));
      std::set<std::pair<std::string, std::uint64_t>> names;
      for (const auto& line : lines) {
        ASSERT_TRUE(names.emplace(line.author, line.number).second);
        ASSERT_EQ(line.own, line.author == id);
        ASSERT_EQ(line.text, said_.at({line.author, line.number}));
      }
      const auto count = std::min(lines.size(), longest.size());
      for (std::size_t i = 1; i <= count; ++i) {
        ASSERT_EQ(lines[lines.size() - i].text, longest[longest.size() - i].text)
            << id << " from the end " << i;
      }
    }
  }

  [[nodiscard]] std::size_t delivered() const { return delivered_; }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  Page& page(const std::string& id) {
    return std::ranges::find(pages_, id, [](const auto& entry) { return entry.first; })->second;
  }

  std::pair<std::string, std::string> two() {
    const auto a = below(pages_.size());
    const auto b = (a + 1 + below(pages_.size() - 1)) % pages_.size();
    return {pages_[a].first, pages_[b].first};
  }

  void say(const std::string& id) {
    const auto text = id + " says " + std::to_string(++last_text_);
    auto& speaker = page(id);
    const auto before = speaker.chat.log().lines().size();
    const auto actions = speaker.chat.say(text, now_ + speaker.clock_error);
    if (!actions) return;
    const auto& line = speaker.chat.log().lines().back();
    ASSERT_EQ(line.text, text) << "what is said now stands last" << before;
    said_[{id, line.number}] = text;
    act(id, *actions);
  }

  void act(const std::string& from, const Actions& actions) {
    for (const auto& action : actions) {
      ASSERT_FALSE(std::holds_alternative<Senseless>(action)) << "all are honest here";
      if (const auto* tell = std::get_if<Tell>(&action)) {
        ASSERT_EQ(links_.count(std::minmax(from, tell->to)), 1U) << "told without a link";
        wires_[{from, tell->to}].push_back(tell->message);
      }
    }
  }

  bool deliver(const std::string& from, const std::string& to) {
    auto& wire = wires_[{from, to}];
    if (wire.empty()) return false;
    const auto message = std::move(wire.front());
    wire.pop_front();
    ++delivered_;
    auto& hearer = page(to);
    act(to, hearer.chat.received(from, message, now_ + hearer.clock_error));
    return true;
  }

  void cut(const std::string& a, const std::string& b) {
    links_.erase(std::minmax(a, b));
    wires_.erase({a, b});
    wires_.erase({b, a});
  }

  std::mt19937 random_;
  Moment now_ = noon;
  int last_id_ = 0;
  int last_text_ = 0;
  std::size_t delivered_ = 0;
  std::vector<std::pair<std::string, Page>> pages_;  // longest present first
  std::set<std::pair<std::string, std::string>> links_;
  std::map<std::pair<std::string, std::string>, std::deque<channel::Message>> wires_;
  std::map<std::pair<std::string, std::uint64_t>, std::string> said_;
};

class ConversationWalk : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ConversationWalk, EverybodyEndsUpKnowingTheSame) {
  World world(GetParam());
  for (int round = 0; round < 40; ++round) {
    for (int i = 0; i < 500; ++i) {
      world.step();
      if (HasFatalFailure()) return;
    }
    world.settle();
    world.expect_agreement();
    if (HasFatalFailure()) return;
    // What was on its way when its author left may be known to some only; so nobody leaves before.
    if (round % 2 == 0) {
      world.go();
    } else {
      world.reload();
    }
  }
  EXPECT_GT(world.delivered(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ConversationWalk, testing::Range(1U, 5U));

}  // namespace
}  // namespace greenroom::chat
