#include "shared/call/negotiation.hpp"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace greenroom::call {
namespace {

using signaling::Relayed;

// ---- One side alone -------------------------------------------------------------------------

TEST(Negotiation, OffersWhenNeededAndTellsTheOfferItMade) {
  Negotiation side(true);
  EXPECT_EQ(side.needed(), (NegotiationActions{MakeOffer{}}));
  EXPECT_EQ(side.finished("o1"), (NegotiationActions{Tell{Relayed::offer, "o1", 1}}));
  EXPECT_FALSE(side.settled());
  EXPECT_EQ(side.received(Relayed::answer, "a1"), (NegotiationActions{TakeAnswer{"a1"}}));
  EXPECT_EQ(side.finished(), NegotiationActions{});
  EXPECT_TRUE(side.settled());
}

TEST(Negotiation, AnswersAnOffer) {
  Negotiation side(false);
  EXPECT_EQ(side.received(Relayed::offer, "o1"), (NegotiationActions{TakeOffer{"o1"}}));
  EXPECT_EQ(side.finished(), (NegotiationActions{MakeAnswer{}}));
  EXPECT_EQ(side.finished("a1"), (NegotiationActions{Tell{Relayed::answer, "a1"}}));
  EXPECT_TRUE(side.settled());
}

TEST(Negotiation, ThePoliteSideGivesWayWhenOffersCross) {
  Negotiation side(true);
  side.needed();
  side.finished("mine");
  EXPECT_EQ(side.received(Relayed::offer, "theirs"), (NegotiationActions{TakeOffer{"theirs"}}));
}

TEST(Negotiation, TheImpoliteSideIgnoresACrossingOfferAndItsCandidates) {
  Negotiation side(false);
  side.needed();
  side.finished("mine");
  EXPECT_EQ(side.received(Relayed::offer, "theirs"), NegotiationActions{});
  EXPECT_EQ(side.received(Relayed::candidate, "of the ignored offer"), NegotiationActions{});
  side.received(Relayed::answer, "to mine");
  side.finished();
  EXPECT_EQ(side.received(Relayed::candidate, "of the answer"),
            (NegotiationActions{AddCandidate{"of the answer"}}));
}

TEST(Negotiation, AnOfferThatArrivesWhileOursIsBeingMadeWaitsAndThenCrosses) {
  Negotiation side(true);
  side.needed();
  EXPECT_EQ(side.received(Relayed::offer, "theirs"), NegotiationActions{});
  EXPECT_EQ(side.finished("mine"),
            (NegotiationActions{Tell{Relayed::offer, "mine", 1}, TakeOffer{"theirs"}}));
}

TEST(Negotiation, OurCandidatesNeverOvertakeOurDescription) {
  Negotiation side(true);
  side.needed();
  EXPECT_EQ(side.gathered("c1"), NegotiationActions{});
  EXPECT_EQ(side.finished("o1"),
            (NegotiationActions{Tell{Relayed::offer, "o1", 1}, Tell{Relayed::candidate, "c1"}}));
  EXPECT_EQ(side.gathered("c2"), (NegotiationActions{Tell{Relayed::candidate, "c2"}}));
}

TEST(Negotiation, TheirCandidatesWaitForTheirDescription) {
  Negotiation side(true);
  EXPECT_EQ(side.received(Relayed::candidate, "early"), NegotiationActions{});
  side.received(Relayed::offer, "o1");
  EXPECT_EQ(side.finished(), (NegotiationActions{AddCandidate{"early"}, MakeAnswer{}}));
}

TEST(Negotiation, AnAnswerToNothingIsDropped) {
  Negotiation side(true);
  EXPECT_EQ(side.received(Relayed::answer, "stray"), NegotiationActions{});
  EXPECT_TRUE(side.settled());
}

TEST(Negotiation, AnswersTheOtherSideBeforeMakingAnOfferOfItsOwn) {
  Negotiation side(true);
  side.received(Relayed::offer, "o1");
  EXPECT_EQ(side.needed(), NegotiationActions{});
  side.finished();
  EXPECT_EQ(side.finished("a1"), (NegotiationActions{Tell{Relayed::answer, "a1"}, MakeOffer{}}));
}

TEST(Negotiation, TellsAnUnansweredOfferAgainWhenTheWayIsBack) {
  Negotiation side(true);
  EXPECT_EQ(side.resumed(), NegotiationActions{});
  side.needed();
  EXPECT_EQ(side.resumed(), NegotiationActions{}) << "it is still being made";
  side.finished("o1");
  EXPECT_EQ(side.resumed(), (NegotiationActions{Tell{Relayed::offer, "o1", 1}}));
  side.received(Relayed::answer, "a1", 1);
  side.finished();
  EXPECT_EQ(side.resumed(), NegotiationActions{});
}

TEST(Negotiation, ASecondAnswerToAnEarlierOfferIsDropped) {
  Negotiation side(true);
  side.needed();
  side.finished("o1");
  side.received(Relayed::answer, "a1", 1);
  side.finished();
  side.needed();
  side.finished("o2");
  EXPECT_EQ(side.received(Relayed::answer, "a1 again", 1), NegotiationActions{});
  EXPECT_EQ(side.received(Relayed::answer, "a2", 2), (NegotiationActions{TakeAnswer{"a2"}}));
}

TEST(Negotiation, GivesUpOnceWhenADescriptionIsRefused) {
  Negotiation side(false);
  side.received(Relayed::offer, "nonsense");
  EXPECT_EQ(side.failed(), (NegotiationActions{GiveUp{}}));
  EXPECT_EQ(side.failed(), NegotiationActions{});
  EXPECT_EQ(side.received(Relayed::offer, "better"), NegotiationActions{});
  EXPECT_EQ(side.needed(), NegotiationActions{});
  EXPECT_EQ(side.gathered("c"), NegotiationActions{});
}

TEST(Negotiation, GivesUpOnASideThatFloodsIt) {
  Negotiation side(false);
  for (std::size_t i = 0; i < Negotiation::most_waiting; ++i) {
    ASSERT_EQ(side.received(Relayed::candidate, "c"), NegotiationActions{}) << i;
  }
  EXPECT_EQ(side.received(Relayed::candidate, "c"), (NegotiationActions{GiveUp{}}));
}

// ---- Two sides, every interleaving ------------------------------------------------------------

// A peer connection as the specification has it, reduced to what negotiation turns on.
struct Connection {
  enum class Signaling { stable, local_offer, remote_offer };
  Signaling signaling = Signaling::stable;
  std::string local;  // the offer or answer last set
  std::string remote;
  std::string agreed;  // the offer that the last completed exchange was about
  bool wants =
      false;  // [[NegotiationNeeded]]: something changed that no completed offer of ours carried
  bool in_offer = false;  // our outstanding offer carries it

