#pragma once

#include <compare>
#include <cstddef>
#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "shared/signaling/messages.hpp"

// Perfect negotiation (W3C WebRTC 1.0, section 10.7) of one link as a state machine with no browser
// in it: events in, actions out. It runs one operation on the peer connection at a time and keeps
// what arrives meanwhile, so that every interleaving of two sides can be walked through in a test.
namespace greenroom::call {

/// What is to be done on the peer connection. Each is answered by `finished` or `failed`, except
/// AddCandidate, Tell and GiveUp, which are done at once.
struct MakeOffer {
  bool operator==(const MakeOffer&) const = default;
};
/// Sets the remote offer; rolls our own back where there is one.
struct TakeOffer {
  std::string payload;
  bool operator==(const TakeOffer&) const = default;
};
struct MakeAnswer {
  bool operator==(const MakeAnswer&) const = default;
};
struct TakeAnswer {
  std::string payload;
  bool operator==(const TakeAnswer&) const = default;
};
struct AddCandidate {
  std::string payload;
  bool operator==(const AddCandidate&) const = default;
};
/// Sends to the other side. `round`: which of our offers this is, from 1, or which of the other
/// side's it answers; 0 for a candidate.
struct Tell {
  signaling::Relayed kind{};
  std::string payload;
  unsigned round = 0;
  auto operator<=>(const Tell&) const = default;
};
/// The peer connection refused a description, or the other side floods us: this link cannot be
/// saved.
struct GiveUp {
  bool operator==(const GiveUp&) const = default;
};

using NegotiationAction =
    std::variant<MakeOffer, TakeOffer, MakeAnswer, TakeAnswer, AddCandidate, Tell, GiveUp>;
using NegotiationActions = std::vector<NegotiationAction>;

class Negotiation {
 public:
  /// So many messages of the other side may wait for an operation or a description of ours. An
  /// honest browser sends some twenty; a side that sends more is given up.
  static constexpr std::size_t most_waiting = 256;

  /// Exactly one side of a link is polite: the one that gives way when two offers cross.
  explicit Negotiation(bool polite) : polite_(polite) {}

  /// The peer connection says that it must be (re)negotiated.
  NegotiationActions needed();

  /// The other side sent a description or a candidate. `round` as it was told; 0 where the other
  /// side counts none, and then it can be told only once.
  NegotiationActions received(signaling::Relayed kind, std::string payload, unsigned round = 0);

  /// What either side told may not have reached the other for a while, and does again. To be called
  /// on both sides, at about the same time.
  NegotiationActions resumed();

  /// The peer connection found a way in which it may be reached.
  NegotiationActions gathered(std::string candidate);

  /// The operation under way is done. `description` is what it made, empty for TakeOffer and
  /// TakeAnswer.
  NegotiationActions finished(std::string description = {});

  /// The operation under way was refused by the peer connection.
  NegotiationActions failed();

  /// No operation is under way, and no offer waits for its answer.
  [[nodiscard]] bool settled() const { return operation_ == Operation::none && !offered_; }

  /// Equal machines behave the same from here on.
  auto operator<=>(const Negotiation&) const = default;

 private:
  enum class Operation { none, making_offer, taking_offer, making_answer, taking_answer, given_up };

  struct Incoming {
    signaling::Relayed kind{};
    std::string payload;
    unsigned round = 0;
    auto operator<=>(const Incoming&) const = default;
  };

  void proceed(NegotiationActions& actions);
  void take(Incoming message, NegotiationActions& actions);
  void take_offer(Incoming offer, NegotiationActions& actions);
  NegotiationActions give_up();
  void add_waiting_candidates(NegotiationActions& actions);
  void tell_description(Tell description, NegotiationActions& actions);

  bool polite_;
  Operation operation_ = Operation::none;
  bool needed_ = false;
  bool offered_ = false;        ///< our offer is out, its answer is not in
  Tell offer_;                  ///< the last one that we told
  unsigned taken_ = 0;          ///< the round of the other side's last offer that we took
  bool ignoring_ = false;       ///< the last remote offer was ignored, and so are its candidates
  bool has_remote_ = false;     ///< a remote description is set: candidates may be added
  std::deque<Incoming> inbox_;  ///< what arrived while an operation was under way
  std::vector<std::string> early_candidates_;    ///< the other side's, from before its description
  std::vector<std::string> waiting_candidates_;  ///< ours, until our description is told
};

}  // namespace greenroom::call
