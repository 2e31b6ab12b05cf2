#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/files/exchange.hpp"
#include "tests/unit/files/shown.hpp"

// Two honest pages that send each other files at random, over a link that is cut at any moment,
// with disks that take their time and fill up, files that change, people who change their minds,
// and pages that are loaded anew.
namespace greenroom::files {
namespace {

using channel::FileEnd;
using channel::FileRefusal;
namespace limits = channel::limits;

/// A file's bytes, told by which version of which file they are of.
using Content = std::uint64_t;

struct Piece {
  std::uint32_t number;
  std::uint64_t offset;
  std::uint64_t length;
  Content content;
};

/// What is to be done by a disk, in order.
struct Job {
  Action action;
  std::uint64_t length = 0;
  Content content = 0;
};

/// A kept file, as far as it matters: how much of it there is, and of which content.
struct Stored {
  std::uint64_t bytes = 0;
  std::set<Content> contents;
  bool whole = false;
};

struct Page {
  Exchange files;
  bool linked = false;
  std::map<FileKey, Content> own;  // the files that this page may read
  std::map<FileKey, Stored> disk;
  std::deque<Job> jobs;
};

class World {
 public:
  explicit World(std::uint32_t seed) : random_(seed) {}

  void step() {
    const auto who = below(2);
    switch (below(32)) {
      case 0:
        return offer(who);
      case 1:
      case 2:
        return decide(who);
      case 3:
        return below(40) == 0 ? cancel(who) : forget(who);
      case 4:
        return below(100) == 0 ? change(who) : work(who);
      case 5:
        return below(30) == 0 ? cut() : link_up(who);
      case 6:
        return below(100) == 0 ? reload(who) : notice(who);
      default:
        break;
    }
    switch (below(3)) {
      case 0:
        send(who);
        return;
      case 1:
        return work(who);
      default:
        return below(2) == 0 ? deliver_talk(who) : deliver_file(who);
    }
  }

  /// Until nothing moves any more, with the link there and everybody saying yes.
  void settle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
      for (std::size_t who : {0U, 1U}) {
        notice(who);
        link_up(who);
      }
      for (std::size_t who : {0U, 1U}) {
        for (const auto& file : pages_[who].files.receiving()) {
          if (file.phase() != Receiving::Phase::asked) continue;
          quiet = 0;
          act(who, pages_[who].files.accept(FileKey(file.offer().key)));
          break;
        }
        while (busy(who)) {
          quiet = 0;
          deliver_talk(who);
          deliver_file(who);
          work(who, /*sure=*/true);
          send(who);
          if (testing::Test::HasFatalFailure()) return;
        }
      }
    }
  }

  void expect_all_over() {
    for (std::size_t who : {0U, 1U}) {
      for (const auto& file : pages_[who].files.sending()) {
        ASSERT_TRUE(file.over()) << shown(file);
        const auto* theirs = receiving(1 - who, file.offer().key);
        if (!theirs) continue;
        ASSERT_TRUE(theirs->over()) << shown(file) << " and " << shown(*theirs);
        const bool sent = file.phase() == Sending::Phase::finished;
        const bool got = theirs->phase() == Receiving::Phase::finished;
        // Whole on one side only where the sender gave up while the last word was on its way.
        ASSERT_TRUE(!sent || got);
        if (got && !sent) {
          ASSERT_EQ(file.phase(), Sending::Phase::ended);
          ASSERT_FALSE(file.ended_by_them());
        }
        ++ends_[sent ? "finished" : shown(file)];
      }
      for (const auto& file : pages_[who].files.receiving()) ASSERT_TRUE(file.over());
    }
  }

  void check() {
    for (std::size_t who : {0U, 1U}) {
      for (const auto& file : pages_[who].files.sending()) {
        ASSERT_LE(file.progress() + file.in_flight(), file.offer().size);
        if (!file.over()) {
          ASSERT_LE(file.in_flight(), limits::window_bytes);
        }
        ASSERT_FALSE(file.phase() == Sending::Phase::ended && file.reason() == FileEnd::senseless)
            << "both are honest";
      }
      for (const auto& file : pages_[who].files.receiving()) {
        ASSERT_FALSE(file.phase() == Receiving::Phase::ended && file.reason() == FileEnd::senseless)
            << "both are honest";
      }
      ASSERT_LE(on_the_way_[who], limits::files_at_once * limits::window_bytes);
    }
  }

  std::map<std::string, int> ends_;
  int resumed_ = 0;
  int whole_ = 0;

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  // ---- what people do -----------------------------------------------------------------------

