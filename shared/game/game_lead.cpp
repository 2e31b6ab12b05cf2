// The part of Game for who leads.
#include <algorithm>

#include "shared/game/game.hpp"

namespace greenroom::game {

template <typename FromDrawer>
void Game::hear_drawer(const Sender& from, const FromDrawer& said, Milliseconds now) {
  const bool is_now = said.game == table().game && said.turn == table().turn;
  if (leads() && is_now && from.first == table().drawer) hear(said, now);
}

void Game::on(Sender& from, const Mask& mask, Milliseconds now, Actions& /*actions*/) {
  hear_drawer(from, mask, now);
}

void Game::on(Sender& from, const Guessed& guessed, Milliseconds now, Actions& /*actions*/) {
  hear_drawer(from, guessed, now);
}

void Game::on(Sender& from, const Reveal& reveal, Milliseconds now, Actions& /*actions*/) {
  hear_drawer(from, reveal, now);
}

void Game::begin_to_lead(Milliseconds now) {
  succession_ = Succession(table(), now - heard_at_);
  for (auto& [id, person] : people_) {
    if (!person.open) person.closed_at = now;
  }
}

void Game::watch_links(Milliseconds now) {
  for (const auto& [id, person] : people_) {
    if (person.open) {
      match_.set_away(id, false);
    } else if (now - person.closed_at >= limits::away_after) {
      match_.set_away(id, true);
    }
  }
}

void Game::publish(Milliseconds now, Actions& actions) {
  const bool is_due = led_ && now - published_at_ >= limits::repeated;
  if (table() == published_ && !is_due) return;
  published_ = table();
  published_at_ = now;
  tell_all(match_.state(now), actions);
}

}  // namespace greenroom::game
