#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "shared/game/game.hpp"
#include "tests/unit/game/room.hpp"

// Several pages in a room, links that are cut and come back, people who come, leave, load their
// page anew, and somebody who says things that are not theirs to say.
namespace greenroom::game {
namespace {

/// What the one who cheats does beside playing as everybody does.
enum class Cheat {
  none,
  as_player,    ///< says anything but what the state is, which may be theirs to say
  as_onlooker,  ///< does not play, and says anything but that they do
};

class Walk {
 public:
  Walk(std::uint32_t seed, Cheat cheat) : room_(seed), random_(seed), cheat_(cheat) {
    room_.on_frame = [this](const auto& from, const auto& to, const auto& frame) {
      check_secrecy(from, to, frame);
    };
    room_.on_event = [this](const auto& id) { check(id); };
    if (cheat != Cheat::none) come(cheater);
    while (room_.people().size() < 4) come(newcomer());
  }

  void step() {
    room_.skip(below(250));
    for (const auto& id : room_.people()) {
      if (room_.now() - ticked_[id] >= 250) {
        ticked_[id] = room_.now();
        room_.tick(id);
      }
    }
    deliver_late();
    const auto people = room_.people();
    const auto& a = people[below(people.size())];
    const auto& b = people[below(people.size())];
    if (below(3) == 0) room_.hear_news(a);
    switch (below(24)) {
      case 0:
      case 1:
      case 2:
        return room_.connect(a, b);
      case 3:
        if (below(12) == 0) room_.disconnect(a, b);
        return;
      case 4:
        if (below(8) == 0) change_people(a);
        return;
      case 5:
        if (below(10) == 0) room_.act(a, room_.game(a).start(settings(), room_.now()));
        return;
      case 6:
        return room_.act(a, room_.game(a).choose(below(4), room_.now()));
      case 7:
      case 8:
      case 9:
        return guess(a);
      case 10:
        if (a != cheater && below(60) == 0) room_.act(a, room_.game(a).leave(room_.now()));
        return;
      case 11:
        if (a != cheater && below(10) == 0) room_.act(a, room_.game(a).join(room_.now()));
        return;
      case 12:
        if (below(400) == 0) room_.act(a, room_.game(a).end(room_.now()));
        return;
      case 13:
      case 14:
        if (cheat_ != Cheat::none && b != cheater && room_.linked(cheater, b)) lie_to(b);
        return;
      default:
        room_.deliver(a, b);
    }
  }

