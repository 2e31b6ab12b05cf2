#include "shared/game/game.hpp"

#include <algorithm>
#include <utility>

#include "shared/channel/limits.hpp"

namespace greenroom::game {

void Game::enter(std::string self, std::string name) {
  self_ = std::move(self);
  name_ = std::move(name);
}

void Game::know_words(Language language, std::vector<std::string> words) {
  words_[language] = std::move(words);
}

// ---- the people in the room -------------------------------------------------------------------

void Game::met(const std::string& id, const std::string& name) {
  if (id != self_) people_[id].name = name;
}

Actions Game::parted(const std::string& id, Milliseconds now) {
  Actions actions;
  if (people_.erase(id) == 0) return actions;
  if (const auto* seat = seat_of(table().seats, id)) empty_seats_.emplace(seat->number, id);
  if (id == table().drawer) give_up_guesses(actions);
  return done(std::move(actions), now);
}

Actions Game::opened(const std::string& id, Milliseconds now) {
  Actions actions;
  const auto person = people_.find(id);
  if (person == people_.end()) return actions;
  person->second.open = true;
  const auto* own = own_seat();
  if (leads() || (phase() == Phase::over && seat_of(table().seats, id))) {
    actions.emplace_back(Tell{id, match_.state(now)});
  } else if (is_running(table()) && own && own->left && !wants_to_play_) {
    // Who was not there when we left has not heard it.
    actions.emplace_back(Tell{id, Leave{table().game, own->number}});
  }
  return done(std::move(actions), now);
}

Actions Game::closed(const std::string& id, Milliseconds now) {
  Actions actions;
  const auto person = people_.find(id);
  if (person == people_.end() || !person->second.open) return actions;
  person->second.open = false;
  person->second.closed_at = now;
  if (id == table().drawer) give_up_guesses(actions);
  return done(std::move(actions), now);
}

Actions Game::received(const std::string& from, const Message& message, Milliseconds now) {
  Actions actions;
  const auto person = people_.find(from);
  if (person == people_.end() || !person->second.open) return actions;
  std::visit([&](const auto& content) { on(*person, content, now, actions); }, message);
  return done(std::move(actions), now);
}

// ---- the person at the page -------------------------------------------------------------------

std::optional<Actions> Game::start(Settings settings, Milliseconds now) {
  const bool in_a_game = is_running(table()) && wants_to_play_;
  const bool alone =
      std::ranges::none_of(people_, [](const auto& each) { return each.second.open; });
  if (in_a_game || alone) return std::nullopt;
  settings.rounds = std::clamp(settings.rounds, limits::least_rounds, limits::most_rounds);
  settings.seconds = std::clamp(settings.seconds, limits::shortest_turn, limits::longest_turn);
  begin_another(now);
  match_.begin(1 + random_() % channel::limits::greatest_number, settings, now);
  match_.seat(self_, name_);
  for (const auto& [id, person] : people_) {
    if (person.open) match_.seat(id, person.name);
  }
  succession_ = {};
  led_ = true;
  return done({}, now);
}

Actions Game::choose(std::size_t index, Milliseconds now) {
  if (has_own_turn() && phase() == Phase::choosing) own_turn_.choose(index);
  return done({}, now);
}

Actions Game::leave(Milliseconds now) {
  Actions actions;
  wants_to_play_ = false;
  if (!is_running(table()) || !plays()) return actions;
  const auto seat = own_seat()->number;
  empty_seats_.emplace(seat, self_);
  tell_all(Leave{table().game, seat}, actions);
  give_up_guesses(actions);
  return done(std::move(actions), now);
}

Actions Game::join(Milliseconds now) {
  wants_to_play_ = true;
  asked_at_.reset();
  return done({}, now);
}

Actions Game::end(Milliseconds now) {
  if (leads()) match_.finish();
  return done({}, now);
}

Actions Game::tick(Milliseconds now) { return done({}, now); }

Actions Game::done(Actions actions, Milliseconds now) {
  if (is_running(table())) forget_the_absent();
  if (is_running(table()) && leader().empty()) match_.abandon();
  if (leads() && !led_) begin_to_lead(now);
  play_own_turn(now, actions);
  if (leads()) {
    watch_links(now);
    match_.advance(now);
    play_own_turn(now, actions);
  }
  const bool ended = std::exchange(led_, leads()) && phase() == Phase::over;
  if (led_ || ended) publish(now, actions);
  ask_for_a_seat(now, actions);
  notice(actions);
  return actions;
}

// ---- what is to be seen -----------------------------------------------------------------------

bool Game::leads() const { return is_running(table()) && first_of(table().seats) == self_; }

bool Game::draws() const { return is_running(table()) && table().drawer == self_; }

bool Game::plays() const {
  const auto* own = own_seat();
  return own && !own->left;
}

bool Game::may_guess() const {
  return phase() == Phase::drawing && plays() && !draws() && !own_seat()->guessed &&
         own_guesses_.word().empty() && is_open(table().drawer);
}

const std::vector<std::string>& Game::choices() const {
  static const std::vector<std::string> none;
  return has_own_turn() && phase() == Phase::choosing ? own_turn_.choices() : none;
}

const std::string& Game::word() const {
  if (!table().word.empty()) return table().word;
  return has_own_turn() ? own_turn_.word() : own_guesses_.word();
}

// ---- what they have in common -----------------------------------------------------------------

std::string Game::leader() const { return std::string(first_of(table().seats)); }

bool Game::is_open(const std::string& person) const {
  const auto found = people_.find(person);
  return found != people_.end() && found->second.open;
}

void Game::tell_all(const Message& message, Actions& actions) const {
  for (const auto& [id, person] : people_) {
    if (person.open) actions.emplace_back(Tell{id, message});
  }
}

void Game::give_up_guesses(Actions& actions) {
  for (auto& text : own_guesses_.give_up()) actions.emplace_back(Unanswered{std::move(text)});
}

}  // namespace greenroom::game
