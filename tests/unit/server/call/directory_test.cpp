#include "tests/unit/server/call/hub_fixture.hpp"

// Who can be found.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else

class DirectoryTest : public HubTest {
 protected:
  void appear(SessionId who, const std::string& name, Presence presence = Presence::open) {
    send(who, Appear{name, presence});
  }
  /// Ada, Ben and Cy, with the secrets 1 to 3.
  void three_appear() {
    appear(ada, "Ada");
    appear(ben, "Ben");
    appear(cy, "Cy");
    bench.take_all();
  }
  void find(SessionId who, const std::string& text = {}) { send(who, Find{text}); }
  std::vector<std::string> names_found(SessionId who, const std::string& text) {
    find(who, text);
    std::vector<std::string> names;
    const auto found = std::get<Found>(bench.take(who).back());
    for (const auto& each : found.people) {
      names.push_back(each.name);
    }
    return names;
  }
  static Listed listed(int n, const std::string& name, Availability state = Availability::free) {
    return {id('d', n), name, state};
  }
  using Names = std::vector<std::string>;
};

TEST_F(DirectoryTest, GivesEverybodyAnIdAndAToken) {
  appear(ada, "Ada");
  expect_told(ada, {Appeared{id('d', 1), "Ada", secret(1)}});
  appear(ben, "Ben");
  expect_told(ben, {Appeared{id('d', 2), "Ben", secret(2)}});
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().reachable, 2U);
}

TEST_F(DirectoryTest, RefusesANameThatIsTakenAndSuggestsOneThatIsNot) {
  appear(ada, "Ada");
  appear(ben, "Ada 2");
  bench.take_all();
  appear(cy, "ADA");
  expect_told(cy, {Refused{Refusal::name_taken, "appear", "ADA 3"}});
  appear(cy, "ada 2");
  expect_told(cy, {Refused{Refusal::name_taken, "appear", "ada 3"}});
  appear(cy, "ADA 3");
  expect_told(cy, {Appeared{id('d', 3), "ADA 3", secret(3)}});
}

TEST_F(DirectoryTest, TakesAnotherNameOfSomebodyWhoIsInIt) {
  three_appear();
  appear(ada, "Dot");
  expect_told(ada, {Appeared{id('d', 1), "Dot", secret(1)}});
  appear(ada, "DOT");
  expect_told(ada, {Appeared{id('d', 1), "DOT", secret(1)}});
  appear(ada, "Ben");
  expect_told(ada, {Refused{Refusal::name_taken, "appear", "Ben 2"}});
  EXPECT_EQ(names_found(stranger, ""), (Names{"Ben", "Cy", "DOT"}));
  appear(dot, "Ada");
  expect_told(dot, {Appeared{id('d', 4), "Ada", secret(4)}});
}

TEST_F(DirectoryTest, GivesAnEntryToWhoeverBringsItsToken) {
  three_appear();
  send(dot, Appear{"Ada", Presence::open, secret(1)});
  expect_told(dot, {Appeared{id('d', 1), "Ada", secret(1)}});
  expect_told(ada, {Gone{id('d', 1)}});
  EXPECT_EQ(bench.hub.counts().reachable, 3U);
  send(ada, Vanish{});
  expect_refused(ada, Refusal::not_reachable, "vanish");
  bench.disconnect(ada);
  EXPECT_EQ(bench.hub.counts().reachable, 3U);
}

TEST_F(DirectoryTest, ListsNobodyToThemselvesOnceTheyTookAnEntry) {
  three_appear();
  find(ada);
  find(dot);
  bench.take_all();
  send(dot, Appear{"Ada", Presence::open, secret(1)});
  expect_told(dot, {Gone{id('d', 1)}, Appeared{id('d', 1), "Ada", secret(1)}});
  expect_told(ada, {Gone{id('d', 1)}, Seen{listed(1, "Ada")}});
  send(dot, Appear{"Ada", Presence::hidden});
  expect_told(dot, {Appeared{id('d', 1), "Ada", secret(1)}});
  expect_told(ada, {Gone{id('d', 1)}});
}

TEST_F(DirectoryTest, KeepsTheIdOfATokenItHasForgotten) {
  send(ada, Appear{"Ada", Presence::open, secret(77)});
  expect_told(ada, {Appeared{id('d', 77), "Ada", secret(77)}});
}

TEST_F(DirectoryTest, GivesNobodyTheIdOfSomebodyElse) {
  appear(ada, "Ada");
  send(ben, Appear{"Ben", Presence::open, "f" + secret(1).substr(1)});
  expect_told(ben, {Appeared{id('d', 2), "Ben", secret(2)}});
}

TEST_F(DirectoryTest, TakesNoHeedOfATokenOfSomebodyWhoIsInIt) {
  three_appear();
  send(ada, Appear{"Ada", Presence::open, secret(2)});
  expect_told(ada, {Appeared{id('d', 1), "Ada", secret(1)}});
  expect_nobody_else_was_told_anything();
}

TEST_F(DirectoryTest, ForgetsWhoVanishesOrIsLost) {
  three_appear();
  send(ada, Vanish{});
  bench.disconnect(ben);
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(names_found(stranger, ""), Names{"Cy"});
  send(ada, Vanish{});
  expect_refused(ada, Refusal::not_reachable, "vanish");
}

