#include "wasm/game/parlour.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "shared/game/table.hpp"
#include "shared/game/words.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::game {

using browser::Timer;

namespace {

constexpr Milliseconds second = 1000;
constexpr int often = 250;              // ms
constexpr std::size_t most_shown = 20;  // guesses

Milliseconds now() {
  return static_cast<Milliseconds>(browser::steady_clock() * static_cast<double>(second));
}

Game new_game() { return Game(browser::random_bits); }

}  // namespace

Parlour::Parlour(WordLists lists, ParlourEvents events)
    : lists_(std::move(lists)), events_(std::move(events)), game_(new_game()) {}

void Parlour::enter(const std::string& self, const std::string& name) {
  leave();
  self_ = self;
  game_.enter(self, name);
  for (const auto& [language, words] : words_) game_.know_words(language, words);
  fetch_words();
}

void Parlour::leave() {
  self_.clear();
  game_ = new_game();
  look();
}

/// Again in the next room, where it did not work.
browser::Async<void> Parlour::fetch_words() {
  const auto self = shared_from_this();
  if (std::exchange(fetching_, true)) co_return;
  for (const auto& [language, address] : lists_) {
    if (words_.contains(language)) continue;
    const auto text = co_await browser::fetch_text(address);
    auto words = read_words(text.value_or(""));
    if (words.empty()) continue;
    game_.know_words(language, words);
    words_[language] = std::move(words);
  }
  fetching_ = false;
}

void Parlour::hosted_by(const std::string& id) {
  if (!self_.empty()) carry_out(game_.hosted_by(id, now()));
}

void Parlour::parted(const std::string& id) { carry_out(game_.parted(id, now())); }

void Parlour::opened(const std::string& id) { carry_out(game_.opened(id, now())); }

void Parlour::closed(const std::string& id) { carry_out(game_.closed(id, now())); }

void Parlour::received(const std::string& from, const Message& message) {
  carry_out(game_.received(from, message, now()));
}

void Parlour::start(unsigned rounds, unsigned seconds, const std::string& language) {
  if (const auto known = language_from(language)) {
    carry_out(game_.start({.rounds = rounds, .seconds = seconds, .language = *known}, now()));
  }
}

void Parlour::choose(unsigned index) { carry_out(game_.choose(index, now())); }

bool Parlour::guess(const std::string& typed) {
  const auto actions = game_.guess(typed, now());
  if (!actions) return false;
  carry_out(*actions);
  return true;
}

void Parlour::play(bool plays) { carry_out(game_.play(plays, now())); }

void Parlour::end() { carry_out(game_.end(now())); }

void Parlour::carry_out(const Actions& actions) {
  look();
  for (const auto& action : actions) {
    if (const auto* tell = std::get_if<Tell>(&action)) {
      events_.tell(tell->to, tell->message);
    } else if (const auto* heard = std::get_if<Heard>(&action)) {
      if (guesses_.size() == most_shown) guesses_.pop_front();
      guesses_.push_back({++last_guess_, *heard});
    }
  }
  events_.changed();
}

void Parlour::tick() {
  const auto left = seconds_left_;
  const auto before = game_.table();
  const auto actions = game_.tick(now());
  look();
  // Nobody has to see it four times a second.
  if (!actions.empty() || left != seconds_left_ || before != game_.table()) carry_out(actions);
}

void Parlour::look() {
  const auto& table = game_.table();
  seconds_left_ = static_cast<unsigned>((game_.left(now()) + second - 1) / second);
  if (table.game != heard_game_ || table.turn != heard_turn_) {
    heard_game_ = table.game;
    heard_turn_ = table.turn;
    guesses_.clear();
  }
  const bool draws_now = game_.draws() && game_.phase() == Phase::drawing;
  if (draws_now && !draws_now_) events_.draws();
  draws_now_ = draws_now;
  if (!is_running(table)) {
    ticking_.close();
  } else if (!ticking_.running()) {
    ticking_ = Timer(Timer::Kind::repeating, often, [this] { tick(); });
  }
}

}  // namespace greenroom::game
