#include "shared/game/match.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/guess.hpp"
#include "shared/game/limits.hpp"
#include "shared/game/mask.hpp"
#include "shared/game/scores.hpp"
#include "shared/game/table.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::game {

namespace {

void add(unsigned points, Seat& seat) { seat.score = std::min(seat.score + points, limits::score); }

}  // namespace

Milliseconds Match::left(Milliseconds now) const { return until_ > now ? until_ - now : 0; }

void Match::take(State state, Milliseconds now) {
  *this = Match();
  table_ = std::move(state.table);
  until_ = now + std::min(state.left, length_of(table_.phase, table_.settings));
}

void Match::finish() {
  set_phase(Phase::over, 0);
  table_.drawer.clear();
  table_.mask.clear();
  table_.word.clear();
  word_.clear();
}

void Match::begin(std::uint64_t game, const Settings& settings, Milliseconds now) {
  *this = Match();
  table_.game = game;
  table_.settings = settings;
  table_.phase = Phase::showing;
  until_ = now;
}

// ---- the seats --------------------------------------------------------------------------------

void Match::sit(std::string_view person, std::string_view name) {
  auto& seats = table_.seats;
  auto* seat = seat_of(seats, person);
  if (!seat) {
    if (seats.size() == limits::seats) {
      const auto unused = std::ranges::find_if(
          seats, [&](const Seat& each) { return !each.here && each.person != table_.drawer; });
      if (unused == seats.end()) return;
      seats.erase(unused);
    }
    seat = &seats.emplace_back();
    seat->person = person;
  }
  seat->name = name;
  seat->here = true;
}

void Match::stand_up(std::string_view person) {
  if (auto* seat = seat_of(table_.seats, person)) seat->here = false;
}

void Match::set_plays(std::string_view person, bool plays) {
  if (auto* seat = seat_of(table_.seats, person)) seat->plays = plays;
}

// ---- the word ---------------------------------------------------------------------------------

void Match::offer(std::vector<std::string> words) { choices_ = std::move(words); }

void Match::choose(std::string_view word, Milliseconds now) {
  const auto chosen = std::ranges::find(choices_, word);
  if (table_.phase != Phase::choosing || chosen == choices_.end()) return;
  word_ = *chosen;
  choices_.clear();
  table_.mask = mask_of(word_);
  set_phase(Phase::drawing, now);
}

void Match::recall(std::string_view word) {
  const bool fits = signaling::characters_in(word) == signaling::characters_in(table_.mask);
  if (table_.phase == Phase::drawing && word_.empty() && fits) word_ = word;
}

std::optional<Verdict> Match::guess(std::string_view person, std::string_view text,
                                    Milliseconds now) {
  auto* seat = seat_of(table_.seats, person);
  auto* drawer = seat_of(table_.seats, table_.drawer);
  const bool is_on = table_.phase == Phase::drawing && !word_.empty() && left(now) > 0;
  if (!is_on || !drawer || !seat || seat == drawer || !takes_part(*seat) || seat->guessed) {
    return std::nullopt;
  }
  const auto verdict = judge(text, word_);
  if (verdict == Verdict::right) {
    seat->guessed = true;
    add(guess_points(left(now), length_of(Phase::drawing, table_.settings)), *seat);
    add(limits::drawer_points, *drawer);
  }
  return verdict;
}

void Match::hint(Milliseconds now, std::uint64_t random) {
  const auto whole = length_of(Phase::drawing, table_.settings);
  const std::size_t due = left(now) <= whole / 4 ? 2 : left(now) <= whole / 2 ? 1 : 0;
  const auto shown = hidden_letters(mask_of(word_)) - hidden_letters(table_.mask);
  if (!word_.empty() && shown < due) table_.mask = with_hint(table_.mask, word_, random);
}

// ---- the turns --------------------------------------------------------------------------------

void Match::advance(Milliseconds now, std::uint64_t random) {
  if (!is_running(table_)) return;
  if (is_alone_too_long(now)) return finish();
  const bool is_up = left(now) == 0;
  if (table_.phase == Phase::choosing) {
    if (!has_drawer() || (is_up && choices_.empty())) return show(now);
    if (is_up) choose(std::string(choices_.front()), now);
  } else if (table_.phase == Phase::drawing) {
    if (!has_drawer() || is_up || all_guessed()) return show(now);
    hint(now, random);
  } else if (is_up && !alone_since_) {
    next_turn(now);
  }
}

void Match::set_phase(Phase phase, Milliseconds now) {
  table_.phase = phase;
  until_ = now + length_of(phase, table_.settings);
}

void Match::show(Milliseconds now) {
  choices_.clear();
  table_.word = std::exchange(word_, {});
  set_phase(Phase::showing, now);
}

void Match::next_turn(Milliseconds now) {
  auto* drawer = next_drawer();
  if (!drawer) {
    if (table_.round == table_.settings.rounds) return finish();
    ++table_.round;
    drawer = next_drawer();
  }
  if (!drawer || table_.turn == limits::turns) return finish();
  for (auto& seat : table_.seats) seat.guessed = false;
  drawer->drew = table_.round;
  table_.drawer = drawer->person;
  table_.mask.clear();
  table_.word.clear();
  ++table_.turn;
  set_phase(Phase::choosing, now);
}

Seat* Match::next_drawer() {
  const auto next = std::ranges::find_if(
      table_.seats, [&](const Seat& seat) { return takes_part(seat) && seat.drew < table_.round; });
  return next == table_.seats.end() ? nullptr : &*next;
}

bool Match::has_drawer() const {
  const auto* drawer = seat_of(table_.seats, table_.drawer);
  return drawer && takes_part(*drawer);
}

bool Match::all_guessed() const {
  bool somebody = false;
  for (const auto& seat : table_.seats) {
    if (!takes_part(seat) || seat.person == table_.drawer) continue;
    if (!seat.guessed) return false;
    somebody = true;
  }
  return somebody;
}

bool Match::is_alone_too_long(Milliseconds now) {
  if (std::ranges::count_if(table_.seats, takes_part) >= 2) {
    alone_since_.reset();
    return false;
  }
  if (!alone_since_) alone_since_ = now;
  return now - *alone_since_ >= limits::alone;
}

}  // namespace greenroom::game
