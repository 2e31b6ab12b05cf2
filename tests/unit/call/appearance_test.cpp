#include "shared/call/appearance.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Appearance::Phase;

const std::string token(32, 'a');

Appearance present() {
  Appearance appearance;
  appearance.opened();
  appearance.appear("Ann", Presence::open);
  appearance.received(Appeared{"d1", "Ann", token});
  return appearance;
}

TEST(Appearance, AsksAtOnceWhenConnected) {
  Appearance appearance;
  EXPECT_EQ(appearance.opened(), Messages{});
  EXPECT_EQ(appearance.appear("Ann", Presence::quiet),
            (Messages{Appear{"Ann", Presence::quiet, std::nullopt}}));
  EXPECT_EQ(appearance.phase(), Phase::appearing);
  appearance.received(Appeared{"d1", "Ann", token});
  EXPECT_EQ(appearance.phase(), Phase::present);
  EXPECT_EQ(appearance.id(), "d1");
  EXPECT_EQ(appearance.token(), token);
  EXPECT_EQ(appearance.presence(), Presence::quiet);
}

TEST(Appearance, AsksAsSoonAsTheServerIsThere) {
  Appearance appearance;
  EXPECT_EQ(appearance.appear("Ann", Presence::open), Messages{});
  EXPECT_EQ(appearance.phase(), Phase::appearing);
  EXPECT_EQ(appearance.opened(), (Messages{Appear{"Ann", Presence::open, std::nullopt}}));
}

TEST(Appearance, ComesBackWithTheTokenAfterTheSocketWasGone) {
  auto appearance = present();
  appearance.lost();
  EXPECT_EQ(appearance.phase(), Phase::appearing);
  EXPECT_EQ(appearance.opened(), (Messages{Appear{"Ann", Presence::open, token}}));
  appearance.received(Appeared{"d1", "Ann", token});
  EXPECT_EQ(appearance.phase(), Phase::present);
}

TEST(Appearance, ComesBackWithTheTokenOfAnEarlierLoad) {
  Appearance appearance;
  appearance.opened();
  appearance.use_token(token);
  EXPECT_EQ(appearance.appear("Ann", Presence::open),
            (Messages{Appear{"Ann", Presence::open, token}}));
}

TEST(Appearance, ATakenNameIsRefusedWithASuggestion) {
  Appearance appearance;
  appearance.opened();
  appearance.appear("Ann", Presence::open);
  appearance.received(Refused{Refusal::name_taken, "appear", "Ann 2"});
  EXPECT_EQ(appearance.phase(), Phase::away);
  EXPECT_EQ(appearance.refusal(), Refusal::name_taken);
  EXPECT_EQ(appearance.suggestion(), "Ann 2");
  appearance.appear(appearance.suggestion(), Presence::open);
  EXPECT_EQ(appearance.refusal(), std::nullopt);
  EXPECT_EQ(appearance.suggestion(), "");
  appearance.received(Appeared{"d1", "Ann 2", token});
  EXPECT_EQ(appearance.name(), "Ann 2");
}

TEST(Appearance, ANewNameThatIsTakenLeavesTheFormerOne) {
  auto appearance = present();
  appearance.appear("Bo", Presence::quiet);
  appearance.received(Refused{Refusal::name_taken, "appear", "Bo 2"});
  EXPECT_EQ(appearance.phase(), Phase::present);
  EXPECT_EQ(appearance.name(), "Ann");
  EXPECT_EQ(appearance.presence(), Presence::open);
  EXPECT_EQ(appearance.refusal(), Refusal::name_taken);
}

TEST(Appearance, ANameTakenWhileWeWereGoneLeavesUsAway) {
  auto appearance = present();
  appearance.lost();
  appearance.opened();
  appearance.received(Refused{Refusal::name_taken, "appear", "Ann 2"});
  EXPECT_EQ(appearance.phase(), Phase::away);
  EXPECT_EQ(appearance.suggestion(), "Ann 2");
  appearance.lost();
  EXPECT_EQ(appearance.opened(), Messages{}) << "until the person has chosen another";
}

TEST(Appearance, TheAnswerToTheLastWishCounts) {
  Appearance appearance;
  appearance.opened();
  appearance.appear("Ann", Presence::open);
  appearance.appear("Bo", Presence::hidden);
  appearance.received(Refused{Refusal::name_taken, "appear", "Ann 2"});
  EXPECT_EQ(appearance.phase(), Phase::appearing);
  EXPECT_EQ(appearance.refusal(), std::nullopt);
  appearance.received(Appeared{"d1", "Bo", token});
  EXPECT_EQ(appearance.phase(), Phase::present);
  EXPECT_EQ(appearance.name(), "Bo");
  EXPECT_EQ(appearance.presence(), Presence::hidden);
}

TEST(Appearance, VanishesOnceAndForGood) {
  auto appearance = present();
  EXPECT_EQ(appearance.vanish(), (Messages{Vanish{}}));
  EXPECT_EQ(appearance.phase(), Phase::away);
  EXPECT_EQ(appearance.id(), "");
  EXPECT_EQ(appearance.vanish(), Messages{});
  appearance.lost();
  EXPECT_EQ(appearance.opened(), Messages{});
  EXPECT_EQ(appearance.appear("Ann", Presence::open),
            (Messages{Appear{"Ann", Presence::open, token}}))
      << "to be the same again for those who know us";
}

TEST(Appearance, VanishingCrossesTheAnswer) {
  Appearance appearance;
  appearance.opened();
  appearance.appear("Ann", Presence::open);
  EXPECT_EQ(appearance.vanish(), (Messages{Vanish{}}));
  appearance.received(Appeared{"d1", "Ann", token});
  EXPECT_EQ(appearance.phase(), Phase::away);
  EXPECT_EQ(appearance.id(), "");
  EXPECT_EQ(appearance.vanish(), Messages{});
}

TEST(Appearance, NothingIsSaidToAServerThatIsNotThere) {
  auto appearance = present();
  appearance.lost();
  EXPECT_EQ(appearance.appear("Bo", Presence::open), Messages{});
  EXPECT_EQ(appearance.vanish(), Messages{});
}

TEST(Appearance, AnotherPageOfOursTakesTheEntry) {
  auto appearance = present();
  appearance.received(Gone{"d7"});
  EXPECT_EQ(appearance.phase(), Phase::present) << "somebody else";
  appearance.received(Gone{"d1"});
  EXPECT_EQ(appearance.phase(), Phase::away);
  EXPECT_TRUE(appearance.moved());
  appearance.lost();
  EXPECT_EQ(appearance.opened(), Messages{}) << "two would only push each other out";
  appearance.appear("Ann", Presence::open);
  EXPECT_FALSE(appearance.moved());
}

TEST(Appearance, RefusalsOfOtherThingsAreNotIts) {
  Appearance appearance;
  appearance.opened();
  appearance.appear("Ann", Presence::open);
  appearance.received(Refused{Refusal::not_reachable, "ring"});
  appearance.received(Refused{Refusal::too_fast, ""});
  EXPECT_EQ(appearance.phase(), Phase::appearing);
  EXPECT_EQ(appearance.refusal(), std::nullopt);
  auto there = present();
  there.received(Refused{Refusal::name_taken, "appear", "x"});
  there.received(Appeared{"d9", "Zoe", token});
  EXPECT_EQ(there.id(), "d1") << "answers that nobody asked for";
  EXPECT_EQ(there.refusal(), std::nullopt);
}

}  // namespace
}  // namespace greenroom::call
