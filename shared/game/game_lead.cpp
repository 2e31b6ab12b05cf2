// The part of Game for who leads.
#include <algorithm>

#include "shared/channel/limits.hpp"
#include "shared/game/game.hpp"
#include "shared/game/steady.hpp"

namespace greenroom::game {

void Game::begin_to_lead(Milliseconds now) {
  leads_since_ = now;
  learns_ = !is_running(table());
  published_ = {};
  briefed_ = {};
  match_.recall(secret_.word);
  for (auto& [id, person] : people_) {
    if (!person.open) person.closed_at = now;
  }
}

void Game::begin(Settings settings, Milliseconds now) {
  if (!may_start() || words_[settings.language].empty()) return;
  learns_ = false;
  match_.begin(1 + random_() % channel::limits::greatest_number, settings, now);
}

void Game::on(Sender& from, const Start& start, Milliseconds now, Actions& /*actions*/) {
  if (leads() && from.second.asks.take(steady(now))) begin(start.settings, now);
}

void Game::on(Sender& from, const Play& play, Milliseconds now, Actions& /*actions*/) {
  const bool is_ours = is_running(table()) && play.game == table().game;
  if (leads() && is_ours && from.second.asks.take(steady(now))) {
    match_.set_plays(from.first, play.plays);
  }
}

void Game::on(Sender& from, const Guess& guess, Milliseconds now, Actions& actions) {
  auto& [id, person] = from;
  if (leads() && is_now(guess) && person.guesses.take(steady(now))) {
    hear_guess(id, guess.text, now, actions);
  }
}

void Game::hear_guess(const std::string& person, const std::string& text, Milliseconds now,
                      Actions& actions) {
  const auto verdict = match_.guess(person, text, now);
  if (!verdict) return;
  const bool is_right = *verdict == Verdict::right;
  const auto heard_by = [&](const std::string& id) -> std::optional<Heard> {
    const bool is_close_to_all = *verdict == Verdict::close && id != person && id != table().drawer;
    if (is_close_to_all) return std::nullopt;
    const auto& right_text = id == person ? match_.word() : std::string();
    return Heard{table().game, table().turn, person, *verdict, is_right ? right_text : text};
  };
  if (auto own = heard_by(self_)) actions.emplace_back(*std::move(own));
  for (const auto& [id, other] : people_) {
    auto heard = heard_by(id);
    if (other.open && heard) actions.emplace_back(Tell{id, *std::move(heard)});
  }
}

void Game::lead(Milliseconds now, Actions& actions) {
  if (is_running(table())) {
    watch_links(now);
    const bool knows_word = phase() != Phase::drawing || !match_.word().empty();
    if (!knows_word && now - leads_since_ >= limits::recalling) match_.show(now);
    match_.advance(now, random_());
    if (phase() == Phase::choosing && match_.choices().empty()) {
      match_.offer(
          some_words(words_[table().settings.language], used_words_, limits::choices, random_));
    }
  }
  publish(now, actions);
  brief_drawer(actions);
}

void Game::watch_links(Milliseconds now) {
  match_.sit(self_, name_);
  for (const auto& [id, person] : people_) {
    if (person.open) {
      match_.sit(id, person.name);
    } else if (now - person.closed_at >= limits::away_after) {
      match_.stand_up(id);
    }
  }
  for (const auto& seat : table().seats) {
    if (seat.person != self_ && !people_.contains(seat.person)) match_.stand_up(seat.person);
  }
}

void Game::publish(Milliseconds now, Actions& actions) {
  const bool is_due = is_running(table()) && now - published_at_ >= limits::repeated;
  if (table() == published_ && !is_due) return;
  published_ = table();
  published_at_ = now;
  if (phase() == Phase::idle) return;
  for (const auto& [id, person] : people_) {
    if (person.open) actions.emplace_back(Tell{id, match_.state(now)});
  }
}

void Game::brief_drawer(Actions& actions) {
  const auto& drawer = table().drawer;
  if (!is_running(table()) || !is_open(drawer)) return;
  Tell briefing{drawer, Choices{table().game, table().turn, match_.choices()}};
  if (!match_.word().empty()) {
    briefing.message = Word{table().game, table().turn, match_.word()};
  } else if (match_.choices().empty()) {
    return;
  }
  if (briefing == briefed_) return;
  briefed_ = briefing;
  actions.emplace_back(std::move(briefing));
}

}  // namespace greenroom::game
