// The half of the codec that writes.
#include "shared/game/codec.hpp"
#include "shared/game/words.hpp"
#include "shared/signaling/json_frame.hpp"

namespace greenroom::game {

namespace {

using signaling::Json;

Json json_of(const Seat& seat) {
  return Json::object({{"person", seat.person},
                       {"name", seat.name},
                       {"score", seat.score},
                       {"drew", seat.drew},
                       {"guessed", seat.guessed},
                       {"here", seat.here},
                       {"plays", seat.plays}});
}

struct Writer {
  Json& fields;

  void operator()(const State& state) const {
    const Table& table = state.table;
    fields["game"] = table.game;
    write(table.settings);
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
  void operator()(const Choices& choices) const {
    write_turn(choices);
    Json words = Json::array();
    for (const auto& word : choices.words) words.push_back(Json::object({{"word", word}}));
    fields["words"] = std::move(words);
  }
  void operator()(const Heard& heard) const {
    write_turn(heard);
    fields["person"] = heard.person;
    fields["verdict"] = word_of(heard.verdict);
    fields["text"] = heard.text;
  }
  void operator()(const Word& word) const {
    write_turn(word);
    fields["word"] = word.word;
  }
  void operator()(const Start& start) const { write(start.settings); }
  void operator()(const Play& play) const {
    fields["game"] = play.game;
    fields["plays"] = play.plays;
  }
  void operator()(const Guess& guess) const {
    write_turn(guess);
    fields["text"] = guess.text;
  }

 private:
  void write(const Settings& settings) const {
    fields["rounds"] = settings.rounds;
    fields["seconds"] = settings.seconds;
    fields["language"] = word_of(settings.language);
  }
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
