#pragma once

#include <cstddef>
#include <cstdint>

// Every bound on draw and guess. PROTOCOL.md explains them. Times are in ms.
namespace greenroom::game::limits {

/// Games that a page remembers, so that nobody takes it back into one that is over.
inline constexpr std::size_t past_games = 4;

/// People who play at a time, ...
inline constexpr std::size_t players = 12;
/// ... and with those who have left, whose scores are kept.
inline constexpr std::size_t seats = 24;

inline constexpr unsigned least_rounds = 1;
inline constexpr unsigned most_rounds = 10;
/// Seconds of drawing.
inline constexpr unsigned shortest_turn = 30;
inline constexpr unsigned longest_turn = 180;
/// Nobody draws twice in a round.
inline constexpr unsigned turns = most_rounds * static_cast<unsigned>(seats);

/// Words that the drawer has the choice of, and for how long.
inline constexpr std::size_t choices = 3;
inline constexpr std::uint64_t choosing = 10'000;
/// Beyond that, for the drawer's page to say so.
inline constexpr std::uint64_t choosing_grace = 3'000;
/// For how long the word is shown between turns.
inline constexpr std::uint64_t showing = 5'000;

/// Somebody whose link to the leader has been lost for so long is not waited for any more.
inline constexpr std::uint64_t away_after = 10'000;
/// A game in which fewer than two have played for so long is over.
inline constexpr std::uint64_t alone = 10'000;
/// The leader says the state at least this often.
inline constexpr std::uint64_t repeated = 2'000;
/// Of who leads and has said nothing for so long it is asked why.
inline constexpr std::uint64_t silent = 5'000;
/// For how long a new leader who knows less than we do is given time to learn it from us.
inline constexpr std::uint64_t doubted = 4'000;
/// Two games that began within this time crossed, and one gives way.
inline constexpr std::uint64_t crossing = 5'000;

inline constexpr unsigned least_points = 50;
inline constexpr unsigned most_points = 300;
/// The drawer's, for each who guessed.
inline constexpr unsigned drawer_points = 50;
/// What a turn can bring to one person: the drawer, when all the others guess.
inline constexpr unsigned most_of_a_turn = drawer_points * static_cast<unsigned>(players);
inline constexpr unsigned score = turns * most_of_a_turn;

/// Characters (code points) of a word, and of a guess.
inline constexpr std::size_t word_characters = 32;
inline constexpr std::size_t guess_characters = 64;
/// Words of fewer letters have no guesses that are close.
inline constexpr std::size_t close_letters = 4;
/// So many letters of a word stay hidden, whatever is shown of it.
inline constexpr std::size_t letters_hidden = 3;

/// Guesses that somebody may make in the long run, a second, and at once. A page takes no more from
/// who sits before it, and twice as many from others.
inline constexpr double guesses_per_second = 1;
inline constexpr double guesses_at_once = 5;
/// Guesses on their way to the drawer.
inline constexpr std::size_t guesses_waiting = 8;
/// What somebody may ask for that others have to answer, a second, and at once.
inline constexpr double asks_per_second = 2;
inline constexpr double asks_at_once = 10;
/// At least so long between two times that a page asks to be let in.
inline constexpr std::uint64_t ask_again = 1'000;

}  // namespace greenroom::game::limits
