#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/game/game_actions.hpp"
#include "shared/game/limits.hpp"
#include "shared/game/match.hpp"
#include "shared/game/messages.hpp"
#include "shared/game/own_guesses.hpp"
#include "shared/game/own_turn.hpp"
#include "shared/game/past_game.hpp"
#include "shared/game/succession.hpp"
#include "shared/game/table.hpp"
#include "shared/game/word_list.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::game {

/// Draw and guess with the people in a room, at most one game at a time, as a state machine: events
/// in, actions out. Every page has one of these. `now` is in ms and never goes back.
///
/// Who has the first seat leads: their page says whose turn it is, for how long, and what the
/// scores are. The drawer's page alone has the word and judges the guesses. PROTOCOL.md says who is
/// believed about what.
class Game {
 public:
  explicit Game(Random random) : random_(std::move(random)) {}

  /// We are in the room, as this person. Who leaves the room makes a Game anew.
  void enter(std::string self, std::string name);
  /// The words to choose from when it is our turn; in a language without any, nothing is chosen.
  void know_words(Language language, std::vector<std::string> words);

  // ---- the people in the room -----------------------------------------------------------------

  /// Somebody is in the room, and is to have a channel.
  void met(const std::string& id, const std::string& name);
  Actions parted(const std::string& id, Milliseconds now);
  /// The channel to somebody we met is open, is not any more.
  Actions opened(const std::string& id, Milliseconds now);
  Actions closed(const std::string& id, Milliseconds now);
  Actions received(const std::string& from, const Message& message, Milliseconds now);

  // ---- the person at the page -----------------------------------------------------------------

  /// Begins a game that we lead, with everybody whose channel is open. Settings are brought within
  /// their bounds. Nothing while we play, or nobody is there to play with.
  std::optional<Actions> start(Settings settings, Milliseconds now);
  /// One of choices().
  Actions choose(std::size_t index, Milliseconds now);
  /// Nothing where may_guess() says no, nothing was typed, or it is too fast.
  std::optional<Actions> guess(std::string_view typed, Milliseconds now);
  /// We do not play any more, and look on.
  Actions leave(Milliseconds now);
  /// We play again, in the game that we look at.
  Actions join(Milliseconds now);
  /// Ends the game for all, if we lead it.
  Actions end(Milliseconds now);

  /// To be called a few times a second.
  Actions tick(Milliseconds now);

  // ---- what is to be seen ---------------------------------------------------------------------

  [[nodiscard]] const Table& table() const { return match_.table(); }
  [[nodiscard]] Phase phase() const { return table().phase; }
  /// Of the phase. It stays at 0 until who leads has said how it goes on.
  [[nodiscard]] Milliseconds left(Milliseconds now) const { return match_.left(now); }
  [[nodiscard]] bool leads() const;
  /// The turn that is on is ours.
  [[nodiscard]] bool draws() const;
  /// We have a seat.
  [[nodiscard]] bool plays() const;
  /// We do not know the word that is drawn, and can reach who does.
  [[nodiscard]] bool may_guess() const;
  /// The words that we may choose from now.
  [[nodiscard]] const std::vector<std::string>& choices() const;
  /// The word of this turn as far as we know it: it is ours, we guessed it, or it is shown.
  [[nodiscard]] const std::string& word() const;

 private:
  struct Person {
    std::string name;
    bool open = false;
    Milliseconds closed_at = 0;  ///< or when we began to lead, if that was later
    signaling::TokenBucket guesses{2 * limits::guesses_per_second, 2 * limits::guesses_at_once};
    signaling::TokenBucket asks{limits::asks_per_second, limits::asks_at_once};
  };
  using People = std::map<std::string, Person>;
  using Sender = People::value_type;
  /// What was last said to who leads about our turn.
  struct Told {
    std::string to;
    Message message;
    Milliseconds at = 0;
  };

  // ---- whose word counts (game_listen.cpp) ----------------------------------------------------

