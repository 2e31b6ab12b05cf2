#include "shared/call/negotiation.hpp"

#include <utility>

namespace greenroom::call {

using signaling::Relayed;

NegotiationActions Negotiation::needed() {
  NegotiationActions actions;
  needed_ = true;
  proceed(actions);
  return actions;
}

NegotiationActions Negotiation::received(Relayed kind, std::string payload, unsigned round) {
  if (operation_ == Operation::given_up) return {};
  if (inbox_.size() + early_candidates_.size() >= most_waiting) return give_up();
  NegotiationActions actions;
  inbox_.push_back({kind, std::move(payload), round});
  proceed(actions);
  return actions;
}

NegotiationActions Negotiation::resumed() {
  // Either our offer was lost or its answer. The other side answers it once more where it has done
  // so already; of two answers, the one that comes second finds no offer that waits for it.
  if (!offered_ || operation_ != Operation::none) return {};
  return {offer_};
}

NegotiationActions Negotiation::gathered(std::string candidate) {
  NegotiationActions actions;
  // A candidate must not overtake the description that it belongs to.
  if (operation_ == Operation::making_offer || operation_ == Operation::making_answer) {
    waiting_candidates_.push_back(std::move(candidate));
  } else if (operation_ != Operation::given_up) {
    actions.emplace_back(Tell{Relayed::candidate, std::move(candidate)});
  }
  return actions;
}

NegotiationActions Negotiation::finished(std::string description) {
  NegotiationActions actions;
  switch (std::exchange(operation_, Operation::none)) {
    case Operation::making_offer:
      offered_ = true;
      offer_ = {Relayed::offer, std::move(description), offer_.round + 1};
      tell_description(offer_, actions);
      break;
    case Operation::taking_offer:
      offered_ = false;
      has_remote_ = true;
      add_waiting_candidates(actions);
      operation_ = Operation::making_answer;
      actions.emplace_back(MakeAnswer{});
      break;
    case Operation::making_answer:
      tell_description({Relayed::answer, std::move(description), taken_}, actions);
      break;
    case Operation::taking_answer:
      offered_ = false;
      has_remote_ = true;
      add_waiting_candidates(actions);
      break;
    case Operation::given_up:
      operation_ = Operation::given_up;
      break;
    case Operation::none:
      break;
  }
  proceed(actions);
  return actions;
}

NegotiationActions Negotiation::failed() {
  if (operation_ == Operation::none || operation_ == Operation::given_up) return {};
  return give_up();
}

NegotiationActions Negotiation::give_up() {
  operation_ = Operation::given_up;
  inbox_.clear();
  early_candidates_.clear();
  waiting_candidates_.clear();
  return {GiveUp{}};
}

void Negotiation::proceed(NegotiationActions& actions) {
  while (operation_ == Operation::none && !inbox_.empty()) {
    auto message = std::move(inbox_.front());
    inbox_.pop_front();
    take(std::move(message), actions);
  }
  // What the other side already said goes first: answering it may be all that is needed.
  if (operation_ == Operation::none && needed_ && !offered_) {
    needed_ = false;
    operation_ = Operation::making_offer;
    actions.emplace_back(MakeOffer{});
  }
}

void Negotiation::take(Incoming message, NegotiationActions& actions) {
  switch (message.kind) {
    case Relayed::offer:
      take_offer(std::move(message), actions);
      break;
    case Relayed::answer:
      ignoring_ = false;
      // Answers an offer that was rolled back, or one that has been answered.
      if (!offered_ || (message.round != 0 && message.round != offer_.round)) break;
      operation_ = Operation::taking_answer;
      actions.emplace_back(TakeAnswer{std::move(message.payload)});
      break;
    case Relayed::candidate:
      if (ignoring_) break;
      if (has_remote_) {
        actions.emplace_back(AddCandidate{std::move(message.payload)});
      } else {
        early_candidates_.push_back(std::move(message.payload));
      }
      break;
  }
}

void Negotiation::take_offer(Incoming offer, NegotiationActions& actions) {
  ignoring_ = offered_ && !polite_;
  if (ignoring_) return;
  operation_ = Operation::taking_offer;
  taken_ = offer.round;
  actions.emplace_back(TakeOffer{std::move(offer.payload)});
}

void Negotiation::add_waiting_candidates(NegotiationActions& actions) {
  for (auto& candidate : std::exchange(early_candidates_, {})) {
    actions.emplace_back(AddCandidate{std::move(candidate)});
  }
}

void Negotiation::tell_description(Tell description, NegotiationActions& actions) {
  actions.emplace_back(std::move(description));
  for (auto& candidate : std::exchange(waiting_candidates_, {})) {
    actions.emplace_back(Tell{Relayed::candidate, std::move(candidate)});
  }
}

}  // namespace greenroom::call
