#include "shared/board/company.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/unit/board/random_ops.hpp"

namespace greenroom::board {
namespace {

constexpr Pen pen{Tool::pen, {}, 8};

Stroke dot(int x) { return {first_page, pen, {{{x, x}, 255}}}; }

std::string name_of(std::size_t i) { return "p" + std::to_string(i); }

/// People with links between them, and what is on its way.
class Room {
 public:
  explicit Room(std::size_t people) {
    for (std::size_t i = 0; i < people; ++i) pages_.push_back(std::make_unique<Page>(i + 1));
  }

  Board& board(std::size_t who) { return pages_[who]->board; }
  Company& company(std::size_t who) { return pages_[who]->company; }

  void connect(std::size_t a, std::size_t b) {
    if (!links_.insert(std::minmax(a, b)).second) return;
    post(a, company(a).opened(name_of(b)));
    post(b, company(b).opened(name_of(a)));
  }
  void disconnect(std::size_t a, std::size_t b) {
    if (links_.erase(std::minmax(a, b)) == 0) return;
    wires_.erase({a, b});
    wires_.erase({b, a});
    post(a, company(a).closed(name_of(b)));
    post(b, company(b).closed(name_of(a)));
  }
  void act(std::size_t who, Action action) {
    if (const auto* op = board(who).act(std::move(action))) post(who, company(who).tell(*op));
  }
  /// One frame from a to b.
  bool deliver(std::size_t from, std::size_t to) {
    const auto wire = wires_.find({from, to});
    if (wire == wires_.end() || wire->second.empty()) return false;
    const auto frame = std::move(wire->second.front());
    wire->second.pop_front();
    frames_ += 1;
    post(to, company(to).heard(name_of(from), frame));
    return true;
  }
  void deliver_all() {
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t a = 0; a < pages_.size(); ++a) {
        for (std::size_t b = 0; b < pages_.size(); ++b) moved = deliver(a, b) || moved;
      }
    }
  }
  void post(std::size_t from, std::vector<Letter> letters) {
    for (auto& letter : letters) {
      const auto to = static_cast<std::size_t>(std::stoul(letter.to.substr(1)));
      if (links_.contains(std::minmax(from, to))) wires_[{from, to}].push_back(letter.frame);
    }
  }
  [[nodiscard]] std::size_t size() const { return pages_.size(); }
  [[nodiscard]] std::size_t frames() const { return frames_; }

 private:
  struct Page {
    explicit Page(Site site) : board(site), company(board) {}
    Board board;
    Company company;
  };

  std::vector<std::unique_ptr<Page>> pages_;
  std::set<std::pair<std::size_t, std::size_t>> links_;
  std::map<std::pair<std::size_t, std::size_t>, std::deque<Bytes>> wires_;
  std::size_t frames_ = 0;
};

TEST(Company, WhatOneDrawsTheOtherHas) {
  Room room(2);
  room.connect(0, 1);
  room.deliver_all();
  room.act(0, dot(5));
  room.act(1, dot(6));
  room.deliver_all();
  EXPECT_EQ(room.board(0).log().size(), 2U);
  EXPECT_EQ(room.board(0).log().known(), room.board(1).log().known());
}

TEST(Company, WhoComesLateIsToldAlsoOfThoseWhoLeft) {
  Room room(3);
  room.connect(0, 1);
  room.deliver_all();
  for (int i = 0; i < 50; ++i) room.act(0, dot(i));
  room.deliver_all();
  room.disconnect(0, 1);
  room.connect(1, 2);
  room.deliver_all();
  EXPECT_EQ(room.board(2).log().size(), 50U);
  EXPECT_FALSE(room.company(2).asking());
}

