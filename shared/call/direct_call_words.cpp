#include "shared/call/direct_call.hpp"

// The words of direct calls.
namespace greenroom::call {

using signaling::RingEnd;

Ending ending_of(RingEnd reason) {
  switch (reason) {
    case RingEnd::declined:
      return Ending::declined;
    case RingEnd::busy:
      return Ending::busy;
    case RingEnd::quiet:
      return Ending::quiet;
    case RingEnd::gone:
      return Ending::gone;
    case RingEnd::cancelled:
      return Ending::cancelled;
    case RingEnd::no_answer:
      return Ending::no_answer;
  }
  return Ending::gone;
}

std::string_view word_of(Ending ending) {
  switch (ending) {
    case Ending::declined:
      return "declined";
    case Ending::busy:
      return "busy";
    case Ending::quiet:
      return "quiet";
    case Ending::gone:
      return "gone";
    case Ending::no_answer:
      return "no-answer";
    case Ending::cancelled:
      return "cancelled";
    case Ending::hung_up:
      return "hung-up";
    case Ending::interrupted:
      return "interrupted";
    case Ending::offline:
      return "offline";
    case Ending::not_reachable:
      return "not-reachable";
    case Ending::in_room:
      return "in-room";
    case Ending::refused:
      return "refused";
  }
  return "refused";
}

std::string_view word_of(DirectCall::Phase phase) {
  switch (phase) {
    case DirectCall::Phase::idle:
      return "idle";
    case DirectCall::Phase::calling:
      return "calling";
    case DirectCall::Phase::called:
      return "called";
    case DirectCall::Phase::communicating:
      return "communicating";
  }
  return "idle";
}

bool is_call_room(std::string_view room) { return room.starts_with("call-"); }

}  // namespace greenroom::call