  /// All links are there, nobody cheats, and time goes by.
  void settle() {
    room_.hear_all_news();
    room_.connect_all();
    room_.pass(1000);
    if (cheat_ == Cheat::as_onlooker) room_.go(cheater);
    room_.pass(20'000);
    expect_one_leader_for_each_game();
    if (below(2) == 0) {
      for (const auto& id : room_.people()) room_.act(id, room_.game(id).end(room_.now()));
    }
    for (int seconds = 0; seconds < 3000 && is_anybody_playing(); ++seconds) {
      for (const auto& id : room_.people()) room_.act(id, room_.game(id).choose(0, room_.now()));
      room_.pass(1000);
    }
    ASSERT_FALSE(is_anybody_playing()) << "a game does not end";
    expect_the_same_scores();
    if (cheat_ == Cheat::as_onlooker) come(cheater);
  }

  [[nodiscard]] int solved() const { return solved_; }
  [[nodiscard]] int agreed() const { return agreed_; }
  [[nodiscard]] int successions() const { return successions_; }

 private:
  static constexpr const char* cheater = "p0";

  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string newcomer() { return "p" + std::to_string(++last_id_); }

  Settings settings() { return {static_cast<unsigned>(1 + below(2)), 30, Language::english}; }

  void come(const std::string& id) {
    room_.appear(id);
    ++visits_[id];
  }

  void change_people(const std::string& who) {
    if (who == cheater) return;
    if (room_.people().size() < 6 && below(2) == 0) return come(newcomer());
    if (room_.people().size() < 4) return;
    room_.vanish(who);
    if (below(2) == 0) come(who);  // loads the page anew
  }

  /// Nobody's frames are on their way for longer than 700 ms, or news for longer than a second.
  void deliver_late() {
    for (const auto& a : room_.people()) {
      for (const auto& b : room_.people()) {
        for (;;) {
          const auto wire = room_.wires().find({a, b});
          if (wire == room_.wires().end() || wire->second.empty()) break;
          if (room_.now() - wire->second.front().sent < 700) break;
          room_.deliver(a, b);
        }
      }
    }
  }

  void guess(const std::string& who) {
    const auto& table = room_.table(who);
    if (!room_.game(who).may_guess() || !room_.has(table.drawer)) return;
    const auto& drawers = room_.game(table.drawer);
    const bool same = drawers.table().game == table.game && drawers.table().turn == table.turn;
    auto text = same && drawers.draws() ? drawers.word() : std::string("nothing");
    if (below(2) == 0) text = "something else";
    if (below(4) == 0) text = "say " + text;
    if (below(6) == 0) text.pop_back();
    room_.act(who, room_.game(who).guess(text, room_.now()));
  }

  // ---- who cheats -----------------------------------------------------------------------------

  void lie_to(const std::string& victim) {
    if (cheat_ == Cheat::as_onlooker && room_.game(cheater).plays()) {
      return room_.act(cheater, room_.game(cheater).leave(room_.now()));
    }
    const auto& told = room_.table(victim);
    const auto game = below(8) == 0 ? 1 + below(1000) : told.game;
    const auto turn = static_cast<unsigned>(std::clamp<std::size_t>(told.turn + below(3), 1, 240));
    const auto text = below(2) == 0 ? "a lie" : "____";
    if (game == 0) return;
    switch (below(cheat_ == Cheat::as_onlooker ? 9 : 7)) {
      case 0:
        return room_.send(cheater, victim, Mask{game, turn, text});
      case 1: {
        Guessed guessed{game, turn, {}};
        for (const auto& seat : told.seats) {
          if (below(2) == 0) guessed.people.push_back(seat.person);
        }
        return room_.send(cheater, victim, guessed);
      }
      case 2:
        return room_.send(cheater, victim, Reveal{game, turn, "a lie"});
      case 3:
        return room_.send(cheater, victim,
                          Judge{game, turn, 1 + below(30), static_cast<Verdict>(below(3))});
      case 4:
        return room_.send(cheater, victim, Guess{game, turn, 1 + below(30), text});
      case 5:
        return room_.send(cheater, victim, Tried{game, turn, text});
      case 6:
        return leave_for_others(victim);
      default:
        if (is_running(told)) room_.send(cheater, victim, false_state(told));
    }
  }

  void leave_for_others(const std::string& victim) {
    for (const auto& seat : room_.table(victim).seats) {
      if (seat.person == cheater) continue;
      room_.send(cheater, victim, Leave{room_.table(victim).game, seat.number});
    }
  }

  State false_state(const Table& told) {
    State state{told, 0};
    Table& table = state.table;
    table.phase = static_cast<Phase>(1 + below(4));
    table.turn = static_cast<unsigned>(1 + below(20));
    table.round = 1;
    table.mask = table.phase == Phase::drawing ? "___" : "";
    table.word.clear();
    for (auto& seat : table.seats) {
      seat.score = static_cast<unsigned>(below(2000));
      if (below(3) == 0) seat.left = true;
    }
    if (auto* seat = seat_of(table.seats, cheater)) {
      seat->left = false;
      if (below(2) == 0) {
        seat->number = table.seats.back().number + 1 + below(5);
        std::swap(*seat, table.seats.back());
        std::ranges::sort(table.seats, {}, &Seat::number);
      }
    } else if (table.seats.size() < limits::seats) {
      table.seats.push_back(
          {table.seats.back().number + 1, cheater, "C", 999, 0, false, false, false});
    }
    while (playing(table.seats) > limits::players) table.seats.pop_back();
    table.drawer = table.phase == Phase::over ? "" : table.seats.front().person;
    return state;
  }

  // ---- what must be so at any time ------------------------------------------------------------

  void check(const std::string& id) {
    // Who has told lies is not believed about what they know.
    if (id != cheater) check_scores(id);
    check_turn(id);
    for (const auto& action : room_.seen(id)) {
      solved_ += std::holds_alternative<Solved>(action) ? 1 : 0;
    }
    auto& game = room_.game(id);
    ASSERT_TRUE(game.choices().empty() || (game.draws() && game.phase() == Phase::choosing));
    ASSERT_FALSE(game.draws() && game.may_guess());
  }

  void check_scores(const std::string& id) {
    const auto& table = room_.table(id);
    for (const auto& seat : table.seats) {
      auto& before = scores_[{id, visits_[id], table.game, seat.person}];
      ASSERT_GE(seat.score, before) << "at " << id << " the score of " << seat.person;
      before = seat.score;
    }
  }

  /// Of who leads, no turn takes longer than all its phases and the time before a game is over.
  void check_turn(const std::string& id) {
    const auto& table = room_.table(id);
    if (!room_.game(id).leads()) {
      led_.erase(id);
      return;
    }
    if (!led_.contains(id) && table.turn > 1) ++successions_;
    auto& [game, turn, began] = led_[id];
    if (game != table.game || turn != table.turn) began = room_.now();
    game = table.game;
    turn = table.turn;
    ASSERT_LT(room_.now() - began, 13'000U + 30'000 + 5000 + 10'000 + 2000)
        << id << " does not end turn " << turn;
  }

  /// A word is in no frame for anybody who has not guessed it before the turn ends.
  void check_secrecy(const std::string& from, const std::string& to, const std::string& frame) {
    for (const auto& id : room_.people()) {
      auto& game = room_.game(id);
      const auto& table = game.table();
      const bool is_secret = table.phase == Phase::choosing || table.phase == Phase::drawing;
      if (!game.draws() || !is_secret || game.word().empty() || to == id) continue;
      if (id == cheater || from == cheater) continue;  // they may give away what they know
      if (room_.game(to).word() == game.word()) continue;
      ASSERT_EQ(frame.find(game.word()), frame.npos) << from << " to " << to << ": " << frame;
    }
  }

  // ---- what must be so in the end -------------------------------------------------------------

  void expect_one_leader_for_each_game() {
    std::map<std::uint64_t, std::vector<std::string>> leaders;
    std::map<std::uint64_t, std::set<std::string>> drawers;
    for (const auto& id : room_.people()) {
      const auto& table = room_.table(id);
      if (!is_running(table)) continue;
      auto& of_game = leaders[table.game];
      if (room_.game(id).leads()) of_game.push_back(id);
      drawers[table.game].insert(table.drawer);
    }
    for (const auto& [game, ids] : leaders) {
      ASSERT_EQ(ids.size(), 1U) << "game " << game << testing::PrintToString(ids);
      ASSERT_EQ(drawers[game].size(), 1U);
    }
  }

  bool is_anybody_playing() {
    return std::ranges::any_of(room_.people(),
                               [&](const auto& id) { return is_running(room_.table(id)); });
  }

  void expect_the_same_scores() {
    std::map<std::uint64_t, std::map<std::string, unsigned>> scores;
    for (const auto& id : room_.people()) {
      const auto& table = room_.table(id);
      // Who was alone in the end has not heard of what the others did then.
      if (std::ranges::count_if(table.seats, is_here) < 2) continue;
      std::map<std::string, unsigned> here;
      for (const auto& seat : table.seats) here[seat.person] = seat.score;
      const auto [there, first] = scores.emplace(table.game, here);
      if (!first) ++agreed_;
      ASSERT_EQ(here, there->second) << "at " << id;
    }
  }

  Room room_;
  std::mt19937 random_;
  Cheat cheat_;
  int last_id_ = 0;
  int solved_ = 0;
  int agreed_ = 0;
  int successions_ = 0;
  std::map<std::string, int> visits_;
  std::map<std::string, Milliseconds> ticked_;
  std::map<std::tuple<std::string, int, std::uint64_t, std::string>, unsigned> scores_;
  std::map<std::string, std::tuple<std::uint64_t, unsigned, Milliseconds>> led_;
};

class GameWalk : public testing::TestWithParam<Cheat> {};

TEST_P(GameWalk, EverybodyEndsUpWithTheSameScores) {
  int solved = 0;
  int agreed = 0;
  int successions = 0;
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE(seed);
    Walk walk(seed, GetParam());
    for (int round = 0; round < 3; ++round) {
      for (int i = 0; i < 2500; ++i) {
        walk.step();
        if (HasFatalFailure()) return;
      }
      walk.settle();
      if (HasFatalFailure()) return;
    }
    solved += walk.solved();
    agreed += walk.agreed();
    successions += walk.successions();
  }
  EXPECT_GT(solved, 100);
  EXPECT_GT(agreed, 12);
  EXPECT_GT(successions, 12);
}

INSTANTIATE_TEST_SUITE_P(WhoCheats, GameWalk,
                         testing::Values(Cheat::none, Cheat::as_player, Cheat::as_onlooker));

}  // namespace
}  // namespace greenroom::game
