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

class Walk {
 public:
  Walk(std::uint32_t seed, bool with_cheat) : room_(seed), random_(seed), with_cheat_(with_cheat) {
    room_.on_frame = [this](const auto& from, const auto& to, const auto& frame) {
      check_secrecy(from, to, frame);
    };
    room_.on_event = [this](const auto& id) { check(id); };
    while (room_.people().size() < 4) room_.appear(newcomer());
    if (with_cheat) room_.appear(cheater);
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
        if (below(10) == 0) room_.act(a, room_.game(a).play(below(4) != 0, room_.now()));
        return;
      case 11:
        if (b != cheater && below(40) == 0) hand_over(b);
        return;
      case 12:
        if (below(400) == 0) room_.act(a, room_.game(a).end(room_.now()));
        return;
      case 13:
      case 14:
        if (with_cheat_ && b != cheater && room_.linked(cheater, b)) lie_to(b);
        return;
      default:
        room_.deliver(a, b);
    }
  }

  /// All links are there, nobody cheats, and time goes by.
  void settle() {
    room_.hear_all_news();
    room_.connect_all();
    room_.pass(20'000);
    expect_agreement();
    for (int seconds = 0; seconds < 3000 && is_running(room_.table(room_.host())); ++seconds) {
      for (const auto& id : room_.people()) room_.act(id, room_.game(id).choose(0, room_.now()));
      room_.pass(1000);
    }
    ASSERT_FALSE(is_running(room_.table(room_.host()))) << "a game does not end";
    room_.pass(10'000);
    expect_agreement();
  }

  [[nodiscard]] int solved() const { return solved_; }
  [[nodiscard]] int successions() const { return successions_; }

 private:
  static constexpr const char* cheater = "p0";

  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string newcomer() { return "p" + std::to_string(++last_id_); }

  Settings settings() { return {static_cast<unsigned>(1 + below(2)), 30, Language::english}; }

  void hand_over(const std::string& id) {
    room_.hand_over(id);
    count_host();
  }

  void change_people(const std::string& who) {
    if (who == cheater) return;
    if (room_.people().size() < 6 && below(2) == 0) return room_.appear(newcomer());
    if (room_.people().size() < 4) return;
    const bool was_host = who == room_.host();
    if (below(2) == 0) {
      room_.appear_anew(who);
    } else {
      // Whoever is believed to be the host may say anything.
      if (was_host && with_cheat_) hand_over(somebody_but(who));
      room_.vanish(who);
      if (below(2) == 0) room_.appear(who);
    }
    if (was_host) count_host();
  }

  void count_host() {
    host_changed_ = room_.now();
    ++hosts_;
  }

  std::string somebody_but(const std::string& who) {
    auto people = room_.people();
    std::erase_if(people, [&](const auto& id) { return id == who || id == cheater; });
    return people[below(people.size())];
  }

  /// Nobody's frames are on their way for longer than 700 ms, or news of a host for longer than a
  /// second.
  void deliver_late() {
    if (room_.now() - host_changed_ > 1000) room_.hear_all_news();
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
    if (!room_.game(who).may_guess()) return;
    const auto& drawer = room_.table(who).drawer;
    auto text = room_.has(drawer) ? room_.game(drawer).word() : std::string();
    if (text.empty()) text = "nothing";
    if (below(2) == 0) text = "something else";
    if (below(4) == 0) text = "say " + text;
    if (below(6) == 0) text.pop_back();
    if (const auto guess = room_.game(who).guess(text, room_.now())) room_.act(who, *guess);
  }

  // ---- who cheats -----------------------------------------------------------------------------

  void lie_to(const std::string& victim) {
    const auto& told = room_.table(victim);
    const auto game = below(8) == 0 ? 1 + below(1000) : told.game;
    const auto turn = static_cast<unsigned>(std::clamp<std::size_t>(told.turn + below(3), 1, 240));
    const auto someone = room_.people().at(below(room_.people().size()));
    if (game == 0) return;
    switch (below(6)) {
      case 0:
        return room_.send(cheater, victim, Word{game, turn, "a lie"});
      case 1:
        return room_.send(cheater, victim, Choices{game, turn, {"a lie", "another"}});
      case 2:
        return room_.send(cheater, victim,
                          Heard{game, turn, someone, static_cast<Verdict>(below(3)), "a lie"});
      case 3:
        return room_.send(cheater, victim, Guess{game, turn, "a lie"});
      case 4:
        return room_.send(cheater, victim, Play{game, below(2) == 0});
      default:
        // Who has just begun to lead knows no better.
        if (room_.now() - host_changed_ < limits::learning + 2000) return;
        if (is_running(told)) room_.send(cheater, victim, false_state(told));
    }
  }

  State false_state(const Table& told) {
    State state{told, 0};
    Table& table = state.table;
    table.settings.seconds = seconds_of_lies;
    table.phase = static_cast<Phase>(1 + below(4));
    table.turn = static_cast<unsigned>(1 + below(20));
    table.round = 1;
    table.mask = table.phase == Phase::drawing ? "___" : "";
    table.word.clear();
    for (auto& seat : table.seats) seat.score = static_cast<unsigned>(below(2000));
    table.drawer = table.phase == Phase::over ? "" : table.seats.front().person;
    return state;
  }

  // ---- what must be so at any time ------------------------------------------------------------

  void check(const std::string& id) {
    check_turn(id);
    for (const auto& action : room_.seen(id)) {
      const auto& heard = std::get<Heard>(action);
      ASSERT_TRUE(heard.text != "a lie" || heard.person == cheater) << "at " << id;
      solved_ += heard.verdict == Verdict::right ? 1 : 0;
    }
    auto& game = room_.game(id);
    ASSERT_NE(game.table().settings.seconds, seconds_of_lies) << id << " believes a lie";
    ASSERT_NE(game.word(), "a lie") << id;
    ASSERT_TRUE(game.choices().empty() || (game.draws() && game.phase() == Phase::choosing));
    ASSERT_FALSE(game.draws() && game.may_guess());
    if (id != room_.host() || !game.leads() || room_.has_news(id)) return;
    // Who begins to lead may not have been told the last that happened; from then on nobody loses.
    for (const auto& seat : game.table().seats) {
      auto& before = scores_[{hosts_, game.table().game, seat.person}];
      ASSERT_GE(seat.score, before) << "at " << id << " the score of " << seat.person;
      before = seat.score;
    }
  }

  /// Of who leads, no turn takes longer than all its phases and the time before a game is over.
  void check_turn(const std::string& id) {
    const auto& table = room_.table(id);
    if (!room_.game(id).leads() || !is_running(table)) {
      led_.erase(id);
      return;
    }
    if (!led_.contains(id) && table.turn > 1) ++successions_;
    auto& [game, turn, began] = led_[id];
    if (game != table.game || turn != table.turn) began = room_.now();
    game = table.game;
    turn = table.turn;
    ASSERT_LT(room_.now() - began, 10'000U + 30'000 + 5000 + 10'000 + 2000)
        << id << " does not end turn " << turn;
  }

  /// Before a turn ends, its word is in no frame to anybody who does not know it, but the leader;
  /// and in guesses, for whomever those who guess take for the leader.
  void check_secrecy(const std::string& from, const std::string& to, const std::string& frame) {
    if (frame.find("\"game-guess\"") != frame.npos) return;
    // Who led until now may judge by a word that was never drawn.
    if (room_.now() - host_changed_ < settling) return;
    for (const auto& id : room_.people()) {
      auto& game = room_.game(id);
      const auto& table = game.table();
      if (!game.draws() || table.phase != Phase::drawing || game.word().empty()) continue;
      if (from == id || to == id || room_.game(to).leads()) continue;
      if (room_.table(from).phase != Phase::drawing || room_.game(to).word() == game.word())
        continue;
      // Who is told that they were right does not know it yet.
      if (frame.find("\"person\":\"" + to + "\",\"text\"") != frame.npos) continue;
      ASSERT_EQ(frame.find(game.word()), frame.npos) << from << " to " << to << ": " << frame;
    }
  }

  // ---- what must be so in the end -------------------------------------------------------------

  void expect_agreement() {
    const auto& table = room_.table(room_.host());
    for (const auto& id : room_.people()) {
      ASSERT_EQ(room_.game(id).leads(), id == room_.host());
      ASSERT_EQ(is_running(room_.table(id)), is_running(table)) << id;
      if (!is_running(table)) continue;
      ASSERT_EQ(room_.table(id), table) << id;
    }
  }

  static constexpr unsigned seconds_of_lies = 99;
  static constexpr Milliseconds settling = 4000;

  Room room_;
  std::mt19937 random_;
  bool with_cheat_;
  int last_id_ = 0;
  int solved_ = 0;
  int successions_ = 0;
  int hosts_ = 0;                  ///< there were, and times that one loaded the page anew
  Milliseconds host_changed_ = 0;  ///< when that was the last time
  std::map<std::string, Milliseconds> ticked_;
  std::map<std::tuple<int, std::uint64_t, std::string>, unsigned> scores_;
  std::map<std::string, std::tuple<std::uint64_t, unsigned, Milliseconds>> led_;
};

class GameWalk : public testing::TestWithParam<bool> {};

TEST_P(GameWalk, EverybodySeesTheSameGameAndItEnds) {
  int solved = 0;
  int successions = 0;
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
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
    successions += walk.successions();
  }
  EXPECT_GT(solved, 100);
  EXPECT_GT(successions, 12);
}

INSTANTIATE_TEST_SUITE_P(WithACheat, GameWalk, testing::Bool());

}  // namespace
}  // namespace greenroom::game
