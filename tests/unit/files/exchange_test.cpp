#include "shared/files/exchange.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/unit/files/shown.hpp"

namespace greenroom::files {
namespace {

using channel::AcceptFile;
using channel::EndFile;
using channel::FileEnd;
using channel::FileRefusal;
using channel::OfferFile;
namespace limits = channel::limits;

std::string key_of(char digit) { return std::string(32, digit); }

OfferFile file_of(char digit, std::uint64_t size = 50'000'000) {
  return {key_of(digit), 0, "a.bin", size, ""};
}

/// As the other side would say it.
OfferFile told(char digit, std::uint32_t number) {
  auto offer = file_of(digit);
  offer.number = number;
  return offer;
}

TEST(Exchange, GivesEachFileANumberOfItsOwn) {
  Exchange files(true);
  std::set<std::uint32_t> numbers;
  for (const char digit : {'a', 'b', 'c'}) {
    const auto actions = files.offer(file_of(digit));
    ASSERT_EQ(shown(*actions), "file-offer");
    const auto& tell = std::get<Tell>(actions->front());
    numbers.insert(std::get<OfferFile>(tell.message).number);
  }
  EXPECT_EQ(numbers.size(), 3U);
}

TEST(Exchange, OffersOnTheNextLinkWhatWasOfferedWithoutOne) {
  Exchange files;
  EXPECT_EQ(files.offer(file_of('a')), Actions{});
  EXPECT_EQ(shown(files.link_back()), "file-offer");
}

TEST(Exchange, HasABoundForOurOffers) {
  Exchange files(true);
  for (std::size_t i = 0; i < limits::files_at_once; ++i) {
    EXPECT_TRUE(files.offer(file_of(static_cast<char>('0' + i))));
  }
  EXPECT_EQ(files.offer(file_of('x')), std::nullopt);
  files.end(key_of('0'), FileEnd::cancelled);
  EXPECT_TRUE(files.offer(file_of('x')));
}

TEST(Exchange, HasABoundForTheirOffers) {
  Exchange files(true);
  for (std::size_t i = 0; i < limits::files_at_once; ++i) {
    const auto number = static_cast<std::uint32_t>(i);
    EXPECT_EQ(files.received(told(static_cast<char>('0' + i), number)), Actions{});
  }
  EXPECT_EQ(files.received(told('f', 99)),
            (Actions{Tell{channel::RefuseFile{key_of('f'), FileRefusal::too_many}}}));
  EXPECT_EQ(shown(files.refuse(key_of('0'), FileRefusal::declined)), "file-refuse");
  EXPECT_EQ(files.received(told('f', 99)), Actions{});
}

TEST(Exchange, RemembersNotMoreThanItsBound) {
  Exchange files(true);
  for (int i = 0; i < 1000; ++i) {
    auto offer = told('a', static_cast<std::uint32_t>(i));
    const auto digits = std::to_string(i);
    offer.key.replace(0, digits.size(), digits);
    files.received(offer);
    files.refuse(offer.key, FileRefusal::declined);
    ASSERT_TRUE(files.offer(offer));
    files.end(offer.key, FileEnd::cancelled);
  }
  EXPECT_EQ(files.receiving().size(), limits::files_remembered);
  EXPECT_EQ(files.sending().size(), limits::files_remembered);
  EXPECT_TRUE(files.idle());
}

TEST(Exchange, TakesNoKeyOrNumberTwice) {
  Exchange files(true);
  files.offer(file_of('a'));
  EXPECT_EQ(shown(files.received(told('a', 5))), "file-end senseless");
  files.received(told('b', 5));
  EXPECT_EQ(shown(files.received(told('c', 5))), "file-end senseless");
  EXPECT_EQ(files.sending().size(), 1U);
  EXPECT_EQ(files.receiving().size(), 1U);
}

TEST(Exchange, TakesANumberAgainOnAnotherLink) {
  // The other side's page was loaded anew and counts from the start.
  Exchange files(true);
  files.received(told('b', 1));
  files.accept(key_of('b'));
  files.link_lost();
  EXPECT_EQ(shown(files.link_back()), "file-ask");
  EXPECT_EQ(files.received(told('c', 1)), Actions{});
  EXPECT_EQ(shown(files.received(EndFile{key_of('b'), FileEnd::gone})), "discard");
}

TEST(Exchange, SaysThatItKnowsNothingOfAFile) {
  Exchange files(true);
  EXPECT_EQ(shown(files.received(AcceptFile{key_of('a'), 0, 0})), "file-end gone");
  EXPECT_EQ(shown(files.received(channel::AskFile{key_of('a')})), "file-end gone");
  EXPECT_EQ(files.received(channel::KeptFile{key_of('a'), 5}), Actions{});
  EXPECT_EQ(files.received(channel::FinishedFile{key_of('a')}), Actions{});
  EXPECT_EQ(files.received(channel::RefuseFile{key_of('a'), {}}), Actions{});
  EXPECT_EQ(files.received(EndFile{key_of('a'), {}}), Actions{});
  EXPECT_EQ(files.received(channel::React{}), Actions{});
  EXPECT_EQ(files.chunk({1, 0}, 5), Actions{});
}

TEST(Exchange, EndingAnUnansweredOfferRefusesIt) {
  Exchange files(true);
  files.received(told('a', 1));
  EXPECT_EQ(shown(files.end(key_of('a'), FileEnd::cancelled)), "file-refuse");
}

TEST(Exchange, ForgetsOnlyWhatIsOver) {
  Exchange files(true);
  files.offer(file_of('a'));
  files.forget(key_of('a'));
  EXPECT_EQ(files.sending().size(), 1U);
  files.end(key_of('a'), FileEnd::cancelled);
  files.forget(key_of('a'));
  EXPECT_TRUE(files.sending().empty());
}

TEST(Exchange, SendsTheFilesInTurn) {
  Exchange files(true);
  for (const char digit : {'a', 'b', 'c'}) {
    files.offer(file_of(digit));
    files.received(AcceptFile{key_of(digit), 0, 0});
  }
  std::map<std::string, int> chunks;
  for (int i = 0; i < 60; ++i) ++chunks[files.next(0)->key];
  EXPECT_EQ(chunks[key_of('a')], 20);
  EXPECT_EQ(chunks[key_of('b')], 20);
  EXPECT_EQ(chunks[key_of('c')], 20);
}

TEST(Exchange, GivesTheTurnOfAFileThatMustWaitToTheOthers) {
  Exchange files(true);
  for (const char digit : {'a', 'b'}) {
    files.offer(file_of(digit));
    files.received(AcceptFile{key_of(digit), 0, 0});
  }
  std::uint64_t sent = 0;
  std::map<std::string, int> chunks;
  while (const auto chunk = files.next(0)) {
    ++chunks[chunk->key];
    if (chunk->key != key_of('b')) continue;
    sent += chunk->length;
    if (sent < 30'000'000) files.received(channel::KeptFile{key_of('b'), sent});
  }
  EXPECT_EQ(chunks[key_of('a')], static_cast<int>(limits::window_bytes / limits::chunk_most));
  EXPECT_GT(chunks[key_of('b')], 450);
}

TEST(Exchange, WaitsWhileTheChannelHoldsEnough) {
  Exchange files(true);
  files.offer(file_of('a'));
  files.received(AcceptFile{key_of('a'), 0, 0});
  EXPECT_FALSE(files.next(limits::buffered_bytes));
  EXPECT_TRUE(files.next(limits::buffered_bytes - 1));
  files.link_lost();
  EXPECT_FALSE(files.next(0));
}

}  // namespace
}  // namespace greenroom::files