TEST(Company, EverythingIsToldOnceHoweverManyKnowIt) {
  Room room(4);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = a + 1; b < 3; ++b) room.connect(a, b);
  }
  room.deliver_all();
  for (int i = 0; i < 20'000; ++i) room.act(0, Stroke{first_page, pen, Points(20, {{i, i}, 9})});
  room.deliver_all();
  room.disconnect(0, 1);
  room.disconnect(0, 2);
  const auto before = room.frames();
  room.connect(1, 3);
  room.connect(2, 3);
  room.deliver_all();
  EXPECT_EQ(room.board(3).log().size(), 20'000U);
  // 2 x 2 hellos, 4 asks with 4 ends, and the ops.
  std::size_t ops = 0;
  const auto missing = room.board(1).log().missing({});
  ops = encode(missing).size();
  EXPECT_LE(room.frames() - before, 12 + ops);
}

TEST(Company, WhatWasDrawnApartComesTogether) {
  Room room(2);
  room.connect(0, 1);
  room.deliver_all();
  room.act(0, dot(1));
  room.deliver_all();
  room.disconnect(0, 1);
  room.act(0, dot(2));
  room.act(1, Clear{first_page});
  room.act(1, Undo{});
  room.connect(0, 1);
  room.deliver_all();
  EXPECT_EQ(room.board(0).log().size(), 4U);
  EXPECT_EQ(room.board(0).log().known(), room.board(1).log().known());
}

TEST(Company, NobodySpeaksForSomebodyWhoIsThere) {
  Room room(3);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = a + 1; b < 3; ++b) room.connect(a, b);
  }
  room.act(0, dot(1));
  room.deliver_all();
  // The second tells the third of an Undo of the first's.
  const Op forged{{1, 2}, 9, Undo{}};
  const std::vector<const Op*> ops = {&forged};
  EXPECT_TRUE(room.company(2).heard(name_of(1), encode(ops).front()).empty());
  EXPECT_EQ(room.board(2).log().size(), 1U);
  // Nor the third's own.
  const Op ours{{3, 1}, 9, dot(3)};
  const std::vector<const Op*> made_up = {&ours};
  for (int i = 0; i < limits::faults; ++i) {
    EXPECT_FALSE(room.company(2).deaf_to(name_of(1)));
    std::ignore = room.company(2).heard(name_of(1), encode(made_up).front());
  }
  EXPECT_EQ(room.board(2).log().size(), 1U);
  EXPECT_TRUE(room.company(2).deaf_to(name_of(1)));
  room.act(1, dot(7));
  room.act(0, dot(8));
  room.deliver_all();
  EXPECT_EQ(room.board(2).log().size(), 2U) << "whoever behaves is heard on";
}

TEST(Company, NobodyComesAsSomebodyElse) {
  Room room(2);
  room.connect(0, 1);
  room.deliver_all();
  EXPECT_EQ(room.company(0).person_of(2), name_of(1));
  std::ignore = room.company(0).opened("stranger");
  std::ignore = room.company(0).heard("stranger", encode(Hello{2}));
  EXPECT_EQ(room.company(0).person_of(2), name_of(1));
  std::ignore = room.company(0).heard("stranger", encode(Hello{1}));
  EXPECT_EQ(room.company(0).person_of(1), "");
  const Op op{{2, 1}, 9, dot(3)};
  const std::vector<const Op*> ops = {&op};
  std::ignore = room.company(0).heard("stranger", encode(ops).front());
  EXPECT_EQ(room.board(0).log().size(), 0U);
}

TEST(Company, WhoSaysNothingWhenAskedIsNotWaitedFor) {
  Board board(1);
  Company company(board);
  for (const auto* name : {"a", "b"}) std::ignore = company.opened(name);
  EXPECT_EQ(company.heard("a", encode(Hello{7})).size(), 1U);
  EXPECT_TRUE(company.heard("b", encode(Hello{8})).empty());
  const auto next = company.lost_patience();
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next.front().to, "b");
  EXPECT_TRUE(company.closed("b").empty());
  EXPECT_FALSE(company.asking());
}

TEST(Company, CursorsAreThereUntilTheyLeave) {
  Room room(2);
  room.connect(0, 1);
  room.post(0, room.company(0).point({first_page, Spot{3, 4}}));
  room.deliver_all();
  ASSERT_EQ(room.company(1).cursors().size(), 1U);
  EXPECT_EQ(room.company(1).cursors().at(name_of(0)).at, (Spot{3, 4}));
  room.post(0, room.company(0).point({}));
  room.deliver_all();
  EXPECT_TRUE(room.company(1).cursors().empty());
}

TEST(Company, NobodyIsToldEverythingAgainAndAgain) {
  Room room(2);
  room.connect(0, 1);
  for (int i = 0; i < 10; ++i) room.act(0, dot(i));
  room.deliver_all();
  std::size_t answers = 0;
  for (std::size_t i = 0; i < limits::tellings + limits::faults; ++i) {
    answers += room.company(0).heard(name_of(1), encode(Ask{})).empty() ? 0 : 1;
  }
  EXPECT_LE(answers, limits::tellings);
  EXPECT_TRUE(room.company(0).deaf_to(name_of(1)));
}

TEST(Company, WhoAsksForNothingMayAskAlways) {
  Room room(2);
  room.connect(0, 1);
  room.act(0, dot(1));
  room.deliver_all();
  const Ask ask{room.board(1).log().known()};
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(room.company(0).heard(name_of(1), encode(ask)).size(), 1U);
  }
}

TEST(Company, WhatWasOpenedFromAFileEverybodyHas) {
  Room room(3);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = a + 1; b < 3; ++b) room.connect(a, b);
  }
  room.deliver_all();
  const auto before = room.board(0).log().known();
  for (std::uint32_t i = 1; i <= 5; ++i) room.board(0).take({{99, i}, i, dot(static_cast<int>(i))});
  room.post(0, room.company(0).tell(room.board(0).log().missing(before)));
  room.deliver_all();
  for (std::size_t who = 1; who < 3; ++who) EXPECT_EQ(room.board(who).log().size(), 5U);
  EXPECT_TRUE(room.company(0).is_away(99));
  EXPECT_FALSE(room.company(0).is_away(1)) << "we";
  EXPECT_FALSE(room.company(0).is_away(2)) << "somebody here";
}