  auto operator<=>(const Connection&) const = default;
};

// The operation under way: which action, by its place in the variant, and with what.
struct Operation {
  std::size_t action = 0;
  std::string payload;

  auto operator<=>(const Operation&) const = default;
};

template <class Action>
bool is(const Operation& operation) {
  return operation.action == NegotiationAction(Action{}).index();
}

struct Side {
  Negotiation machine;
  Connection connection;
  std::optional<Operation> pending{};
  int offers = 0;

  auto operator<=>(const Side&) const = default;
};

struct World {
  std::array<Side, 2> sides = {Side{Negotiation(true), {}}, Side{Negotiation(false), {}}};
  std::array<std::deque<Tell>, 2> wires;  // wires[i]: on the way to side i
  std::array<int, 2> wishes{};            // changes still to come
  int cuts = 0;                           // losses of the way between them still to come
  std::array<bool, 2> to_resume{};        // has not heard yet that the way is back
  bool was_cut = false;

  auto operator<=>(const World&) const = default;

  static std::string payload_of(const NegotiationAction& action) {
    if (const auto* offer = std::get_if<TakeOffer>(&action)) return offer->payload;
    if (const auto* answer = std::get_if<TakeAnswer>(&action)) return answer->payload;
    return {};
  }

  void act(std::size_t who, const NegotiationActions& actions) {
    auto& side = sides[who];
    for (const auto& action : actions) {
      if (const auto* told = std::get_if<Tell>(&action)) {
        if (!(to_resume[0] && to_resume[1])) wires[1 - who].push_back(*told);
      } else if (const auto* candidate = std::get_if<AddCandidate>(&action)) {
        ASSERT_FALSE(side.connection.remote.empty()) << "candidate before a description";
        // "c:" + the description that it belongs to
        if (!was_cut) {
          ASSERT_EQ(candidate->payload, "c:" + side.connection.remote) << "of another description";
        }
      } else if (std::holds_alternative<GiveUp>(action)) {
        FAIL() << "gave up";
      } else {
        ASSERT_FALSE(side.pending) << "two operations at a time";
        side.pending = Operation{action.index(), payload_of(action)};
      }
    }
  }

  void need(std::size_t who) {
    --wishes[who];
    sides[who].connection.wants = true;
    fire_if_stable(who);
  }

  // The browser fires negotiationneeded in the stable state only, and again after each return to
  // it.
  void fire_if_stable(std::size_t who) {
    auto& side = sides[who];
    if (side.connection.wants && !side.connection.in_offer && !side.pending &&
        side.connection.signaling == Connection::Signaling::stable) {
      act(who, side.machine.needed());
    }
  }

