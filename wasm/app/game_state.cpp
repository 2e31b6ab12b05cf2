#include <string>

#include "shared/game/scores.hpp"
#include "shared/game/table.hpp"
#include "shared/game/words.hpp"
#include "wasm/app/state_parts.hpp"

// The part of the state that is the game in a room.
namespace greenroom::app {

using emscripten::val;

namespace {

std::string name_in(const game::Table& table, const std::string& person) {
  const auto* seat = game::seat_of(table.seats, person);
  return seat == nullptr ? std::string() : seat->name;
}

val ranking_of(const game::Parlour& parlour) {
  const auto& table = parlour.game().table();
  auto list = val::array();
  for (const auto& [rank, seat] : game::ranking(table.seats)) {
    auto object = val::object();
    object.set("id", seat.person);
    object.set("rank", rank);
    object.set("name", seat.name);
    object.set("score", seat.score);
    object.set("self", seat.person == parlour.self());
    object.set("draws", seat.person == table.drawer);
    object.set("guessed", seat.guessed);
    object.set("plays", game::takes_part(seat));
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val guesses_of(const game::Parlour& parlour) {
  auto list = val::array();
  for (const auto& [number, heard] : parlour.guesses()) {
    auto object = val::object();
    object.set("number", number);
    object.set("name", name_in(parlour.game().table(), heard.person));
    object.set("own", heard.person == parlour.self());
    object.set("verdict", std::string(game::word_of(heard.verdict)));
    object.set("text", heard.text);
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val list_of(const std::vector<std::string>& words) {
  auto list = val::array();
  for (const auto& word : words) list.call<void>("push", word);
  return frozen(list);
}

}  // namespace

val state_of(const game::Parlour& parlour) {
  const auto& game = parlour.game();
  const auto& table = game.table();
  auto object = val::object();
  object.set("phase", std::string(game::word_of(table.phase)));
  object.set("turn", std::to_string(table.game) + " " + std::to_string(table.turn));
  object.set("round", table.round);
  object.set("rounds", table.settings.rounds);
  object.set("language", std::string(game::word_of(table.settings.language)));
  object.set("secondsLeft", parlour.seconds_left());
  object.set("mayStart", game.may_start());
  object.set("mayGuess", game.may_guess());
  object.set("leads", game.leads());
  object.set("draws", game.draws());
  object.set("plays", game.plays());
  object.set("drawer", name_in(table, table.drawer));
  object.set("mask", table.mask);
  object.set("word", game.word());
  object.set("choices", list_of(game.choices()));
  object.set("ranking", ranking_of(parlour));
  object.set("guesses", guesses_of(parlour));
  return frozen(object);
}

}  // namespace greenroom::app
