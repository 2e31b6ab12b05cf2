#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/call/visit.hpp"
#include "tests/unit/server/call/hub_with_inboxes.hpp"

// Pages and a server over connections that drop at any moment and lose what is on its way, with
// pages loaded anew and servers restarted. Each end of a link knows which end it speaks to, as two
// peer connections do by their fingerprints: an offer or answer that reaches another one is an
// error, and when all is quiet every two pages must hold the two ends of one link.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using call::Visit;
using nlohmann::json;
using std::chrono::seconds;

struct LinkEnd {
  int own = 0;
  int other = 0;  ///< 0 while nothing has been heard from it
  std::string page;
};

/// A page, its connection, and what is on its way over it.
struct Page {
  Page(std::string the_name, const std::string& loaded)
      : name(std::move(the_name)), visit(loaded) {}

  std::string name;
  Visit visit;
  std::map<std::string, LinkEnd> links;
  std::optional<SessionId> session;
  std::deque<ClientMessage> outgoing;
  std::deque<ServerMessage> incoming;
  TimePoint settling_since;
};

class World {
 public:
  explicit World(std::uint32_t seed) : random_(seed) {
    for (int i = 0; i < 4; ++i) load("Page " + std::to_string(i), std::nullopt);
  }

  void step() {
    Page& page = pages_[below(pages_.size())];
    switch (below(40)) {
      case 0:
        return drop(page);
      case 1:
        return reload(page);
      case 2:
        return wait(seconds(1 + below(12)));
      case 3:
        if (below(6) == 0) restart();
        return;
      case 4:
        if (below(4) == 0) carry_out(page, page.visit.leave());
        return;
      case 5:
        return notice_one();
      case 6:
      case 7:
        return connect(page);
      case 8:
        return enter(page, std::nullopt);
      default:
        return below(2) == 0 ? hear(page) : say(page);
    }
  }

  void settle() {
    for (int round = 0; round < 2; ++round) {
      for (Page& page : pages_) connect(page);
      while (!unnoticed_.empty()) notice_one();
      wait(seconds(45));
    }
  }

  void expect_whole_links() {
    ASSERT_EQ(server_->hub.counts().people,
              static_cast<std::size_t>(std::ranges::count_if(pages_, is_in)));
    for (const Page& page : pages_) {
      ASSERT_NE(page.visit.phase(), Visit::Phase::returning) << page.name;
      std::set<std::string> others;
      for (const Page& other : pages_) {
        if (&other == &page || !is_in(page) || !is_in(other)) continue;
        others.insert(other.visit.self());
        expect_one_link(page, other);
        if (testing::Test::HasFatalFailure()) return;
      }
      std::set<std::string> people;
      for (const Person& person : page.visit.people()) people.insert(person.id);
      ASSERT_EQ(people, others) << page.name;
    }
  }

  std::map<std::string, int> happened;

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  static bool is_in(const Page& page) { return page.visit.phase() == Visit::Phase::present; }

  void expect_one_link(const Page& page, const Page& other) {
    const auto end = page.links.find(other.visit.self());
    const auto far_end = other.links.find(page.visit.self());
    ASSERT_TRUE(end != page.links.end() && far_end != other.links.end())
        << page.name << " and " << other.name;
    ASSERT_EQ(end->second.other, far_end->second.own) << page.name << " to " << other.name;
    ++happened["whole link"];
  }

  // ---- pages and their connections -------------------------------------------------------------

  void load(const std::string& name, const std::optional<std::string>& token) {
    pages_.emplace_back(name, "loaded " + std::to_string(++loaded_));
    enter(pages_.back(), token);
  }
  void enter(Page& page, const std::optional<std::string>& token) {
    carry_out(page, page.visit.enter({"studio", page.name, false, token}));
  }
  void reload(Page& page) {
    ++happened["reload"];
    drop(page);
    const bool stays = page.visit.phase() != Visit::Phase::away;
    const auto token = stays ? page.visit.wish().token : std::nullopt;
    page = Page(page.name, "loaded " + std::to_string(++loaded_));
    enter(page, token);
  }
  void connect(Page& page) {
    if (page.session) return;
    page.session = ++sessions_;
    carry_out(page, page.visit.opened());
  }
  /// The page loses its connection at once; the server notices later.
  void drop(Page& page) {
    if (!page.session) return;
    unnoticed_.push_back(*std::exchange(page.session, std::nullopt));
    page.outgoing.clear();
    page.incoming.clear();
    carry_out(page, page.visit.lost());
  }
  void notice_one() {
    if (unnoticed_.empty()) return;
    const std::size_t at = below(unnoticed_.size());
    const SessionId session = unnoticed_[at];
    unnoticed_.erase(unnoticed_.begin() + static_cast<std::ptrdiff_t>(at));
    server_->disconnect(session);
    take_in();
  }
  void restart() {
    ++happened["restart"];
    for (Page& page : pages_) drop(page);
    unnoticed_.clear();
    const TimePoint now = server_->now;
    server_.emplace(limits, server_->secrets_made());
    server_->now = now;
  }

