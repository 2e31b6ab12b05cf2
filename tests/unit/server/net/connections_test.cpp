#include "server/net/connections.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace greenroom::server {
namespace {

using Place = Connections::Place;

std::vector<Place> enter(Connections& connections, std::size_t count) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < count; ++i) places.push_back(connections.enter().value());
  return places;
}

TEST(Connections, CountsWhoIsIn) {
  Connections connections(10);
  {
    const std::vector<Place> places = enter(connections, 3);
    EXPECT_EQ(connections.count(), 3U);
  }
  EXPECT_EQ(connections.count(), 0U);
}

TEST(Connections, AMovedPlaceIsStillOne) {
  Connections connections(10);
  Place first = connections.enter().value();
  const Place second = std::move(first);
  EXPECT_EQ(connections.count(), 1U);
}

TEST(Connections, TakesSomeMoreInToTurnThemAwayAndThenNobody) {
  Connections connections(2);
  const std::vector<Place> places = enter(connections, 2 + Connections::reserve);
  EXPECT_FALSE(places[0].is_over_limit());
  EXPECT_FALSE(places[1].is_over_limit());
  EXPECT_TRUE(places[2].is_over_limit());
  EXPECT_TRUE(places.back().is_over_limit());
  EXPECT_FALSE(connections.enter());
}

TEST(Connections, APlaceGivenBackIsFreeAgain) {
  Connections connections(1);
  {
    const Place place = connections.enter().value();
  }
  EXPECT_FALSE(connections.enter().value().is_over_limit());
}

TEST(Connections, TellsEveryoneThatTheServerStopsAndLetsNobodyIn) {
  Connections connections(10);
  std::vector<Place> places = enter(connections, 3);
  int told = 0;
  places[0].when_stopping([&] { ++told; });
  places[1].when_stopping([&] { told += 100; });
  places[1].when_stopping([&] { ++told; });
  connections.stop();
  EXPECT_EQ(told, 2);
  EXPECT_TRUE(connections.stopping());
  EXPECT_FALSE(connections.enter());
}

}  // namespace
}  // namespace greenroom::server
