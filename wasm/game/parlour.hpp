#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/game/game.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::game {

struct ParlourEvents {
  /// To be sent to this person, whose channel is open.
  std::function<void(const std::string& person, const Message& message)> tell;
  /// The person at this page draws from now on.
  std::function<void()> draws;
  std::function<void()> changed;
};

/// Where the address of each language's word list is; shared/game/word_list.hpp says what is in it.
using WordLists = std::map<Language, std::string>;

/// What is played in the room one is in: draw and guess, with its clock and its words.
class Parlour : public std::enable_shared_from_this<Parlour> {
 public:
  /// A guess of this turn, and what it was worth.
  struct Guessed {
    int number = 0;  ///< tells two of the same apart
    Heard heard;
  };

  Parlour(WordLists lists, ParlourEvents events);
  Parlour(const Parlour&) = delete;
  Parlour& operator=(const Parlour&) = delete;
  ~Parlour() = default;

  // As Game's:
  void enter(const std::string& self, const std::string& name);
  void leave();
  /// Nothing outside of a room.
  void hosted_by(const std::string& id);
  void met(const std::string& id, const std::string& name) { game_.met(id, name); }
  void parted(const std::string& id);
  void opened(const std::string& id);
  void closed(const std::string& id);
  void received(const std::string& from, const Message& message);

  /// `language`: a word of game::language_from; nothing for any other.
  void start(unsigned rounds, unsigned seconds, const std::string& language);
  void choose(unsigned index);
  /// False where it was not made: it is empty, or too fast. The text stays typed then.
  bool guess(const std::string& typed);
  void play(bool plays);
  void end();

  [[nodiscard]] const Game& game() const { return game_; }
  /// Our id; empty outside of a room.
  [[nodiscard]] const std::string& self() const { return self_; }
  /// Until the phase ends, as it was last told to change.
  [[nodiscard]] unsigned seconds_left() const { return seconds_left_; }
  /// Of this turn, oldest first; only the last few.
  [[nodiscard]] const std::deque<Guessed>& guesses() const { return guesses_; }

 private:
  browser::Async<void> fetch_words();
  void carry_out(const Actions& actions);
  void tick();
  /// Whatever follows from what the game is like now.
  void look();

  WordLists lists_;
  ParlourEvents events_;
  Game game_;
  std::map<Language, std::vector<std::string>> words_;
  bool fetching_ = false;
  std::string self_;
  browser::Timer ticking_;
  unsigned seconds_left_ = 0;
  std::uint64_t heard_game_ = 0;  ///< of the guesses, ...
  unsigned heard_turn_ = 0;
  bool draws_now_ = false;
  std::deque<Guessed> guesses_;
  int last_guess_ = 0;
};

}  // namespace greenroom::game
