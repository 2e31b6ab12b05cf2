// The half of the codec that reads.
#include <array>
#include <utility>

#include "shared/channel/field_reader.hpp"
#include "shared/channel/limits.hpp"
#include "shared/game/codec.hpp"
#include "shared/game/guess.hpp"
#include "shared/game/limits.hpp"
#include "shared/game/mask.hpp"
#include "shared/game/table.hpp"
#include "shared/game/words.hpp"
#include "shared/signaling/json_frame.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::game {

namespace {

using channel::Fault;
using channel::FieldReader;
using channel::limits::greatest_number;
using signaling::Json;

unsigned read_small(FieldReader& fields, std::string_view name, unsigned least, unsigned most) {
  return static_cast<unsigned>(fields.number(name, least, most));
}

/// Text that is empty or passes the check.
std::string read_text(FieldReader& fields, std::string_view name, bool (*check)(std::string_view)) {
  auto text = fields.text(name);
  fields.require(text.empty() || check(text), name);
  return text;
}

Seat read_seat(FieldReader& fields) {
  Seat seat;
  seat.person = fields.text("person", channel::limits::id_bytes);
  seat.name = fields.text("name");
  fields.require(signaling::is_person_name(seat.name), "name");
  seat.score = read_small(fields, "score", 0, limits::score);
  seat.drew = read_small(fields, "drew", 0, limits::most_rounds);
  seat.guessed = fields.flag("guessed");
  seat.here = fields.flag("here");
  seat.plays = fields.flag("plays");
  return seat;
}

std::vector<Seat> read_seats(FieldReader& fields) {
  std::vector<Seat> seats;
  for (const Json& entry : fields.objects("seats", limits::seats)) {
    FieldReader reader(entry);
    auto seat = read_seat(reader);
    fields.require(reader.wrong().empty() && !seat_of(seats, seat.person), "seats");
    seats.push_back(std::move(seat));
  }
  return seats;
}

Settings read_settings(FieldReader& fields) {
  Settings settings;
  settings.rounds = read_small(fields, "rounds", limits::least_rounds, limits::most_rounds);
  settings.seconds = read_small(fields, "seconds", limits::shortest_turn, limits::longest_turn);
  settings.language = fields.word("language", language_from);
  return settings;
}

Message read_state(FieldReader& fields) {
  State state;
  Table& table = state.table;
  table.game = fields.number("game", 1, greatest_number);
  table.settings = read_settings(fields);
  table.phase = fields.word("phase", phase_from);
  fields.require(table.phase != Phase::idle, "phase");
  table.turn = read_small(fields, "turn", 1, limits::turns);
  table.round = read_small(fields, "round", 1, table.settings.rounds);
  table.seats = read_seats(fields);
  table.drawer = fields.text("drawer");
  const bool is_over = table.phase == Phase::over;
  fields.require(is_over ? table.drawer.empty() : seat_of(table.seats, table.drawer) != nullptr,
                 "drawer");
  table.mask = read_text(fields, "mask", is_mask);
  if (table.phase != Phase::showing) {
    fields.require(table.mask.empty() == (table.phase != Phase::drawing), "mask");
  }
  table.word = read_text(fields, "word", is_word);
  fields.require(table.word.empty() || table.phase == Phase::showing, "word");
  state.left = fields.number("left", 0, length_of(table.phase, table.settings));
  return state;
}

template <typename OfATurn>
OfATurn read_turn(FieldReader& fields) {
  OfATurn message;
  message.game = fields.number("game", 1, greatest_number);
  message.turn = read_small(fields, "turn", 1, limits::turns);
  return message;
}

Message read_choices(FieldReader& fields) {
  auto choices = read_turn<Choices>(fields);
  for (const Json& entry : fields.objects("words", limits::choices)) {
    FieldReader word(entry);
    choices.words.push_back(word.text("word"));
    fields.require(word.wrong().empty() && is_word(choices.words.back()), "words");
  }
  fields.require(!choices.words.empty(), "words");
  return choices;
}

Message read_heard(FieldReader& fields) {
  auto heard = read_turn<Heard>(fields);
  heard.person = fields.text("person", channel::limits::id_bytes);
  heard.verdict = fields.word("verdict", verdict_from);
  heard.text = read_text(fields, "text", is_guess);
  fields.require(!heard.text.empty() || heard.verdict == Verdict::right, "text");
  return heard;
}

Message read_word(FieldReader& fields) {
  auto word = read_turn<Word>(fields);
  word.word = fields.text("word");
  fields.require(is_word(word.word), "word");
  return word;
}

Message read_start(FieldReader& fields) { return Start{read_settings(fields)}; }

Message read_play(FieldReader& fields) {
  const auto game = fields.number("game", 1, greatest_number);
  return Play{game, fields.flag("plays")};
}

Message read_guess(FieldReader& fields) {
  auto guess = read_turn<Guess>(fields);
  guess.text = fields.text("text");
  fields.require(is_guess(guess.text), "text");
  return guess;
}

struct Reader {
  std::string_view type;
  Message (*read)(FieldReader& fields);
};

constexpr auto readers = std::to_array<Reader>({
    {"game-state", read_state},
    {"game-choices", read_choices},
    {"game-heard", read_heard},
    {"game-word", read_word},
    {"game-start", read_start},
    {"game-play", read_play},
    {"game-guess", read_guess},
});

Fault fault(Fault::What what, std::string type = {}, std::string field = {}) {
  return {.what = what, .type = std::move(type), .field = std::move(field)};
}

}  // namespace

std::variant<Message, Fault> decode(std::string_view frame) {
  if (frame.size() > channel::limits::frame_bytes) return fault(Fault::What::too_large);
  const auto json = signaling::read_frame(frame);
  if (!json) return fault(Fault::What::not_json);

  FieldReader fields(json->fields);
  const auto type = fields.text("type");
  if (!fields.wrong().empty()) return fault(Fault::What::bad_field, {}, "type");
  for (const Reader& reader : readers) {
    if (reader.type != type) continue;
    auto message = reader.read(fields);
    if (!fields.wrong().empty()) return fault(Fault::What::bad_field, type, fields.wrong());
    return message;
  }
  return fault(Fault::What::unknown_type);
}

}  // namespace greenroom::game
