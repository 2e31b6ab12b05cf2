#include "shared/signaling/words.hpp"

#include <array>

#include "shared/signaling/codec.hpp"
#include "shared/words/word_table.hpp"

namespace greenroom::signaling {

using words::value_in;
using words::Word;
using words::word_in;

namespace {

constexpr auto relayed_words = std::to_array<Word<Relayed>>({
    {Relayed::offer, "offer"},
    {Relayed::answer, "answer"},
    {Relayed::candidate, "candidate"},
});

constexpr auto departure_words = std::to_array<Word<Departure>>({
    {Departure::left, "left"},
    {Departure::lost, "lost"},
    {Departure::replaced, "replaced"},
    {Departure::removed, "removed"},
});

constexpr auto presence_words = std::to_array<Word<Presence>>({
    {Presence::open, "open"},
    {Presence::quiet, "quiet"},
    {Presence::hidden, "hidden"},
});

constexpr auto availability_words = std::to_array<Word<Availability>>({
    {Availability::free, "free"},
    {Availability::busy, "busy"},
    {Availability::quiet, "quiet"},
});

constexpr auto ring_end_words = std::to_array<Word<RingEnd>>({
    {RingEnd::declined, "declined"},
    {RingEnd::busy, "busy"},
    {RingEnd::quiet, "quiet"},
    {RingEnd::gone, "gone"},
    {RingEnd::cancelled, "cancelled"},
    {RingEnd::no_answer, "no-answer"},
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
    {Refusal::passcode_needed, "passcode-needed"},
    {Refusal::passcode_wrong, "passcode-wrong"},
    {Refusal::room_locked, "room-locked"},
    {Refusal::not_admitted, "not-admitted"},
    {Refusal::removed, "removed"},
    {Refusal::not_host, "not-host"},
    {Refusal::not_reachable, "not-reachable"},
    {Refusal::already_ringing, "already-ringing"},
    {Refusal::no_such_call, "no-such-call"},
});

struct TypeOf {
  std::string_view operator()(const Create&) const { return "create"; }
  std::string_view operator()(const Join&) const { return "join"; }
  std::string_view operator()(const Leave&) const { return "leave"; }
  std::string_view operator()(const Who&) const { return "who"; }
  std::string_view operator()(const SetStatus&) const { return "status"; }
  std::string_view operator()(const RelayTo& relay) const { return word_of(relay.kind); }
  std::string_view operator()(const SetRoom&) const { return "set-room"; }
  std::string_view operator()(const Admit&) const { return "admit"; }
  std::string_view operator()(const TurnAway&) const { return "turn-away"; }
  std::string_view operator()(const Remove&) const { return "remove"; }
  std::string_view operator()(const MakeHost&) const { return "hand-over"; }
  std::string_view operator()(const AskMute&) const { return "ask-mute"; }
  std::string_view operator()(const Appear&) const { return "appear"; }
  std::string_view operator()(const Vanish&) const { return "vanish"; }
  std::string_view operator()(const Find&) const { return "find"; }
  std::string_view operator()(const StopFinding&) const { return "stop-finding"; }
  std::string_view operator()(const Ring&) const { return "ring"; }
  std::string_view operator()(const PickUp&) const { return "pick-up"; }
  std::string_view operator()(const Decline&) const { return "decline"; }
  std::string_view operator()(const HangUp&) const { return "hang-up"; }

  std::string_view operator()(const Joined&) const { return "joined"; }
  std::string_view operator()(const Arrived&) const { return "arrived"; }
  std::string_view operator()(const Departed&) const { return "departed"; }
  std::string_view operator()(const HostIs&) const { return "host"; }
  std::string_view operator()(const StatusOf&) const { return "status"; }
  std::string_view operator()(const Here&) const { return "here"; }
  std::string_view operator()(const RelayFrom& relay) const { return word_of(relay.kind); }
  std::string_view operator()(const Refused&) const { return "refused"; }
  std::string_view operator()(const Closing&) const { return "closing"; }
  std::string_view operator()(const Away&) const { return "away"; }
  std::string_view operator()(const Back&) const { return "back"; }
  std::string_view operator()(const RoomIs&) const { return "room"; }
  std::string_view operator()(const Waiting&) const { return "waiting"; }
  std::string_view operator()(const Knock&) const { return "knock"; }
  std::string_view operator()(const KnockGone&) const { return "knock-gone"; }
  std::string_view operator()(const AskedMute&) const { return "asked-mute"; }
  std::string_view operator()(const Appeared&) const { return "appeared"; }
  std::string_view operator()(const Found&) const { return "found"; }
  std::string_view operator()(const Seen&) const { return "seen"; }
  std::string_view operator()(const Gone&) const { return "gone"; }
  std::string_view operator()(const Ringing&) const { return "ringing"; }
  std::string_view operator()(const Rung&) const { return "rung"; }
  std::string_view operator()(const Missed&) const { return "missed"; }
  std::string_view operator()(const PickedUp&) const { return "picked-up"; }
  std::string_view operator()(const Ended&) const { return "ended"; }
};

}  // namespace

std::string_view type_of(const ClientMessage& message) { return std::visit(TypeOf{}, message); }
std::string_view type_of(const ServerMessage& message) { return std::visit(TypeOf{}, message); }

std::string_view word_of(Relayed kind) { return word_in(relayed_words, kind); }
std::string_view word_of(Departure reason) { return word_in(departure_words, reason); }
std::string_view word_of(Presence presence) { return word_in(presence_words, presence); }
std::string_view word_of(Availability state) { return word_in(availability_words, state); }
std::string_view word_of(RingEnd reason) { return word_in(ring_end_words, reason); }
std::string_view code_of(Refusal refusal) { return word_in(refusal_words, refusal); }

std::optional<Relayed> relayed_from(std::string_view word) { return value_in(relayed_words, word); }
std::optional<Departure> departure_from(std::string_view word) {
  return value_in(departure_words, word);
}
std::optional<Presence> presence_from(std::string_view word) {
  return value_in(presence_words, word);
}
std::optional<Availability> availability_from(std::string_view word) {
  return value_in(availability_words, word);
}
std::optional<RingEnd> ring_end_from(std::string_view word) {
  return value_in(ring_end_words, word);
}
std::optional<Refusal> refusal_from(std::string_view code) { return value_in(refusal_words, code); }

}  // namespace greenroom::signaling
