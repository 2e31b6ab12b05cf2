// The part of Game for who draws and who guesses.
#include <algorithm>
#include <utility>

#include "shared/game/game.hpp"
#include "shared/game/guess.hpp"
#include "shared/game/steady.hpp"

namespace greenroom::game {

// ---- who draws --------------------------------------------------------------------------------

void Game::play_own_turn(Milliseconds now, Actions& actions) {
  if (!draws()) return;
  const auto& words = words_[table().settings.language];
  if (phase() == Phase::choosing && !own_turn_.is_of(table()) && !words.empty()) {
    own_turn_ = OwnTurn(table().game, table().turn,
                        some_words(words, used_words_, limits::choices, random_));
  }
  if (!own_turn_.is_of(table())) return;
  if (phase() == Phase::choosing && left(now) == 0) own_turn_.choose(0);
  if (phase() == Phase::drawing) {
    own_turn_.hint(left(now), length_of(Phase::drawing, table().settings), random_());
  }
  tell_of_own_turn(now, actions);
}

void Game::tell_of_own_turn(Milliseconds now, Actions& actions) {
  const auto game = table().game;
  const auto turn = table().turn;
  if (own_turn_.word().empty()) return;
  if (phase() != Phase::showing && table().mask != own_turn_.mask()) {
    tell_leader(Mask{game, turn, own_turn_.mask()}, now, actions);
  }
  const bool knows_all = std::ranges::all_of(own_turn_.guessed(), [&](const auto& person) {
    const auto* seat = seat_of(table().seats, person);
    return !seat || seat->left || seat->guessed;
  });
  if (!knows_all) tell_leader(Guessed{game, turn, own_turn_.guessed()}, now, actions);
  if (phase() == Phase::showing && table().word.empty()) {
    tell_leader(Reveal{game, turn, own_turn_.word()}, now, actions);
  }
}

template <typename FromDrawer>
void Game::tell_leader(FromDrawer said, Milliseconds now, Actions& actions) {
  const auto to = leader();
  if (to == self_) return hear(said, now);
  if (!is_open(to)) return;
  // The answer may be on its way.
  const bool is_said = told_ && told_->to == to && told_->message == Message(said);
  if (is_said && now - told_->at < limits::ask_again) return;
  told_ = {to, said, now};
  actions.emplace_back(Tell{to, std::move(said)});
}

void Game::on(Sender& from, const Guess& guess, Milliseconds now, Actions& actions) {
  auto& [id, person] = from;
  const bool is_now = guess.game == table().game && guess.turn == table().turn;
  const bool listens = is_now && has_own_turn() && phase() != Phase::showing &&
                       !own_turn_.word().empty() && !own_turn_.has_guessed(id);
  const auto* seat = seat_of(table().seats, id);
  if (!listens || !seat || seat->left || !person.guesses.take(steady(now))) return;
  const auto verdict = own_turn_.judge(id, guess.text);
  actions.emplace_back(Tell{id, Judge{guess.game, guess.turn, guess.number, verdict}});
  if (verdict != Verdict::right) actions.emplace_back(Heard{id, guess.text});
}

// ---- who guesses ------------------------------------------------------------------------------

std::optional<Actions> Game::guess(std::string_view typed, Milliseconds now) {
  auto text = tidy_guess(typed);
  if (!may_guess() || text.empty() || !own_pace_.take(steady(now))) return std::nullopt;
  auto guess = own_guesses_.make(std::move(text));
  if (!guess) return std::nullopt;
  return done({Tell{table().drawer, *std::move(guess)}}, now);
}

void Game::on(Sender& from, const Judge& judge, Milliseconds /*now*/, Actions& actions) {
  if (from.first != table().drawer) return;
  auto text = own_guesses_.judged(judge);
  if (!text) return;
  if (judge.verdict == Verdict::wrong) {
    for (const auto& [id, person] : people_) {
      if (!person.open || id == table().drawer) continue;
      actions.emplace_back(Tell{id, Tried{judge.game, judge.turn, *text}});
    }
  }
  actions.emplace_back(Answered{*std::move(text), judge.verdict});
}

void Game::on(Sender& from, const Tried& tried, Milliseconds now, Actions& actions) {
  auto& [id, person] = from;
  const auto* seat = seat_of(table().seats, id);
  const bool is_now = tried.game == table().game && tried.turn == table().turn;
  const bool guesses = seat && !seat->left && !seat->guessed && id != table().drawer;
  if (!is_now || !guesses || !is_running(table()) || !person.guesses.take(steady(now))) return;
  actions.emplace_back(Heard{id, tried.text});
}

// ---- both -------------------------------------------------------------------------------------

void Game::notice(Actions& actions) {
  if (!word().empty()) used_words_.insert(word());
  for (auto& text : own_guesses_.turn(table())) actions.emplace_back(Unanswered{std::move(text)});
  const std::pair turn{table().game, table().turn};
  if (std::exchange(noticed_turn_, turn) != turn) noticed_.clear();
  for (const auto& seat : table().seats) {
    if (seat.guessed && noticed_.insert(seat.person).second) {
      actions.emplace_back(Solved{seat.person});
    }
  }
}

}  // namespace greenroom::game