  void on(Sender& from, const State& state, Milliseconds now, Actions& actions);
  void on(Sender& from, const Join& join, Milliseconds now, Actions& actions);
  void on(Sender& from, const Leave& leave, Milliseconds now, Actions& actions);
  void hear_of_our_game(const std::string& from, const State& state, Milliseconds now,
                        Actions& actions);
  void hear_of_another_game(Sender& from, const State& state, Milliseconds now, Actions& actions);
  /// Whether this person leads our game, as far as we know who is still there.
  [[nodiscard]] bool is_led_by(const std::string& person, const Table& told) const;
  [[nodiscard]] bool gives_way_to(const std::string& leader, const Table& told,
                                  Milliseconds now) const;
  void take(const State& state, Milliseconds now);
  [[nodiscard]] std::optional<PastGame> past_game(std::uint64_t game) const;
  void begin_another(Milliseconds now);
  void forget_the_absent();
  void ask_for_a_seat(Milliseconds now, Actions& actions);

  // ---- who leads (game_lead.cpp) --------------------------------------------------------------

  void on(Sender& from, const Mask& mask, Milliseconds now, Actions& actions);
  void on(Sender& from, const Guessed& guessed, Milliseconds now, Actions& actions);
  void on(Sender& from, const Reveal& reveal, Milliseconds now, Actions& actions);
  // What the drawer says, who may be ourselves.
  void hear(const Mask& mask, Milliseconds now) { match_.mask(mask.mask, now); }
  void hear(const Guessed& guessed, Milliseconds now) { match_.guessed(guessed.people, now); }
  void hear(const Reveal& reveal, Milliseconds /*now*/) { match_.reveal(reveal.word); }
  template <typename FromDrawer>
  void hear_drawer(const Sender& from, const FromDrawer& said, Milliseconds now);
  void begin_to_lead(Milliseconds now);
  void watch_links(Milliseconds now);
  void publish(Milliseconds now, Actions& actions);

  // ---- the turn (game_turn.cpp) ---------------------------------------------------------------

  void on(Sender& from, const Guess& guess, Milliseconds now, Actions& actions);
  void on(Sender& from, const Judge& judge, Milliseconds now, Actions& actions);
  void on(Sender& from, const Tried& tried, Milliseconds now, Actions& actions);
  [[nodiscard]] bool has_own_turn() const { return draws() && own_turn_.is_of(table()); }
  void play_own_turn(Milliseconds now, Actions& actions);
  /// What who leads does not know yet of our turn.
  void tell_of_own_turn(Milliseconds now, Actions& actions);
  template <typename FromDrawer>
  void tell_leader(FromDrawer said, Milliseconds now, Actions& actions);
  void notice(Actions& actions);

  /// To be done after every event.
  Actions done(Actions actions, Milliseconds now);

  [[nodiscard]] std::string leader() const;
  [[nodiscard]] const Seat* own_seat() const { return seat_of(table().seats, self_); }
  [[nodiscard]] bool is_open(const std::string& person) const;
  void tell_all(const Message& message, Actions& actions) const;
  void give_up_guesses(Actions& actions);

  Random random_;
  std::string self_;
  std::string name_;
  People people_;
  std::map<Language, std::vector<std::string>> words_;
  std::set<std::string> used_words_;

  Match match_;
  std::deque<PastGame> past_games_;
  bool wants_to_play_ = true;
  Milliseconds begun_at_ = 0;  ///< when we first knew of this game
  Milliseconds heard_at_ = 0;  ///< when who leads last told us the state
  std::optional<Milliseconds> asked_at_;
  std::optional<Milliseconds> doubts_since_;
  /// Seats of this game that nobody sits in any more, by number and person, whatever we are told.
  std::set<std::pair<std::uint64_t, std::string>> empty_seats_;

  bool led_ = false;  ///< after the last event
  Succession succession_;
  Table published_;
  Milliseconds published_at_ = 0;

  OwnTurn own_turn_;
  std::optional<Told> told_;
  OwnGuesses own_guesses_;
  signaling::TokenBucket own_pace_{limits::guesses_per_second, limits::guesses_at_once};
  std::pair<std::uint64_t, unsigned> noticed_turn_;
  std::set<std::string> noticed_;  ///< who has guessed in it
};

}  // namespace greenroom::game
