// The half of the codec that writes.
#include "shared/game/codec.hpp"
#include "shared/game/words.hpp"
#include "shared/signaling/json_frame.hpp"

namespace greenroom::game {

namespace {

using signaling::Json;

Json json_of(const Seat& seat) {
  return Json::object({{"number", seat.number},
                       {"person", seat.person},
                       {"name", seat.name},
                       {"score", seat.score},
                       {"drew", seat.drew},
                       {"guessed", seat.guessed},
                       {"away", seat.away},
                       {"left", seat.left}});
}

struct Writer {
  Json& fields;

  void operator()(const State& state) const {
    const Table& table = state.table;
    fields["game"] = table.game;
    fields["rounds"] = table.settings.rounds;
    fields["seconds"] = table.settings.seconds;
    fields["language"] = word_of(table.settings.language);
    fields["phase"] = word_of(table.phase);
    fields["turn"] = table.turn;
    fields["round"] = table.round;
    fields["drawer"] = table.drawer;
    fields["mask"] = table.mask;
    fields["word"] = table.word;
    fields["left"] = state.left;
    Json seats = Json::array();
    for (const auto& seat : table.seats) seats.push_back(json_of(seat));
    fields["seats"] = std::move(seats);
  }
  void operator()(const Join& join) const {
    fields["game"] = join.game;
    fields["leader"] = join.leader;
    fields["own"] = join.own;
  }
  void operator()(const Leave& leave) const {
    fields["game"] = leave.game;
    fields["seat"] = leave.seat;
  }
  void operator()(const Mask& mask) const {
    write_turn(mask);
    fields["mask"] = mask.mask;
  }
  void operator()(const Guessed& guessed) const {
    write_turn(guessed);
    Json people = Json::array();
    for (const auto& person : guessed.people) people.push_back(Json::object({{"person", person}}));
    fields["people"] = std::move(people);
  }
  void operator()(const Reveal& reveal) const {
    write_turn(reveal);
    fields["word"] = reveal.word;
  }
  void operator()(const Judge& judge) const {
    write_turn(judge);
    fields["number"] = judge.number;
    fields["verdict"] = word_of(judge.verdict);
  }
  void operator()(const Guess& guess) const {
    write_turn(guess);
    fields["number"] = guess.number;
    fields["text"] = guess.text;
  }
  void operator()(const Tried& tried) const {
    write_turn(tried);
    fields["text"] = tried.text;
  }

 private:
  template <typename OfATurn>
  void write_turn(const OfATurn& message) const {
    fields["game"] = message.game;
    fields["turn"] = message.turn;
  }
};

}  // namespace

std::string encode(const Message& message) {
  Json fields = Json::object({{"type", type_of(message)}});
  std::visit(Writer{fields}, message);
  return signaling::write_frame(fields);
}

}  // namespace greenroom::game
