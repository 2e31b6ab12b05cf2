#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// What the pages of a game say to each other. PROTOCOL.md beside this file says what each means.
// Nobody says who they are: that is known from the channel on which it comes.
namespace greenroom::game {

/// Time, or a span of it. Where it is a time, it is by this page's clock, which never goes back.
using Milliseconds = std::uint64_t;

enum class Language { english, chinese };

struct Settings {
  unsigned rounds = 3;    ///< 1 to 10
  unsigned seconds = 80;  ///< of drawing in a turn, 30 to 180
  Language language = Language::english;
  bool operator==(const Settings&) const = default;
};

enum class Phase {
  idle,      ///< no game, and so never said to others
  choosing,  ///< the drawer has words to choose from
  drawing,
  showing,  ///< the turn is over, and the word is shown
  over,
};

/// Somebody's place in the game. Who comes back after leaving takes a new one, with their score.
struct Seat {
  /// Greater than those of all seats that were taken before; they stand in this order.
  std::uint64_t number = 0;
  std::string person;  ///< id in the room
  std::string name;
  unsigned score = 0;
  unsigned drew = 0;     ///< the last round in which they drew; 0: none yet
  bool guessed = false;  ///< the word of this turn
  bool away = false;     ///< the leader has no link to them
  bool left = false;
  bool operator==(const Seat&) const = default;
};

/// All that everybody may know. Who leads has the first seat that nobody left.
struct Table {
  std::uint64_t game = 0;  ///< names it
  Settings settings;
  Phase phase = Phase::idle;
  unsigned turn = 0;   ///< counted through the whole game, from 1
  unsigned round = 0;  ///< from 1
  std::string drawer;  ///< id; empty while the game is over
  std::string mask;    ///< see mask.hpp; empty while choosing
  std::string word;    ///< while showing, as soon as the drawer has told it
  std::vector<Seat> seats;
  bool operator==(const Table&) const = default;
};

// ---- about the game ---------------------------------------------------------------------------

/// From who leads; and from others to them, who know more.
struct State {
  Table table;
  Milliseconds left = 0;  ///< of the phase
  bool operator==(const State&) const = default;
};

/// To who leads: I play (again); or I do, and have not heard of you for a while.
struct Join {
  std::uint64_t game = 0;
  std::uint64_t leader = 0;  ///< the seat of the one asked
  std::uint64_t own = 0;     ///< the seat of the one who asks; 0: none
  bool operator==(const Join&) const = default;
};

/// I do not sit there (any more).
struct Leave {
  std::uint64_t game = 0;
  std::uint64_t seat = 0;  ///< of the one who says so
  bool operator==(const Leave&) const = default;
};

// ---- from the drawer --------------------------------------------------------------------------

/// To who leads: a word is chosen, or a letter of it shown.
struct Mask {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string mask;
  bool operator==(const Mask&) const = default;
};

/// To who leads: all who have guessed, in their order.
struct Guessed {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::vector<std::string> people;  ///< ids
  bool operator==(const Guessed&) const = default;
};

/// To who leads, when the turn is over.
struct Reveal {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string word;
  bool operator==(const Reveal&) const = default;
};

enum class Verdict { wrong, close, right };

/// To who guessed.
struct Judge {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::uint64_t number = 0;  ///< of the guess
  Verdict verdict{};
  bool operator==(const Judge&) const = default;
};

// ---- from who guesses -------------------------------------------------------------------------

/// To the drawer.
struct Guess {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::uint64_t number = 0;  ///< counts the guesses of one person
  std::string text;
  bool operator==(const Guess&) const = default;
};

/// To everybody else, when it was wrong.
struct Tried {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string text;
  bool operator==(const Tried&) const = default;
};

using Message = std::variant<State, Join, Leave, Mask, Guessed, Reveal, Judge, Guess, Tried>;

}  // namespace greenroom::game