/// The first is the host, and all know it.
class Lesson : public testing::Test {
 protected:
  Lesson() {
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = a + 1; b < 3; ++b) room.connect(a, b);
    }
    for (std::size_t who = 1; who < 3; ++who) room.company(who).set_host(name_of(0));
    room.deliver_all();
  }
  void lock(bool locked) {
    room.post(0, room.company(0).lock(locked));
    room.deliver_all();
  }
  /// Whether it could be done, and then everybody has it.
  bool draws(std::size_t who) {
    const auto before = room.board(who).log().size();
    room.act(who, dot(1));
    room.deliver_all();
    for (std::size_t i = 0; i < room.size(); ++i) {
      EXPECT_EQ(room.board(i).log().known(), room.board(0).log().known());
    }
    return room.board(who).log().size() > before;
  }

  Room room{3};
};

TEST_F(Lesson, OnlyTheHostDrawsOnALockedBoard) {
  lock(true);
  EXPECT_TRUE(draws(0));
  EXPECT_FALSE(draws(1));
  EXPECT_FALSE(draws(2));
  const auto before = room.board(0).log().size();
  room.act(1, Introduce{"Ann"});
  room.deliver_all();
  EXPECT_EQ(room.board(0).log().size(), before + 1) << "that draws nothing";
  EXPECT_EQ(room.board(1).act(Undo{}), nullptr);
  lock(false);
  EXPECT_TRUE(draws(2));
}

TEST_F(Lesson, NobodyElseLocks) {
  room.post(1, room.company(1).lock(true));
  room.deliver_all();
  EXPECT_TRUE(draws(0));
  EXPECT_TRUE(draws(2));
  // The room tells that they are the host when they have locked it already.
  room.company(2).set_host(name_of(1));
  EXPECT_FALSE(draws(2));
  room.company(2).set_host("");
  EXPECT_TRUE(draws(2));
}

TEST_F(Lesson, ALockOutlastsTheHostsChannel) {
  lock(true);
  room.disconnect(0, 1);
  EXPECT_TRUE(room.board(1).locked());
  room.company(1).set_host(name_of(0));
  EXPECT_TRUE(room.board(1).locked());
  room.connect(0, 1);
  room.deliver_all();
  EXPECT_TRUE(room.board(1).locked());
  room.disconnect(0, 1);
  lock(false);
  room.connect(0, 1);
  room.deliver_all();
  EXPECT_FALSE(room.board(1).locked());
}

TEST_F(Lesson, WhoDrawsInSpiteOfItIsNamed) {
  lock(true);
  // One that does not know what a lock is.
  room.board(2).lock(false);
  for (int i = 0; i < limits::lock_grace; ++i) EXPECT_TRUE(draws(2));
  EXPECT_TRUE(room.company(0).defiant().empty()) << "they may not have heard of it";
  EXPECT_TRUE(draws(2)) << "and everybody has it nevertheless";
  for (std::size_t who = 0; who < 2; ++who) {
    EXPECT_EQ(room.company(who).defiant(), std::vector{name_of(2)});
  }
  for (int i = 0; i < 2 * limits::lock_grace; ++i) EXPECT_TRUE(draws(0));
  EXPECT_EQ(room.company(1).defiant(), std::vector{name_of(2)}) << "not the host";
  lock(false);
  EXPECT_TRUE(room.company(1).defiant().empty());
}

TEST(CompanyWalk, WhoeverIsLinkedInTheEndKnowsAll) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    RandomOps random(seed);
    Room room(2 + seed % 4);
    for (int step = 0; step < 1500; ++step) {
      const auto a = random.below(room.size());
      const auto b = (a + 1 + random.below(room.size() - 1)) % room.size();
      switch (random.below(12)) {
        case 0:
          room.connect(a, b);
          break;
        case 1:
          if (random.below(4) == 0) room.disconnect(a, b);
          break;
        case 2:
        case 3:
        case 4:
          room.act(a, random.action(room.board(a).log(), first_page, room.size()));
          break;
        default:
          room.deliver(a, b);
      }
    }
    for (std::size_t a = 0; a < room.size(); ++a) {
      for (std::size_t b = a + 1; b < room.size(); ++b) room.connect(a, b);
    }
    room.deliver_all();
    for (std::size_t who = 0; who < room.size(); ++who) {
      ASSERT_EQ(room.board(who).log().known(), room.board(0).log().known()) << seed;
      ASSERT_FALSE(room.company(who).asking()) << seed;
      for (std::size_t other = 0; other < room.size(); ++other) {
        ASSERT_FALSE(room.company(who).deaf_to(name_of(other))) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace greenroom::board
