// The part of Game for those whom somebody else leads.
#include "shared/game/game.hpp"

namespace greenroom::game {

bool Game::is_led_by(const Sender& from) const { return !leads() && from.first == host_; }

void Game::on(Sender& from, const State& state, Milliseconds now, Actions& actions) {
  if (is_led_by(from)) return follow(state, now, actions);
  const bool may_learn = leads() && learns_ && now - leads_since_ < limits::learning;
  const bool is_new = is_running(state.table) && state.table.game != table().game;
  if (!may_learn || !is_new) return;
  match_.take(state, now);
  begin_to_lead(now);
}

void Game::follow(const State& state, Milliseconds now, Actions& actions) {
  if (state.table.game != table().game || state.table.turn != table().turn) secret_ = {};
  match_.take(state, now);
  heard_at_ = now;
  const bool must_share = draws() && phase() == Phase::drawing && !secret_.word.empty();
  if (!must_share || secret_.shared_with == host_) return;
  secret_.shared_with = host_;
  actions.emplace_back(Tell{host_, Word{table().game, table().turn, secret_.word}});
}

void Game::greet_host(Milliseconds now, Actions& actions) {
  if (is_running(table()) && is_open(host_)) actions.emplace_back(Tell{host_, match_.state(now)});
}

void Game::on(Sender& from, const Choices& choices, Milliseconds /*now*/, Actions& /*actions*/) {
  if (is_led_by(from) && is_now(choices) && draws()) secret_ = {choices.words, {}, {}};
}

void Game::on(Sender& from, const Heard& heard, Milliseconds /*now*/, Actions& actions) {
  if (!is_led_by(from) || !is_now(heard)) return;
  if (heard.person == self_ && heard.verdict == Verdict::right) secret_.word = heard.text;
  actions.emplace_back(heard);
}

void Game::on(Sender& from, const Word& word, Milliseconds now, Actions& /*actions*/) {
  if (!is_now(word)) return;
  if (is_led_by(from) && draws()) {
    secret_ = {{}, word.word, host_};
  } else if (leads() && from.first == table().drawer) {
    match_.choose(word.word, now);
    match_.recall(word.word);
  }
}

}  // namespace greenroom::game