// ---- finding -----------------------------------------------------------------------------------

TEST_F(DirectoryTest, FindsPeopleByAPartOfTheirName) {
  appear(ada, "Ada Lovelace");
  appear(ben, "Ben Adams");
  appear(cy, "小明");
  EXPECT_EQ(names_found(stranger, "ADA"), (Names{"Ada Lovelace", "Ben Adams"}));
  EXPECT_EQ(names_found(stranger, "明"), Names{"小明"});
  EXPECT_EQ(names_found(stranger, "nobody"), Names{});
  EXPECT_EQ(names_found(stranger, ""), (Names{"Ada Lovelace", "Ben Adams", "小明"}));
}

TEST_F(DirectoryTest, ListsNeitherOneselfNorTheHidden) {
  three_appear();
  appear(cy, "Cy", Presence::hidden);
  bench.take_all();
  find(ada);
  expect_told(ada, {Found{{listed(2, "Ben")}, 1}});
  find(cy);
  expect_told(cy, {Found{{listed(1, "Ada"), listed(2, "Ben")}, 2}});
}

TEST_F(DirectoryTest, SaysWhoIsBusyAndWhoWantsQuiet) {
  three_appear();
  join(ben, "Ben");
  appear(cy, "Cy", Presence::quiet);
  bench.take_all();
  find(ada);
  expect_told(
      ada,
      {Found{{listed(2, "Ben", Availability::busy), listed(3, "Cy", Availability::quiet)}, 2}});
}

TEST_F(DirectoryTest, ListsFiftyAndCountsTheRest) {
  for (SessionId session = 100; session < 170; ++session) {
    appear(session, "Guest " + std::to_string(session));
  }
  bench.take_all();
  find(ada);
  const auto found = std::get<Found>(bench.take(ada).at(0));
  EXPECT_EQ(found.people.size(), 50U);
  EXPECT_EQ(found.people.back().name, "Guest 149");
  EXPECT_EQ(found.total, 70U);
  bench.disconnect(169);
  appear(99, "Guest 1");
  bench.take(99);
  expect_nobody_else_was_told_anything();
  bench.disconnect(120);
  appear(98, "Guest 2");
  EXPECT_EQ(told(ada).size(), 2U) << "one is gone, so that another one is seen";
}

// ---- being kept up to date ---------------------------------------------------------------------

class DirectorySearch : public DirectoryTest {
 protected:
  DirectorySearch() {
    three_appear();
    find(stranger, "B");
    bench.take_all();
  }
};

TEST_F(DirectorySearch, IsToldWhoComesAndGoes) {
  appear(dot, "Bob");
  expect_told(stranger, {Seen{listed(4, "Bob")}});
  appear(5, "Eve");
  bench.disconnect(ben);
  expect_told(stranger, {Gone{id('d', 2)}});
  send(dot, Vanish{});
  expect_told(stranger, {Gone{id('d', 4)}});
}

TEST_F(DirectorySearch, IsToldOfEveryChange) {
  join(ben, "Ben");
  expect_told(stranger, {Seen{listed(2, "Ben", Availability::busy)}});
  send(ben, Leave{});
  expect_told(stranger, {Seen{listed(2, "Ben")}});
  appear(ben, "Ben", Presence::quiet);
  expect_told(stranger, {Seen{listed(2, "Ben", Availability::quiet)}});
  appear(ben, "Benedikt");
  expect_told(stranger, {Seen{listed(2, "Benedikt")}});
}

TEST_F(DirectorySearch, IsToldOfNamesThatBeginOrCeaseToMatch) {
  appear(ben, "Dan");
  expect_told(stranger, {Gone{id('d', 2)}});
  appear(ada, "Barbara");
  expect_told(stranger, {Seen{listed(1, "Barbara")}});
}

TEST_F(DirectorySearch, IsToldOfWhoHidesAndShows) {
  appear(ben, "Ben", Presence::hidden);
  expect_told(stranger, {Gone{id('d', 2)}});
  appear(ben, "Ben");
  expect_told(stranger, {Seen{listed(2, "Ben")}});
}

TEST_F(DirectorySearch, IsToldNothingOfOneself) {
  find(ben, "B");
  bench.take_all();
  appear(ben, "Bea");
  expect_told(ben, {Appeared{id('d', 2), "Bea", secret(2)}});
}

TEST_F(DirectorySearch, EndsWithTheNextAndWhenItIsStopped) {
  find(stranger, "C");
  bench.take_all();
  appear(ben, "Bea");
  bench.take(ben);
  expect_nobody_else_was_told_anything();
  send(stranger, StopFinding{});
  appear(cy, "Cyd");
  bench.take(cy);
  expect_nobody_else_was_told_anything();
}

TEST_F(DirectorySearch, IsForgottenWithItsSession) {
  bench.disconnect(stranger);
  appear(ben, "Bea");
  bench.take(ben);
  expect_nobody_else_was_told_anything();
}

}  // namespace
}  // namespace greenroom::server
