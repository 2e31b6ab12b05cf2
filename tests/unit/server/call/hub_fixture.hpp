#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/signaling/codec.hpp"
#include "tests/unit/server/call/hub_with_inboxes.hpp"

namespace greenroom::server {

/// A hub with a room for three, and who is told what. A message is compared as the frame it would
/// be sent as, which says at a glance what differs.
class HubTest : public testing::Test {
 protected:
  static constexpr SessionId ada = 1;
  static constexpr SessionId ben = 2;
  static constexpr SessionId cy = 3;
  static constexpr SessionId dot = 4;
  static constexpr SessionId stranger = 9;

  void send(SessionId from, const signaling::ClientMessage& message) {
    bench.receive(from, message);
  }

  void join(SessionId who, const std::string& name, const std::string& room = "studio") {
    send(who, signaling::Join{room, name, {}, std::nullopt, "page of " + name});
  }
  /// Comes back with the n-th secret, from a page that was loaded anew where another one is named.
  void come_back(SessionId who, const std::string& name, int n, const std::string& page = {}) {
    send(who,
         signaling::Join{"studio", name, {}, secret(n), page.empty() ? "page of " + name : page});
  }

  /// Ada the host, Ben and Cy, in this order, with the secrets 1 to 3, long ago.
  void fill_studio() {
    join(ada, "Ada");
    join(ben, "Ben");
    join(cy, "Cy");
    bench.wait(std::chrono::minutes(1));
    bench.take_all();
  }

  using Frames = std::vector<std::string>;

  Frames told(SessionId who) {
    Frames frames;
    for (const auto& message : bench.take(who)) frames.push_back(signaling::encode(message));
    return frames;
  }

  void expect_told(SessionId who, const std::vector<signaling::ServerMessage>& messages) {
    Frames expected;
    for (const auto& message : messages) expected.push_back(signaling::encode(message));
    EXPECT_EQ(told(who), expected) << "session " << who;
  }

  void expect_refused(SessionId who, signaling::Refusal code, const std::string& about) {
    expect_told(who, {signaling::Refused{code, about}});
  }

  void expect_nobody_else_was_told_anything() {
    for (const auto& [who, messages] : bench.take_all()) {
      for (const auto& message : messages) {
        ADD_FAILURE() << "session " << who << " was told " << signaling::encode(message);
      }
    }
  }

  static signaling::Person person(int n, const std::string& name, signaling::Status status = {}) {
    return {id('p', n), name, status, "page of " + name};
  }
  static signaling::Person away(signaling::Person person) {
    person.away = true;
    return person;
  }
  /// To whoever has the n-th secret, in the studio.
  static signaling::Joined joined(int n, int host, std::vector<signaling::Person> people,
                                  const std::string& page) {
    signaling::Joined joined{"studio", id('p', n), id('p', host), secret(n), 3, std::move(people)};
    joined.page = page;
    return joined;
  }
  static signaling::Joined joined_fresh(int n, int host, std::vector<signaling::Person> people,
                                        const std::string& page) {
    auto message = joined(n, host, std::move(people), page);
    message.fresh = true;
    return message;
  }

  HubWithInboxes bench{{.room_capacity = 3, .seat_kept = std::chrono::seconds(30)}};
  const signaling::Person ada_in = person(1, "Ada");
  const signaling::Person ben_in = person(2, "Ben");
  const signaling::Person cy_in = person(3, "Cy");
};

}  // namespace greenroom::server
