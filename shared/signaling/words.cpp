#include "shared/signaling/words.hpp"

#include <array>

#include "shared/signaling/codec.hpp"

namespace greenroom::signaling {

namespace {

template <typename Value>
struct Word {
  Value value;
  std::string_view word;
};

constexpr auto relayed_words = std::to_array<Word<Relayed>>({
    {Relayed::offer, "offer"},
    {Relayed::answer, "answer"},
    {Relayed::candidate, "candidate"},
});

constexpr auto departure_words = std::to_array<Word<Departure>>({
    {Departure::left, "left"},
    {Departure::lost, "lost"},
    {Departure::replaced, "replaced"},
});

constexpr auto refusal_words = std::to_array<Word<Refusal>>({
    {Refusal::room_full, "room-full"},
    {Refusal::room_exists, "room-exists"},
    {Refusal::name_taken, "name-taken"},
    {Refusal::bad_room, "bad-room"},
    {Refusal::bad_name, "bad-name"},
    {Refusal::already_in_room, "already-in-room"},
    {Refusal::not_in_room, "not-in-room"},
    {Refusal::no_such_peer, "no-such-peer"},
    {Refusal::malformed, "malformed"},
    {Refusal::too_large, "too-large"},
    {Refusal::too_fast, "too-fast"},
    {Refusal::wrong_origin, "wrong-origin"},
    {Refusal::server_full, "server-full"},
});

template <typename Value, std::size_t count>
std::string_view word_in(const std::array<Word<Value>, count>& words, Value value) {
  for (const auto& entry : words) {
    if (entry.value == value) return entry.word;
  }
  return {};
}

template <typename Value, std::size_t count>
std::optional<Value> value_in(const std::array<Word<Value>, count>& words, std::string_view word) {
  for (const auto& entry : words) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

struct TypeOf {
  std::string_view operator()(const Create&) const { return "create"; }
  std::string_view operator()(const Join&) const { return "join"; }
  std::string_view operator()(const Leave&) const { return "leave"; }
  std::string_view operator()(const Who&) const { return "who"; }
  std::string_view operator()(const SetStatus&) const { return "status"; }
  std::string_view operator()(const RelayTo& relay) const { return word_of(relay.kind); }

  std::string_view operator()(const Joined&) const { return "joined"; }
  std::string_view operator()(const Arrived&) const { return "arrived"; }
  std::string_view operator()(const Departed&) const { return "departed"; }
  std::string_view operator()(const HostIs&) const { return "host"; }
  std::string_view operator()(const StatusOf&) const { return "status"; }
  std::string_view operator()(const Here&) const { return "here"; }
  std::string_view operator()(const RelayFrom& relay) const { return word_of(relay.kind); }
  std::string_view operator()(const Refused&) const { return "refused"; }
  std::string_view operator()(const Closing&) const { return "closing"; }
};

}  // namespace

std::string_view type_of(const ClientMessage& message) { return std::visit(TypeOf{}, message); }
std::string_view type_of(const ServerMessage& message) { return std::visit(TypeOf{}, message); }

std::string_view word_of(Relayed kind) { return word_in(relayed_words, kind); }
std::string_view word_of(Departure reason) { return word_in(departure_words, reason); }
std::string_view code_of(Refusal refusal) { return word_in(refusal_words, refusal); }

std::optional<Relayed> relayed_from(std::string_view word) { return value_in(relayed_words, word); }
std::optional<Departure> departure_from(std::string_view word) {
  return value_in(departure_words, word);
}
std::optional<Refusal> refusal_from(std::string_view code) { return value_in(refusal_words, code); }

}  // namespace greenroom::signaling