  void complete(std::size_t who) {
    using Signaling = Connection::Signaling;
    auto& side = sides[who];
    auto& connection = side.connection;
    const auto operation = *std::exchange(side.pending, std::nullopt);
    std::string made;
    if (is<MakeOffer>(operation)) {
      ASSERT_EQ(connection.signaling, Signaling::stable);
      made = std::string(who == 0 ? "P" : "I") + std::to_string(++side.offers);
      connection.signaling = Signaling::local_offer;
      connection.local = made;
      connection.in_offer = true;
    } else if (is<TakeOffer>(operation)) {
      // From local_offer this is the implicit rollback: our offer never was.
      connection.in_offer = false;
      connection.signaling = Signaling::remote_offer;
      connection.remote = operation.payload;
    } else if (is<MakeAnswer>(operation)) {
      ASSERT_EQ(connection.signaling, Signaling::remote_offer);
      made = "a" + connection.remote;
      connection.signaling = Signaling::stable;
      connection.local = made;
      connection.agreed = connection.remote;
    } else if (is<TakeAnswer>(operation)) {
      ASSERT_EQ(connection.signaling, Signaling::local_offer);
      ASSERT_EQ(operation.payload, "a" + connection.local) << "answer to another offer";
      connection.signaling = Signaling::stable;
      connection.remote = operation.payload;
      connection.agreed = connection.local;
      connection.wants = connection.in_offer = false;
    }
    act(who, side.machine.finished(made));
    if (!made.empty()) act(who, side.machine.gathered("c:" + made));
    fire_if_stable(who);
  }

  // What is under way is lost, and what is told until the first of the two is back.
  void cut(std::size_t /*who*/) {
    --cuts;
    was_cut = true;
    wires = {};
    to_resume = {true, true};
  }

  void resume(std::size_t who) {
    to_resume[who] = false;
    act(who, sides[who].machine.resumed());
  }

  void deliver(std::size_t who) {
    const auto [kind, payload, round] = wires[who].front();
    wires[who].pop_front();
    act(who, sides[who].machine.received(kind, payload, round));
  }
};

struct Explorer {
  std::set<World> seen;
  int ends = 0;
  int glares = 0;

  void explore(const World& world) {
    if (testing::Test::HasFatalFailure() || !seen.insert(world).second) return;
    bool moved = false;
    for (std::size_t who = 0; who < 2; ++who) {
      const auto step = [&](auto move) {
        World next = world;
        (next.*move)(who);
        moved = true;
        explore(next);
      };
      if (world.wishes[who] > 0) step(&World::need);
      if (world.sides[who].pending) step(&World::complete);
      if (!world.wires[who].empty()) step(&World::deliver);
      if (who == 0 && world.cuts > 0) step(&World::cut);
      if (world.to_resume[who]) step(&World::resume);
    }
    if (world.sides[0].connection.signaling == Connection::Signaling::local_offer &&
        world.sides[1].connection.signaling == Connection::Signaling::local_offer) {
      ++glares;
    }
    if (!moved) check_end(world);
  }

  void check_end(const World& world) {
    ++ends;
    const auto& [polite, impolite] = world.sides;
    EXPECT_EQ(polite.connection.signaling, Connection::Signaling::stable);
    EXPECT_EQ(impolite.connection.signaling, Connection::Signaling::stable);
    EXPECT_TRUE(polite.machine.settled());
    EXPECT_TRUE(impolite.machine.settled());
    EXPECT_EQ(polite.connection.agreed, impolite.connection.agreed);
    EXPECT_FALSE(polite.connection.wants) << "a change of the polite side was never negotiated";
    EXPECT_FALSE(impolite.connection.wants) << "a change of the impolite side was lost";
  }
};

/// Changes of the polite side, of the impolite side, and losses of the way between them.
class Glare : public testing::TestWithParam<std::tuple<int, int, int>> {};

TEST_P(Glare, EveryInterleavingEndsStableAndAgreed) {
  World world;
  std::tie(world.wishes[0], world.wishes[1], world.cuts) = GetParam();
  Explorer explorer;
  explorer.explore(world);
  EXPECT_GT(explorer.ends, 0);
  if (world.wishes[0] > 0 && world.wishes[1] > 0) {
    EXPECT_GT(explorer.glares, 0) << "the walk never met what it is for";
  }
  RecordProperty("worlds", static_cast<int>(explorer.seen.size()));
}

INSTANTIATE_TEST_SUITE_P(Wishes, Glare,
                         testing::Values(std::tuple{1, 0, 0}, std::tuple{0, 1, 0},
                                         std::tuple{1, 1, 0}, std::tuple{2, 1, 0},
                                         std::tuple{1, 2, 0}, std::tuple{2, 2, 0},
                                         std::tuple{1, 0, 1}, std::tuple{0, 1, 1},
                                         std::tuple{1, 1, 1}, std::tuple{2, 1, 1},
                                         std::tuple{1, 1, 2}));

}  // namespace
}  // namespace greenroom::call
