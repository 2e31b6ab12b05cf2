#include "shared/game/game.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/guess.hpp"
#include "shared/game/steady.hpp"

namespace greenroom::game {

void Game::enter(std::string self, std::string name) {
  self_ = std::move(self);
  name_ = std::move(name);
}

void Game::know_words(Language language, std::vector<std::string> words) {
  words_[language] = std::move(words);
}

// ---- the people in the room -------------------------------------------------------------------

Actions Game::hosted_by(const std::string& id, Milliseconds now) {
  Actions actions;
  if (id == host_) return actions;
  if (leads()) secret_ = {choices(), word(), {}};
  host_ = id;
  heard_at_ = now;
  if (leads()) {
    begin_to_lead(now);
  } else {
    greet_host(now, actions);
  }
  return done(std::move(actions), now);
}

void Game::met(const std::string& id, const std::string& name) {
  if (id != self_) people_[id].name = name;
}

Actions Game::parted(const std::string& id, Milliseconds now) {
  if (people_.erase(id) == 0) return {};
  // Who loads the page anew may lead as before, and knows nothing.
  if (secret_.shared_with == id) secret_.shared_with.clear();
  return done({}, now);
}

Actions Game::opened(const std::string& id, Milliseconds now) {
  Actions actions;
  const auto person = people_.find(id);
  if (person == people_.end()) return actions;
  person->second.open = true;
  if (briefed_.to == id) briefed_ = {};
  if (leads() && phase() != Phase::idle) actions.emplace_back(Tell{id, match_.state(now)});
  if (id == host_) {
    heard_at_ = now;
    greet_host(now, actions);
  }
  return done(std::move(actions), now);
}

Actions Game::closed(const std::string& id, Milliseconds now) {
  const auto person = people_.find(id);
  if (person == people_.end() || !person->second.open) return {};
  person->second.open = false;
  person->second.closed_at = now;
  return done({}, now);
}

Actions Game::received(const std::string& from, const Message& message, Milliseconds now) {
  Actions actions;
  const auto person = people_.find(from);
  if (person == people_.end() || !person->second.open) return actions;
  std::visit([&](const auto& content) { on(*person, content, now, actions); }, message);
  return done(std::move(actions), now);
}

// ---- the person at the page -------------------------------------------------------------------

Actions Game::start(Settings settings, Milliseconds now) {
  if (!may_start()) return {};
  settings.rounds = std::clamp(settings.rounds, limits::least_rounds, limits::most_rounds);
  settings.seconds = std::clamp(settings.seconds, limits::shortest_turn, limits::longest_turn);
  if (!leads()) return ask_host(Start{settings}, now);
  begin(settings, now);
  return done({}, now);
}

Actions Game::choose(std::size_t index, Milliseconds now) {
  if (index >= choices().size()) return {};
  const auto word = choices()[index];
  if (!leads()) return ask_host(Word{table().game, table().turn, word}, now);
  match_.choose(word, now);
  return done({}, now);
}

std::optional<Actions> Game::guess(std::string_view typed, Milliseconds now) {
  auto text = tidy_guess(typed);
  if (!may_guess() || text.empty() || !own_pace_.take(steady(now))) return std::nullopt;
  if (!leads()) return ask_host(Guess{table().game, table().turn, std::move(text)}, now);
  Actions actions;
  hear_guess(self_, text, now, actions);
  return done(std::move(actions), now);
}

Actions Game::play(bool plays, Milliseconds now) {
  if (!is_running(table())) return {};
  if (!leads()) return ask_host(Play{table().game, plays}, now);
  match_.set_plays(self_, plays);
  return done({}, now);
}

Actions Game::end(Milliseconds now) {
  if (leads() && is_running(table())) match_.finish();
  return done({}, now);
}

Actions Game::tick(Milliseconds now) { return done({}, now); }

Actions Game::ask_host(Message message, Milliseconds now) {
  Actions actions;
  if (is_open(host_)) actions.emplace_back(Tell{host_, std::move(message)});
  return done(std::move(actions), now);
}

Actions Game::done(Actions actions, Milliseconds now) {
  if (leads()) {
    lead(now, actions);
  } else if (is_running(table()) && is_open(host_) && now - heard_at_ >= limits::silent) {
    match_.finish();
  }
  if (used_words_.size() >= limits::turns) used_words_.clear();
  if (!table().word.empty()) used_words_.insert(table().word);
  return actions;
}

// ---- what is to be seen -----------------------------------------------------------------------

bool Game::may_start() const {
  const auto is_linked = [](const auto& each) { return each.second.open; };
  return !is_running(table()) &&
         (leads() ? std::ranges::any_of(people_, is_linked) : is_open(host_));
}

bool Game::draws() const { return is_running(table()) && table().drawer == self_; }

bool Game::plays() const {
  const auto* own = seat_of(table().seats, self_);
  return own && own->plays;
}

bool Game::may_guess() const {
  const auto* own = seat_of(table().seats, self_);
  const bool guesses = own && own->plays && !own->guessed && !draws() && word().empty();
  return phase() == Phase::drawing && guesses && (leads() || is_open(host_));
}

const std::vector<std::string>& Game::choices() const {
  static const std::vector<std::string> none;
  if (!draws() || phase() != Phase::choosing) return none;
  return leads() ? match_.choices() : secret_.choices;
}

const std::string& Game::word() const {
  static const std::string none;
  if (!is_running(table())) return none;
  if (!table().word.empty()) return table().word;
  if (!leads()) return secret_.word;
  const auto* own = seat_of(table().seats, self_);
  return draws() || (own && own->guessed) ? match_.word() : none;
}

bool Game::is_open(const std::string& person) const {
  const auto found = people_.find(person);
  return found != people_.end() && found->second.open;
}

}  // namespace greenroom::game
