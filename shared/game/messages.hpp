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

struct Seat {
  std::string person;  ///< id in the room
  std::string name;
  unsigned score = 0;
  unsigned drew = 0;     ///< the last round in which they drew; 0: none yet
  bool guessed = false;  ///< the word of this turn
  bool here = true;      ///< in the room, with a link to who leads
  bool plays = true;     ///< does not merely look on
  bool operator==(const Seat&) const = default;
};

/// All that everybody may know.
struct Table {
  std::uint64_t game = 0;  ///< names it
  Settings settings;
  Phase phase = Phase::idle;
  unsigned turn = 0;        ///< counted through the whole game, from 1
  unsigned round = 1;       ///< from 1
  std::string drawer;       ///< id; empty while the game is over
  std::string mask;         ///< see mask.hpp; empty while nothing is chosen
  std::string word;         ///< while showing, if one was chosen
  std::vector<Seat> seats;  ///< they draw in this order
  bool operator==(const Table&) const = default;
};

// ---- from who leads ---------------------------------------------------------------------------

/// To all; and from all to a new leader, who may know of no game.
struct State {
  Table table;
  Milliseconds left = 0;  ///< of the phase
  bool operator==(const State&) const = default;
};

/// To the drawer: choose one of these.
struct Choices {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::vector<std::string> words;  ///< 1 to 3
  bool operator==(const Choices&) const = default;
};

enum class Verdict { wrong, close, right };

/// To all: somebody guessed. What is close is told to them and to the drawer only.
struct Heard {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string person;  ///< id
  Verdict verdict{};
  std::string text;  ///< of a right guess the word, for who made it; empty for others
  bool operator==(const Heard&) const = default;
};

// ---- from the drawer and to them --------------------------------------------------------------

/// From the drawer: I choose this; or to a new leader: this is what I draw. To the drawer: this is
/// what you draw.
struct Word {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string word;
  bool operator==(const Word&) const = default;
};

// ---- to who leads -----------------------------------------------------------------------------

/// Let us play.
struct Start {
  Settings settings;
  bool operator==(const Start&) const = default;
};

/// I play from now on, or look on.
struct Play {
  std::uint64_t game = 0;
  bool plays = false;
  bool operator==(const Play&) const = default;
};

struct Guess {
  std::uint64_t game = 0;
  unsigned turn = 0;
  std::string text;
  bool operator==(const Guess&) const = default;
};

using Message = std::variant<State, Choices, Heard, Word, Start, Play, Guess>;

}  // namespace greenroom::game