  // ---- messages on their way -------------------------------------------------------------------

  void say(Page& page) {
    if (page.outgoing.empty()) return;
    const ClientMessage message = std::move(page.outgoing.front());
    page.outgoing.pop_front();
    server_->receive(*page.session, message);
    take_in();
  }
  void take_in() {
    for (auto& [session, messages] : server_->take_all()) {
      for (Page& page : pages_) {
        if (page.session != session) continue;
        for (auto& message : messages) page.incoming.push_back(std::move(message));
      }
    }
  }
  void hear(Page& page) {
    if (page.incoming.empty()) return;
    const ServerMessage message = std::move(page.incoming.front());
    page.incoming.pop_front();
    carry_out(page, page.visit.received(message));
  }
  void deliver_everything() {
    for (bool quiet = false; !quiet && !testing::Test::HasFatalFailure();) {
      quiet = true;
      for (Page& page : pages_) {
        quiet = quiet && page.incoming.empty() && page.outgoing.empty();
        hear(page);
        say(page);
      }
    }
  }
  /// Second by second: nothing is on its way for longer.
  void wait(seconds time) {
    for (; time > seconds(0); time -= seconds(1)) {
      deliver_everything();
      server_->wait(seconds(1));
      take_in();
      for (Page& page : pages_) {
        const bool due = server_->now - page.settling_since >= limits::others_awaited;
        if (!page.visit.settling() || !due) continue;
        ++happened["gave up waiting"];
        carry_out(page, page.visit.give_up_waiting());
      }
    }
    deliver_everything();
  }

  // ---- what a page does ------------------------------------------------------------------------

  void carry_out(Page& page, const call::VisitActions& actions) {
    for (const auto& action : actions) {
      std::visit([&](const auto& each) { perform(page, each); }, action);
    }
    if (!page.visit.settling()) page.settling_since = server_->now;
  }
  static void perform(Page& page, const call::Send& send) {
    ASSERT_TRUE(page.session) << "sent into the void";
    page.outgoing.push_back(send.message);
  }
  void perform(Page& page, const call::Meet& met) {
    const auto [link, made] =
        page.links.emplace(met.person.id, LinkEnd{.own = ++ends_, .page = met.person.page});
    ASSERT_TRUE(made) << page.name << " has met " << met.person.name << " already";
    if (met.we_offer) offer(page, met.person.id);
  }
  void perform(Page& page, const call::Resume& resumed) {
    ASSERT_TRUE(page.links.contains(resumed.id));
    if (page.links.at(resumed.id).other != 0) ++happened["link lived on"];
    offer(page, resumed.id);
  }
  static void perform(Page& page, const call::Part& parted) {
    ASSERT_EQ(page.links.erase(parted.id), 1U) << page.name;
  }
  static void perform(Page&, const call::Announce&) {}
  void perform(Page& page, const call::HandOver& handed) {
    const auto& message = handed.message;
    const auto link = page.links.find(message.from);
    ASSERT_TRUE(link != page.links.end());
    LinkEnd& end = link->second;
    const auto payload = json::parse(message.payload);
    const int from = payload["from"];
    const int to = payload["to"];
    ASSERT_TRUE(to == end.own || (to == 0 && message.kind == Relayed::offer))
        << page.name << " got what was meant for another end";
    ASSERT_TRUE(end.other == 0 || end.other == from) << page.name << " got another's end's words";
    end.other = from;
    if (message.kind == Relayed::offer) tell(page, message.from, Relayed::answer);
  }
  static void offer(Page& page, const std::string& to) { tell(page, to, Relayed::offer); }
  static void tell(Page& page, const std::string& to, Relayed kind) {
    if (!page.session) return;
    const LinkEnd& end = page.links.at(to);
    const json payload{{"from", end.own}, {"to", end.other}};
    page.outgoing.push_back(RelayTo{kind, to, payload.dump(), end.page});
  }

  static constexpr HubLimits limits{.room_capacity = 4, .seat_kept = seconds(30)};

  std::mt19937 random_;
  std::optional<HubWithInboxes> server_{limits};
  std::deque<Page> pages_;
  std::vector<SessionId> unnoticed_;
  SessionId sessions_ = 0;
  int loaded_ = 0;
  int ends_ = 0;
};

TEST(Stays, EndWithWholeLinksWhateverGetsLost) {
  std::map<std::string, int> happened;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    World world(seed);
    const int steps = 40 + static_cast<int>(seed % 400);
    for (int step = 0; step < steps; ++step) {
      world.step();
      if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed << " step " << step;
    }
    world.settle();
    world.expect_whole_links();
    if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed;
    for (const auto& [what, times] : world.happened) happened[what] += times;
  }
  for (const char* what : {"whole link", "link lived on", "reload", "restart", "gave up waiting"}) {
    EXPECT_GT(happened[what], 500) << what;
  }
}

}  // namespace
}  // namespace greenroom::server
