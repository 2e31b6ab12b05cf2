#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/call/session.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// A page that knows of rooms, calls and the directory what it is told and nothing else, and says
/// when a message does not fit into that.
class CrowdPage {
 public:
  /// A room as this page sees it.
  struct View {
    std::string room;
    std::string me;
    std::string host;
    signaling::RoomSettings settings;
    std::map<std::string, signaling::Person> others;
    std::set<std::string> knocks;
  };
  struct Call {
    std::string id;
    bool ours = false;
    TimePoint begun = {};
  };

  SessionId session = 0;  ///< 0 while there is no connection
  std::optional<View> view;
  bool waits = false;
  std::string token;            ///< of the latest seat
  std::string directory_token;  ///< of the latest entry
  std::string entry;            ///< our id in the directory; empty while we are not in it
  std::optional<Call> call;
  bool expected = false;  ///< picked up, and on the way to the room
  TimePoint picked_up;
  bool has_rung = false;  ///< the answer to our ring has not come
  std::optional<signaling::Refusal> refusal;
  std::map<std::string, signaling::Listed> listed;
  bool searches = false;

  /// All that ends with a connection.
  void disconnect() {
    session = 0;
    view.reset();
    waits = false;
    entry.clear();
    call.reset();
    expected = false;
    listed.clear();
    searches = false;
  }
  [[nodiscard]] bool busy() const { return view || waits || call || expected; }

  void operator()(const signaling::Joined& joined) {
    ASSERT_FALSE(view) << "joined while in a room";
    waits = false;
    expected = false;
    token = joined.token;
    view = View{joined.room, joined.you, joined.host, joined.settings, {}, {}};
    for (const auto& person : joined.people) view->others.emplace(person.id, person);
    ASSERT_EQ(view->others.size(), joined.people.size());
    ASSERT_FALSE(view->others.contains(joined.you));
  }
  void operator()(const signaling::Waiting&) {
    ASSERT_FALSE(view);
    waits = true;
    expected = false;
  }
  void operator()(const signaling::Arrived& arrived) {
    ASSERT_TRUE(view);
    ASSERT_NE(arrived.person.id, view->me);
    ASSERT_TRUE(view->others.emplace(arrived.person.id, arrived.person).second);
  }
  void operator()(const signaling::Away& away) {
    ASSERT_TRUE(view && view->others.contains(away.id));
    ASSERT_FALSE(view->others[away.id].away) << "away twice";
    view->others[away.id].away = true;
  }
  void operator()(const signaling::Back& back) {
    ASSERT_TRUE(view && view->others.contains(back.person.id));
    view->others[back.person.id] = back.person;
  }
  void operator()(const signaling::Departed& departed) {
    ASSERT_TRUE(view);
    if (departed.id == view->me) {
      ASSERT_TRUE(departed.reason == signaling::Departure::replaced ||
                  departed.reason == signaling::Departure::removed);
      view.reset();
    } else {
      ASSERT_EQ(view->others.erase(departed.id), 1U);
    }
  }
  void operator()(const signaling::HostIs& host) {
    ASSERT_TRUE(view);
    ASSERT_TRUE(host.id == view->me || view->others.contains(host.id));
    ASSERT_NE(host.id, view->host) << "that is no news";
    view->host = host.id;
    view->knocks.clear();
  }
  void operator()(const signaling::StatusOf& status) {
    ASSERT_TRUE(view && view->others.contains(status.from));
    view->others[status.from].status = status.status;
  }
  void operator()(const signaling::RoomIs& room) {
    ASSERT_TRUE(view);
    view->settings = room.settings;
  }
  void operator()(const signaling::RelayFrom& relay) {
    ASSERT_TRUE(view && view->others.contains(relay.from));
    ASSERT_FALSE(view->others[relay.from].away);
  }
  void operator()(const signaling::Knock& knock) {
    ASSERT_TRUE(view && view->host == view->me) << "that is the host's business";
    ASSERT_TRUE(view->knocks.insert(knock.id).second);
  }
  void operator()(const signaling::KnockGone& gone) {
    ASSERT_TRUE(view && view->knocks.erase(gone.id) == 1);
  }
  void operator()(const signaling::AskedMute& asked) {
    ASSERT_TRUE(view && view->host == asked.from);
  }
  void operator()(const signaling::Refused& refused) {
    const bool still_waits = refused.code == signaling::Refusal::already_in_room;
    if (refused.about == "join" && !still_waits) waits = false;
    if (refused.about == "ring") has_rung = false;
    refusal = refused.code;
  }

  void operator()(const signaling::Appeared& appeared) {
    entry = appeared.you;
    directory_token = appeared.token;
  }
  void operator()(const signaling::Found& found) {
    listed.clear();
    searches = true;
    for (const auto& person : found.people) listed.emplace(person.id, person);
    ASSERT_EQ(listed.size(), found.people.size());
  }
  void operator()(const signaling::Seen& seen) {
    ASSERT_TRUE(searches);
    ASSERT_NE(seen.person.id, entry);
    listed.insert_or_assign(seen.person.id, seen.person);
    ASSERT_LE(listed.size(), signaling::limits::listed_people);
  }
  void operator()(const signaling::Gone& gone) {
    if (gone.id == entry) {
      entry.clear();
      call.reset();
      expected = false;
    } else {
      ASSERT_EQ(listed.erase(gone.id), 1U);
    }
  }

  void operator()(const signaling::Ringing& ringing) {
    ASSERT_TRUE(has_rung && !busy());
    has_rung = false;
    call = Call{.id = ringing.call, .ours = true};
  }
  void operator()(const signaling::Rung& rung) {
    ASSERT_FALSE(busy()) << "rung while busy";
    ASSERT_FALSE(entry.empty());
    call = Call{.id = rung.call};
  }
  void operator()(const signaling::Missed&) { ASSERT_FALSE(entry.empty()); }
  void operator()(const signaling::PickedUp& picked) {
    ASSERT_TRUE(call && call->id == picked.call);
    has_rung = false;
    call.reset();
    expected = true;
  }
  void operator()(const signaling::Ended& ended) {
    if (call && call->id == ended.call) {
      call.reset();
    } else {
      ASSERT_TRUE(std::exchange(has_rung, false)) << "the end of a call that we know nothing of";
    }
  }

  void operator()(const signaling::Here&) { FAIL() << "nobody asked"; }
  void operator()(const signaling::Closing&) { FAIL() << "the hub never closes anybody"; }
};

}  // namespace greenroom::server
