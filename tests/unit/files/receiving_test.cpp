#include "shared/files/receiving.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/unit/files/shown.hpp"

namespace greenroom::files {
namespace {

using channel::FileEnd;
using channel::FileRefusal;
namespace limits = channel::limits;

constexpr std::uint64_t chunk = limits::chunk_most;
constexpr std::uint64_t size = 20 * chunk + 100;

channel::OfferFile offer_of(std::uint64_t bytes) {
  return {std::string(32, 'a'), 7, "a.bin", bytes, ""};
}

Receiving asked() { return Receiving(offer_of(size)); }
Receiving opening() {
  auto file = asked();
  file.accept();
  return file;
}
Receiving receiving() {
  auto file = opening();
  file.opened(0, 0);
  file.chunk(0, chunk);
  return file;
}
Receiving interrupted() {
  auto file = receiving();
  file.link_lost();
  return file;
}
Receiving keeping() {
  auto file = Receiving(offer_of(10));
  file.accept();
  file.opened(0, 0);
  file.chunk(0, 10);
  file.stored(10);
  return file;
}
Receiving finished() {
  auto file = keeping();
  file.kept();
  return file;
}
Receiving refused() {
  auto file = asked();
  file.refuse(FileRefusal::no_space);
  return file;
}
Receiving ended() {
  auto file = receiving();
  file.end(FileEnd::cancelled);
  return file;
}

// ---- every event in every phase -------------------------------------------------------------

struct Event {
  const char* name;
  std::function<Actions(Receiving&)> happen;
};

const std::vector<Event>& events() {
  static const std::vector<Event> all = {
      {"accept", [](Receiving& file) { return file.accept(); }},
      {"refuse", [](Receiving& file) { return file.refuse(FileRefusal::declined); }},
      {"end", [](Receiving& file) { return file.end(FileEnd::cancelled); }},
      {"offered", [](Receiving& file) { return file.offered(file.offer()); }},
      {"chunk", [](Receiving& file) { return file.chunk(chunk, chunk); }},
      {"ended", [](Receiving& file) { return file.ended(FileEnd::unreadable); }},
      {"opened", [](Receiving& file) { return file.opened(50, 0); }},
      {"stored", [](Receiving& file) { return file.stored(chunk); }},
      {"kept", [](Receiving& file) { return file.kept(); }},
      {"failed", [](Receiving& file) { return file.failed(); }},
      {"link lost", [](Receiving& file) { return file.link_lost(); }},
      {"link back", [](Receiving& file) { return file.link_back(); }},
  };
  return all;
}

/// What comes of each event, as "phase: actions".
std::vector<std::string> outcomes(const Receiving& before) {
  std::vector<std::string> all;
  for (const auto& event : events()) {
    auto file = before;
    const auto actions = shown(event.happen(file));
    const auto phase = file == before ? "-" : shown(file);
    all.push_back(std::string(event.name) + ": " + phase +
                  (actions.empty() ? "" : " (" + actions + ")"));
  }
  return all;
}

using Table = std::vector<std::string>;

TEST(Receiving, Asked) {
  EXPECT_EQ(outcomes(asked()), (Table{
                                   "accept: opening (open)",
                                   "refuse: refused (file-refuse)",
                                   "end: ended by us cancelled (file-end cancelled)",
                                   "offered: -",
                                   "chunk: ended by us senseless (file-end senseless)",
                                   "ended: ended by them unreadable",
                                   "opened: -",
                                   "stored: -",
                                   "kept: -",
                                   "failed: ended by us unwritable (file-end unwritable)",
                                   "link lost: asked",
                                   "link back: asked (file-ask)",
                               }));
}

TEST(Receiving, Opening) {
  EXPECT_EQ(outcomes(opening()),
            (Table{
                "accept: -",
                "refuse: -",
                "end: ended by us cancelled (file-end cancelled, discard)",
                "offered: - (open)",
                "chunk: ended by us senseless (file-end senseless, discard)",
                "ended: ended by them unreadable (discard)",
                "opened: receiving (file-accept)",
                "stored: -",
                "kept: -",
                "failed: ended by us unwritable (file-end unwritable, discard)",
                "link lost: interrupted",
                "link back: interrupted (file-ask)",
            }));
}

TEST(Receiving, Receiving) {
  EXPECT_EQ(outcomes(receiving()),
            (Table{
                "accept: -",
                "refuse: -",
                "end: ended by us cancelled (file-end cancelled, discard)",
                "offered: opening (open)",
                "chunk: receiving (write)",
                "ended: ended by them unreadable (discard)",
                "opened: -",
                "stored: receiving",
                "kept: -",
                "failed: ended by us unwritable (file-end unwritable, discard)",
                "link lost: interrupted",
                "link back: interrupted (file-ask)",
            }));
}

TEST(Receiving, Interrupted) {
  EXPECT_EQ(outcomes(interrupted()), (Table{
                                         "accept: -",
                                         "refuse: -",
                                         "end: ended by us cancelled (discard)",
                                         "offered: opening (open)",
                                         "chunk: -",
                                         "ended: ended by them unreadable (discard)",
                                         "opened: -",
                                         "stored: interrupted",
                                         "kept: -",
                                         "failed: ended by us unwritable (discard)",
                                         "link lost: -",
                                         "link back: - (file-ask)",
                                     }));
}

TEST(Receiving, Keeping) {
  EXPECT_EQ(outcomes(keeping()),
            (Table{
                "accept: -",
                "refuse: -",
                "end: ended by us cancelled (file-end cancelled, discard)",
                "offered: -",
                "chunk: ended by us senseless (file-end senseless, discard)",
                "ended: ended by them unreadable (discard)",
                "opened: -",
                "stored: -",
                "kept: finished (file-finished)",
                "failed: ended by us unwritable (file-end unwritable, discard)",
                "link lost: keeping",
                "link back: keeping (file-ask)",
            }));
}

TEST(Receiving, Finished) {
  EXPECT_EQ(outcomes(finished()), (Table{
                                      "accept: -",
                                      "refuse: -",
                                      "end: -",
                                      "offered: - (file-finished)",
                                      "chunk: -",
                                      "ended: -",
                                      "opened: -",
                                      "stored: -",
                                      "kept: -",
                                      "failed: -",
                                      "link lost: finished",
                                      "link back: finished",
                                  }));
}

TEST(Receiving, Refused) {
  EXPECT_EQ(outcomes(refused()), (Table{
                                     "accept: -",
                                     "refuse: -",
                                     "end: -",
                                     "offered: - (file-refuse)",
                                     "chunk: -",
                                     "ended: -",
                                     "opened: -",
                                     "stored: -",
                                     "kept: -",
                                     "failed: -",
                                     "link lost: refused",
                                     "link back: refused",
                                 }));
}

TEST(Receiving, Ended) {
  EXPECT_EQ(outcomes(ended()), (Table{
                                   "accept: -",
                                   "refuse: -",
                                   "end: -",
                                   "offered: - (file-end cancelled)",
                                   "chunk: -",
                                   "ended: -",
                                   "opened: -",
                                   "stored: -",
                                   "kept: -",
                                   "failed: -",
                                   "link lost: ended by us cancelled",
                                   "link back: ended by us cancelled",
                               }));
}

// ---- what may come --------------------------------------------------------------------------

Receiving ready() {
  auto file = opening();
  file.opened(0, 0);
  return file;
}

TEST(ReceivingChunks, ComeInOrderAndOfTheRightSize) {
  const std::vector<std::pair<std::uint64_t, std::uint64_t>> wrong = {
      {1, chunk}, {chunk, chunk}, {0, 0}, {0, chunk + 1}, {0, limits::chunk_least - 1}, {0, size}};
  for (const auto& [offset, length] : wrong) {
    auto file = ready();
    EXPECT_EQ(shown(file.chunk(offset, length)), "file-end senseless, discard")
        << offset << " " << length;
  }
  auto file = ready();
  EXPECT_EQ(file.chunk(0, limits::chunk_least), (Actions{Write{file.offer().key, 0}}));
  EXPECT_EQ(shown(file.chunk(0, chunk)), "file-end senseless, discard") << "twice";
}

TEST(ReceivingChunks, EndWhereTheFileDoes) {
  Receiving file(offer_of(100));
  file.accept();
  file.opened(0, 0);
  auto other = file;
  EXPECT_EQ(shown(other.chunk(0, 101)), "file-end senseless, discard");
  EXPECT_EQ(shown(file.chunk(0, 99)), "file-end senseless, discard") << "small, and not the last";
  file = Receiving(offer_of(100));
  file.accept();
  file.opened(0, 0);
  EXPECT_EQ(shown(file.chunk(0, 100)), "write");
  EXPECT_EQ(shown(file.stored(100)), "keep");
  EXPECT_EQ(shown(file.kept()), "file-finished");
}

TEST(ReceivingChunks, AreNotMoreThanTheWindow) {
  Receiving file(offer_of(limits::file_bytes));
  file.accept();
  file.opened(0, 0);
  std::uint64_t at = 0;
  for (; at + chunk <= limits::window_bytes; at += chunk) {
    ASSERT_EQ(shown(file.chunk(at, chunk)), "write");
  }
  auto patient = file;
  EXPECT_EQ(shown(file.chunk(at, chunk)), "file-end senseless, discard");
  EXPECT_EQ(shown(patient.stored(at)), "file-kept");
  EXPECT_EQ(shown(patient.chunk(at, chunk)), "write");
}

TEST(ReceivingChunks, AreAcknowledgedNowAndThen) {
  Receiving file(offer_of(limits::file_bytes));
  file.accept();
  file.opened(0, 0);
  std::uint64_t told = 0;
  for (std::uint64_t at = 0; at < 10 * limits::window_bytes; at += chunk) {
    file.chunk(at, chunk);
    const auto stored = at + chunk;
    const auto actions = file.stored(stored);
    if (stored - told < limits::acknowledge_bytes) {
      ASSERT_EQ(actions, Actions{});
    } else {
      ASSERT_EQ(actions, (Actions{Tell{channel::KeptFile{file.offer().key, stored}}}));
      told = stored;
    }
  }
}

// ---- going on -------------------------------------------------------------------------------

TEST(ReceivingGoingOn, SaysWhatItHas) {
  auto file = interrupted();
  EXPECT_EQ(shown(file.offered(file.offer())), "open");
  EXPECT_EQ(file.opened(500, 0xAB),
            (Actions{Tell{channel::AcceptFile{file.offer().key, 500, 0xAB}}}));
  EXPECT_EQ(file.progress(), 500U);
  EXPECT_EQ(shown(file.chunk(500, chunk)), "write");
}

TEST(ReceivingGoingOn, WantsTheLastByteOnceMoreOfAFileThatItHasWhole) {
  auto file = opening();
  EXPECT_EQ(file.opened(size, 0),
            (Actions{Tell{channel::AcceptFile{file.offer().key, size - 1, 0}}}));
  EXPECT_EQ(shown(file.chunk(size - 1, 1)), "write");
  EXPECT_EQ(shown(file.stored(size)), "keep");
}

TEST(ReceivingGoingOn, KeepsAFileOfNothingAtOnce) {
  Receiving file(offer_of(0));
  file.accept();
  EXPECT_EQ(shown(file.opened(0, 0)), "file-accept, keep");
}

TEST(ReceivingGoingOn, IsOnlyForTheSameFile) {
  for (const auto& other : {channel::OfferFile{asked().offer().key, 7, "b.bin", size, ""},
                            channel::OfferFile{asked().offer().key, 7, "a.bin", size + 1, ""}}) {
    auto file = interrupted();
    EXPECT_EQ(shown(file.offered(other)), "file-end senseless, discard");
  }
  auto file = interrupted();
  EXPECT_FALSE(file.takes_number(7));
  EXPECT_EQ(shown(file.offered({file.offer().key, 8, "a.bin", size, ""})), "open");
  EXPECT_TRUE(file.takes_number(8));
}

TEST(ReceivingGoingOn, RemembersWhatThePersonSaidWhileTheLinkWasAway) {
  auto file = asked();
  file.link_lost();
  EXPECT_EQ(file.accept(), Actions{});
  EXPECT_EQ(shown(file.link_back()), "file-ask");
  EXPECT_EQ(shown(file.offered(file.offer())), "open");

  file = asked();
  file.link_lost();
  EXPECT_EQ(file.refuse(FileRefusal::declined), Actions{});
  EXPECT_EQ(shown(file.offered(file.offer())), "file-refuse");

  file = interrupted();
  EXPECT_EQ(shown(file.end(FileEnd::cancelled)), "discard");
  EXPECT_EQ(shown(file.offered(file.offer())), "file-end cancelled");
}

TEST(ReceivingGoingOn, FinishesWhileTheLinkIsAway) {
  auto file = keeping();
  file.link_lost();
  EXPECT_EQ(file.kept(), Actions{});
  EXPECT_EQ(shown(file), "finished");
  EXPECT_EQ(shown(file.offered(file.offer())), "file-finished");
}

TEST(ReceivingGoingOn, TakesAcceptanceBeforeTheFileIsOfferedAgain) {
  // The channel is open again, the offer still on its way: the one answer is to that offer.
  auto file = asked();
  file.link_lost();
  file.link_back();
  EXPECT_EQ(file.accept(), Actions{});
  EXPECT_EQ(shown(file.offered(file.offer())), "open");
}

}  // namespace
}  // namespace greenroom::files