  void offer(std::size_t who) {
    static constexpr auto sizes =
        std::to_array<std::uint64_t>({0, 1, 100, limits::chunk_most, limits::chunk_most + 1,
                                      200'000, 1'000'000, 6'000'000, 12'000'000});
    FileKey key(32, 'a');
    for (char& digit : key) digit = "0123456789abcdef"[below(16)];
    auto& page = pages_[who];
    if (const auto actions = page.files.offer({key, 0, "f", sizes[below(sizes.size())], ""})) {
      page.own[key] = ++last_content_;
      act(who, *actions);
    }
  }

  void decide(std::size_t who) {
    for (const auto& file : pages_[who].files.receiving()) {
      if (file.phase() != Receiving::Phase::asked) continue;
      const FileKey key = file.offer().key;
      return act(who, below(10) == 0 ? pages_[who].files.refuse(key, FileRefusal::declined)
                                     : pages_[who].files.accept(key));
    }
  }

  /// Any transfer of this page, or an empty key.
  FileKey any(std::size_t who) {
    const auto& files = pages_[who].files;
    const auto count = files.sending().size() + files.receiving().size();
    if (count == 0) return {};
    const auto i = below(count);
    return i < files.sending().size() ? files.sending()[i].offer().key
                                      : files.receiving()[i - files.sending().size()].offer().key;
  }

  void cancel(std::size_t who) { act(who, pages_[who].files.end(any(who), FileEnd::cancelled)); }

  void forget(std::size_t who) {
    if (below(20) == 0) pages_[who].files.forget(any(who));
  }

  /// Somebody writes into a file that they offered. Browsers give no more of such a file, so it
  /// matters only to one that goes on.
  void change(std::size_t who) {
    const auto key = any(who);
    for (const auto& file : pages_[who].files.sending()) {
      if (file.offer().key == key && file.phase() == Sending::Phase::interrupted) {
        pages_[who].own[key] = ++last_content_;
      }
    }
  }

  /// The page is loaded anew: what it knew is lost, what it had stored is not.
  void reload(std::size_t who) {
    cut();
    auto& page = pages_[who];
    // Some of what was to be written still was.
    for (auto jobs = below(page.jobs.size() + 1); jobs > 0; --jobs) carry_out(who, next_job(who));
    page.jobs.clear();
    page.files = Exchange();
    page.linked = false;
    page.own.clear();
  }

  // ---- the link -----------------------------------------------------------------------------

  void cut() {
    for (auto& wire : talk_) wire.clear();
    for (auto& wire : pieces_) wire.clear();
    on_the_way_ = {};
    stale_ = {pages_[0].linked, pages_[1].linked};
    up_ = {};
  }

  void notice(std::size_t who) {
    if (!std::exchange(stale_[who], false)) return;
    pages_[who].linked = false;
    act(who, pages_[who].files.link_lost());
  }

  void link_up(std::size_t who) {
    if (up_[who]) return;
    up_[who] = true;
    stale_[who] = false;  // it may learn of the old link's end by the new one
    pages_[who].linked = true;
    act(who, pages_[who].files.link_back());
  }

  // ---- machinery ----------------------------------------------------------------------------

  bool busy(std::size_t who) {
    return (up_[who] && (!talk_[who].empty() || !pieces_[who].empty())) ||
           !pages_[who].jobs.empty() || send(who);
  }

  void act(std::size_t who, const Actions& actions) {
    for (const auto& action : actions) {
      if (const auto* tell = std::get_if<Tell>(&action)) {
        ASSERT_TRUE(pages_[who].linked) << "told without a link";
        if (up_[who]) talk_[1 - who].push_back(tell->message);
      } else {
        ASSERT_FALSE(std::holds_alternative<Write>(action));
        pages_[who].jobs.push_back({action});
      }
    }
  }

  bool send(std::size_t who) {
    const auto chunk = pages_[who].files.next(0);
    if (!chunk) return false;
    if (!up_[who]) return true;  // into a link that is gone
    on_the_way_[who] += chunk->length;
    pieces_[1 - who].push_back(
        {chunk->number, chunk->offset, chunk->length, pages_[who].own.at(chunk->key)});
    return true;
  }

  void deliver_talk(std::size_t who) {
    if (!up_[who] || talk_[who].empty()) return;
    const auto message = std::move(talk_[who].front());
    talk_[who].pop_front();
    if (const auto* accept = std::get_if<channel::AcceptFile>(&message)) {
      if (accept->have > 0) ++resumed_;
    }
    act(who, pages_[who].files.received(message));
    // What was accepted before the page was loaded anew goes on by itself.
    const auto* offer = std::get_if<channel::OfferFile>(&message);
    if (offer && pages_[who].disk.count(offer->key) == 1) {
      act(who, pages_[who].files.accept(offer->key));
    }
  }

  void deliver_file(std::size_t who) {
    if (!up_[who] || pieces_[who].empty()) return;
    const auto piece = pieces_[who].front();
    pieces_[who].pop_front();
    on_the_way_[1 - who] -= piece.length;
    for (const auto& action : pages_[who].files.chunk({piece.number, piece.offset}, piece.length)) {
      if (std::holds_alternative<Write>(action)) {
        pages_[who].jobs.push_back({action, piece.length, piece.content});
      } else {
        act(who, {action});
      }
    }
  }

  Job next_job(std::size_t who) {
    auto job = std::move(pages_[who].jobs.front());
    pages_[who].jobs.pop_front();
    return job;
  }

  void work(std::size_t who, bool sure = false) {
    if (pages_[who].jobs.empty()) return;
    const auto job = next_job(who);
    if (!sure && std::holds_alternative<Write>(job.action) && below(500) == 0) {
      const auto& key = std::get<Write>(job.action).key;
      pages_[who].disk.erase(key);  // and what else was to be written to it goes nowhere
      return act(who, pages_[who].files.failed(key));
    }
    act(who, carry_out(who, job));
  }

  static std::uint64_t fingerprint_of(const std::set<Content>& contents, std::uint64_t have) {
    if (have == 0) return fingerprint({});
    return contents.size() == 1 ? *contents.begin() * 1'000'003 + have : 0;
  }

  Actions carry_out(std::size_t who, const Job& job) {
    auto& page = pages_[who];
    if (const auto* check = std::get_if<Check>(&job.action)) {
      const auto have = check->stretch.at + check->stretch.length;
      const auto own = page.own.find(check->key);
      if (own == page.own.end()) return page.files.checked(check->key, have, std::nullopt);
      return page.files.checked(check->key, have, fingerprint_of({own->second}, have));
    }
    if (const auto* open = std::get_if<Open>(&job.action)) {
      const auto& stored = page.disk[open->key];
      const auto* file = receiving(who, open->key);
      const auto have = resume_point(stored.bytes, file ? file->offer().size : 0);
      return page.files.opened(open->key, stored.bytes, fingerprint_of(stored.contents, have));
    }
    if (const auto* write = std::get_if<Write>(&job.action)) {
      const auto found = page.disk.find(write->key);
      if (found == page.disk.end()) return {};  // discarded meanwhile
      auto& stored = found->second;
      if (write->offset == 0) stored.contents.clear();
      EXPECT_LE(write->offset, stored.bytes) << "a gap";
      stored.bytes = std::max(stored.bytes, write->offset + job.length);
      stored.contents.insert(job.content);
      return page.files.stored(write->key, write->offset + job.length);
    }
    if (const auto* keep = std::get_if<Keep>(&job.action)) {
      const auto found = page.disk.find(keep->key);
      if (found == page.disk.end()) return {};
      const auto stored = found->second;
      const auto* file = receiving(who, keep->key);
      if (!file) return {};
      EXPECT_EQ(stored.bytes, file->offer().size);
      EXPECT_LE(stored.contents.size(), 1U) << "made up of different files";
      ++whole_;
      page.disk.erase(found);
      return page.files.kept(keep->key);
    }
    page.disk.erase(std::get<Discard>(job.action).key);
    return {};
  }

  const Receiving* receiving(std::size_t who, const FileKey& key) {
    for (const auto& file : pages_[who].files.receiving()) {
      if (file.offer().key == key) return &file;
    }
    return nullptr;
  }

  std::mt19937 random_;
  std::array<Page, 2> pages_;
  std::array<std::deque<channel::Message>, 2> talk_;  // on the way to each
  std::array<std::deque<Piece>, 2> pieces_;
  std::array<std::uint64_t, 2> on_the_way_{};  // bytes, from each
  std::array<bool, 2> up_{};                   // who has the channels of the present link open
  std::array<bool, 2> stale_{};                // who has not noticed yet that the last link is gone
  Content last_content_ = 0;
};

class ExchangeWalk : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ExchangeWalk, EveryTransferEndsEqualOrEnded) {
  World world(GetParam());
  for (int round = 0; round < 25; ++round) {
    for (int i = 0; i < 10'000; ++i) {
      world.step();
      world.check();
      if (HasFatalFailure() || HasNonfatalFailure()) return;
    }
    world.settle();
    world.expect_all_over();
    if (HasFatalFailure() || HasNonfatalFailure()) return;
  }
  // The walk has been where it matters.
  EXPECT_GT(world.whole_, 100);
  EXPECT_GT(world.resumed_, 10);
  for (const char* end : {"finished", "refused", "ended by us cancelled", "ended by them cancelled",
                          "ended by them unwritable"}) {
    EXPECT_GT(world.ends_[end], 0) << end;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ExchangeWalk, testing::Range(1U, 5U));

}  // namespace
}  // namespace greenroom::files
