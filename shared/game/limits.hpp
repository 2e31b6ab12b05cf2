#pragma once

#include <cstddef>
#include <cstdint>

// Every bound on draw and guess. PROTOCOL.md explains them. Times are in ms.
namespace greenroom::game::limits {

/// People whose scores are kept; those who come when all are here look on.
inline constexpr std::size_t seats = 24;

inline constexpr unsigned least_rounds = 1;
inline constexpr unsigned most_rounds = 10;
/// Seconds of drawing.
inline constexpr unsigned shortest_turn = 30;
inline constexpr unsigned longest_turn = 180;
inline constexpr unsigned turns = most_rounds * static_cast<unsigned>(seats);

/// Words that the drawer has the choice of, and for how long.
inline constexpr std::size_t choices = 3;
inline constexpr std::uint64_t choosing = 10'000;
/// For how long the word is shown between turns.
inline constexpr std::uint64_t showing = 5'000;

/// Somebody whose link to the leader has been lost for so long is not waited for any more.
inline constexpr std::uint64_t away_after = 10'000;
/// A game in which fewer than two have played for so long is over.
inline constexpr std::uint64_t alone = 10'000;
/// The leader says the state at least this often.
inline constexpr std::uint64_t repeated = 2'000;
/// A leader who can be reached and has said nothing for so long knows of no game.
inline constexpr std::uint64_t silent = 10'000;
/// For how long a new leader who knows of no game learns of one from the others, ...
inline constexpr std::uint64_t learning = 10'000;
/// ... and one who does not know the word waits for the drawer to say it.
inline constexpr std::uint64_t recalling = 5'000;

inline constexpr unsigned least_points = 50;
inline constexpr unsigned most_points = 300;
/// The drawer's, for each who guessed.
inline constexpr unsigned drawer_points = 50;
/// In every turn the most that one can bring: the drawer's, when all the others guess.
inline constexpr unsigned score = turns * drawer_points * static_cast<unsigned>(seats);

/// Characters (code points) of a word, and of a guess.
inline constexpr std::size_t word_characters = 32;
inline constexpr std::size_t guess_characters = 64;
/// Words of fewer letters have no guesses that are close.
inline constexpr std::size_t close_letters = 4;
/// So many letters of a word stay hidden, whatever is shown of it.
inline constexpr std::size_t letters_hidden = 3;

/// Guesses that somebody may make in the long run, a second, and at once. A page makes no more, and
/// takes twice as many from others.
inline constexpr double guesses_per_second = 1;
inline constexpr double guesses_at_once = 5;
/// Whatever else others may ask of who leads, a second, and at once.
inline constexpr double asks_per_second = 2;
inline constexpr double asks_at_once = 10;

}  // namespace greenroom::game::limits
