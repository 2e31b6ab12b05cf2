#include "shared/board/pictures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "shared/board/company.hpp"

namespace greenroom::board {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// In place of SHA-256: as good a name as any.
std::array<std::uint8_t, 32> digest_of(const Bytes& bytes) {
  std::array<std::uint8_t, 32> digest{};
  std::uint64_t hash = bytes.size() + 1;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    hash = (hash ^ bytes[i]) * 0x100000001B3;
    digest[i % 16] ^= static_cast<std::uint8_t>(hash >> 32);
  }
  digest[15] ^= static_cast<std::uint8_t>(hash);
  return digest;
}

PictureKey key_of(const Bytes& bytes) {
  PictureKey key{};
  std::copy_n(digest_of(bytes).begin(), key.size(), key.begin());
  return key;
}

Bytes picture(std::size_t size, unsigned seed = 1) {
  Bytes bytes(size);
  std::minstd_rand random(seed);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return bytes;
}

PictureKey made_up(std::size_t i) {
  return {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8), 77};
}

Piece piece_of(const Bytes& bytes, std::size_t offset = 0) {
  const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(offset);
  const auto length = std::min(limits::piece_bytes, bytes.size() - offset);
  return {key_of(bytes),
          static_cast<std::uint32_t>(bytes.size()),
          static_cast<std::uint32_t>(offset),
          {from, from + static_cast<std::ptrdiff_t>(length)}};
}

std::string whom(const std::vector<Letter>& letters) {
  return letters.empty() ? "" : letters.front().to;
}

/// Us, among people who are made up.
class OurPictures : public testing::Test {
 protected:
  Pictures::Letters whole(const std::string& from, const Bytes& bytes) {
    Pictures::Letters letters;
    for (std::size_t at = 0; at < bytes.size(); at += limits::piece_bytes) {
      letters = ours.heard(from, piece_of(bytes, at));
    }
    return letters;
  }

  Pictures ours;
};

TEST_F(OurPictures, TheAuthorIsAskedFirst) {
  for (const auto* name : {"a", "b", "c"}) EXPECT_THAT(ours.came(name), IsEmpty());
  EXPECT_EQ(whom(ours.want(made_up(1), "b")), "b");
  EXPECT_THAT(ours.want(made_up(1), "b"), IsEmpty()) << "once";
  EXPECT_EQ(whom(ours.want(made_up(2), "b")), "a") << "one at a time";
  EXPECT_EQ(whom(ours.want(made_up(3), "x")), "c");
  EXPECT_THAT(ours.want(made_up(4), "x"), IsEmpty()) << "everybody is busy";
  EXPECT_THAT(ours.heard("a", Lacking{made_up(2)}), SizeIs(1));
}

TEST_F(OurPictures, PiecesBecomeAPictureOnceItIsVerified) {
  const auto bytes = picture(3 * limits::piece_bytes + 5);
  const auto key = key_of(bytes);
  std::ignore = ours.came("a");
  EXPECT_THAT(ours.want(key, "a"), SizeIs(1));
  EXPECT_THAT(whole("a", bytes), IsEmpty());
  EXPECT_EQ(ours.find(key), nullptr);
  EXPECT_EQ(ours.take_unverified(), std::vector{key});
  ASSERT_NE(ours.unverified(key), nullptr);
  EXPECT_EQ(*ours.unverified(key), bytes);
  EXPECT_THAT(ours.want(key, "a"), IsEmpty()) << "it is there already";
  EXPECT_TRUE(ours.verified(key, digest_of(bytes)).kept);
  ASSERT_NE(ours.find(key), nullptr);
  EXPECT_EQ(*ours.find(key), bytes);
  EXPECT_FALSE(ours.verified(key, digest_of(bytes)).kept) << "there is nothing to verify";
}

TEST_F(OurPictures, WhoSendsSomethingElseIsNamedAndAnotherAsked) {
  const auto bytes = picture(100);
  const auto key = key_of(bytes);
  for (const auto* name : {"a", "b"}) std::ignore = ours.came(name);
  EXPECT_EQ(whom(ours.want(key, "a")), "a");
  auto wrong = piece_of(picture(100, 2));
  wrong.key = key;
  std::ignore = ours.heard("a", wrong);
  const auto verdict = ours.verified(key, digest_of(wrong.bytes));
  EXPECT_FALSE(verdict.kept);
  EXPECT_EQ(verdict.liar, "a");
  EXPECT_EQ(whom(verdict.letters), "b");
  EXPECT_THAT(ours.heard("b", Lacking{key}), IsEmpty()) << "a is not asked for that again";
  EXPECT_EQ(whom(ours.look_again()), "b");
  std::ignore = whole("b", bytes);
  EXPECT_TRUE(ours.verified(key, digest_of(bytes)).kept);
}

TEST_F(OurPictures, AShortDigestIsNone) {
  const auto bytes = picture(9);
  std::ignore = ours.came("a");
  std::ignore = ours.want(key_of(bytes), "a");
  std::ignore = whole("a", bytes);
  EXPECT_FALSE(ours.verified(key_of(bytes), {}).kept);
}

TEST_F(OurPictures, WhoLeavesIsNotWaitedFor) {
  for (const auto* name : {"a", "b"}) std::ignore = ours.came(name);
  std::ignore = ours.want(made_up(1), "a");
  EXPECT_EQ(whom(ours.left("a")), "b");
  EXPECT_THAT(ours.left("b"), IsEmpty());
  EXPECT_EQ(whom(ours.came("c")), "c");
}

TEST_F(OurPictures, WhoSendsNothingIsNotWaitedForLong) {
  const auto bytes = picture(3 * limits::piece_bytes);
  const auto key = key_of(bytes);
  for (const auto* name : {"a", "b"}) std::ignore = ours.came(name);
  std::ignore = ours.want(key, "a");
  EXPECT_THAT(ours.look_again(), IsEmpty()) << "they were asked just now";
  std::ignore = ours.heard("a", piece_of(bytes));
  EXPECT_THAT(ours.look_again(), IsEmpty()) << "it gets on";
  std::ignore = ours.heard("a", piece_of(bytes));
  EXPECT_EQ(whom(ours.look_again()), "b") << "it began anew";
  // What a goes on to send is late, and b's is not touched by it.
  std::ignore = ours.heard("a", piece_of(bytes, limits::piece_bytes));
  std::ignore = whole("b", bytes);
  ASSERT_NE(ours.unverified(key), nullptr);
  EXPECT_EQ(*ours.unverified(key), bytes);
}

TEST_F(OurPictures, WhatNobodyAskedForIsLeftAside) {
  const auto bytes = picture(10);
  std::ignore = ours.heard("stranger", piece_of(bytes));
  std::ignore = ours.came("a");
  std::ignore = ours.heard("a", piece_of(bytes));
  EXPECT_THAT(ours.take_unverified(), IsEmpty());
  std::ignore = ours.want(made_up(1), "a");
  std::ignore = ours.heard("a", piece_of(bytes));
  std::ignore = ours.heard("a", Lacking{key_of(bytes)});
  EXPECT_THAT(ours.take_unverified(), IsEmpty());
  EXPECT_THAT(ours.want(made_up(2), "a"), IsEmpty()) << "a is still asked for the first";
}

TEST_F(OurPictures, OneGetsOneAtATimeAndTheLastOneAsked) {
  const auto first = picture(2 * limits::piece_bytes);
  const auto second = picture(3, 2);
  EXPECT_TRUE(ours.keep(key_of(first), first));
  EXPECT_TRUE(ours.keep(key_of(second), second));
  EXPECT_EQ(ours.next_piece("a"), std::nullopt);
  EXPECT_THAT(ours.heard("a", Want{key_of(first)}), IsEmpty()) << "a stranger";
  std::ignore = ours.came("a");
  EXPECT_THAT(ours.heard("a", Want{key_of(first)}), IsEmpty());
  EXPECT_EQ(ours.next_piece("a"), encode(piece_of(first)));
  EXPECT_THAT(ours.heard("a", Want{key_of(second)}), IsEmpty());
  EXPECT_EQ(ours.next_piece("a"), encode(piece_of(second)));
  EXPECT_EQ(ours.next_piece("a"), std::nullopt);
  EXPECT_THAT(ours.heard("a", Want{made_up(1)}), SizeIs(1)) << "lacking";
  EXPECT_EQ(ours.next_piece("a"), std::nullopt);
}

TEST_F(OurPictures, NobodyGetsThemForEver) {
  const auto bytes = picture(limits::picture_bytes);
  const auto key = key_of(bytes);
  ASSERT_TRUE(ours.keep(key, bytes));
  std::ignore = ours.came("a");
  std::size_t sent = 0;
  for (int i = 0; i < 100; ++i) {
    std::ignore = ours.heard("a", Want{key});
    while (ours.next_piece("a")) ++sent;
  }
  EXPECT_LE(sent * limits::piece_bytes, limits::served_bytes + 100 * limits::piece_bytes);
  EXPECT_THAT(ours.heard("a", Want{key}), SizeIs(1)) << "lacking";
}

TEST_F(OurPictures, ABoardHoldsSoManyAndSoMuch) {
  EXPECT_FALSE(ours.keep(made_up(0), {}));
  EXPECT_FALSE(ours.keep(made_up(0), Bytes(limits::picture_bytes + 1)));
  Pictures many;
  for (std::size_t i = 0; i < limits::pictures; ++i) EXPECT_TRUE(many.keep(made_up(i), {1}));
  EXPECT_FALSE(many.keep(made_up(64), {1}));
  EXPECT_TRUE(many.keep(made_up(63), {1})) << "that one is there";
  std::ignore = many.came("a");
  EXPECT_THAT(many.want(made_up(64), "a"), IsEmpty());
  const Bytes large(limits::picture_bytes);
  const std::size_t most = limits::all_picture_bytes / large.size();
  for (std::size_t i = 1; i < most; ++i) EXPECT_TRUE(ours.keep(made_up(i), large));
  // One has room, which is on its way; then there is none.
  for (const auto* name : {"a", "b"}) std::ignore = ours.came(name);
  std::ignore = ours.want(made_up(500), "a");
  std::ignore = ours.want(made_up(501), "b");
  auto piece = piece_of(large);
  piece.key = made_up(500);
  std::ignore = ours.heard("a", piece);
  EXPECT_FALSE(ours.keep(made_up(600), {1}));
  piece.key = made_up(501);
  std::ignore = ours.heard("b", piece);
  EXPECT_EQ(whom(ours.want(made_up(502), "b")), "b") << "nothing more is expected of b";
}

TEST_F(OurPictures, MadeUpKeysDoNotKeepUsFromRealOnes) {
  std::ignore = ours.came("a");
  for (std::size_t i = 0; i < 2 * limits::wanted; ++i) {
    for (auto letters = ours.want(made_up(i), "a"); !letters.empty();) {
      const auto message = *decode(letters.front().frame);
      letters = ours.heard("a", Lacking{std::get<Want>(message).key});
    }
  }
  EXPECT_THAT(ours.want(key_of({1}), "a"), SizeIs(1));
}

/// People who all have links to each other, of whom the last one lies.
class Crowd {
 public:
  Crowd(std::size_t size, unsigned seed) : random_(seed), people_(size) {
    for (std::size_t a = 0; a < size; ++a) {
      for (std::size_t b = 0; b < size; ++b) {
        if (a != b) post(a, people_[a].came(name(b)));
      }
    }
  }

  std::size_t below(std::size_t end) { return random_() % end; }

  /// Somebody has it, and all want it.
  void share(const Bytes& bytes) {
    const auto key = key_of(bytes);
    EXPECT_TRUE(people_[below(people_.size())].keep(key, bytes));
    for (std::size_t who = 0; who < people_.size(); ++who) {
      post(who, people_[who].want(key, name(below(people_.size()))));
    }
  }
  /// Somebody is heard by somebody, and sends them a piece.
  void step() {
    const auto a = below(people_.size());
    const auto b = (a + 1 + below(people_.size() - 1)) % people_.size();
    deliver(a, b);
    if (auto frame = people_[a].next_piece(name(b))) wires_[{a, b}].push_back(std::move(*frame));
    for (const auto& key : people_[a].take_unverified()) verify(a, key);
  }
  void look_again() {
    for (std::size_t who = 0; who < people_.size(); ++who) post(who, people_[who].look_again());
  }
  void expect_all_have(const Bytes& bytes) const {
    const auto key = key_of(bytes);
    const auto has = [&](const Pictures& pictures) { return pictures.find(key) != nullptr; };
    // Of the liar alone nobody gets it for sure.
    if (std::none_of(people_.begin(), people_.end() - 1, has)) return;
    for (const auto& person : people_) {
      ASSERT_TRUE(has(person));
      EXPECT_EQ(*person.find(key), bytes);
    }
  }

 private:
  static std::string name(std::size_t i) { return "p" + std::to_string(i); }

  void post(std::size_t from, const Pictures::Letters& letters) {
    for (const auto& letter : letters) {
      wires_[{from, std::stoul(letter.to.substr(1))}].push_back(letter.frame);
    }
  }
  void deliver(std::size_t from, std::size_t to) {
    auto& wire = wires_[{from, to}];
    if (wire.empty()) return;
    auto message = *decode(wire.front());
    wire.pop_front();
    auto* piece = std::get_if<Piece>(&message);
    if (piece != nullptr && from == people_.size() - 1 && below(2) == 0) piece->bytes[0] ^= 1;
    if (piece != nullptr) post(to, people_[to].heard(name(from), *piece));
    const auto* want = std::get_if<Want>(&message);
    if (want != nullptr) post(to, people_[to].heard(name(from), *want));
    const auto* lacking = std::get_if<Lacking>(&message);
    if (lacking != nullptr) post(to, people_[to].heard(name(from), *lacking));
  }
  void verify(std::size_t who, const PictureKey& key) {
    const auto digest = digest_of(*people_[who].unverified(key));
    const auto verdict = people_[who].verified(key, digest);
    EXPECT_EQ(verdict.liar, verdict.kept ? "" : name(people_.size() - 1));
    post(who, verdict.letters);
  }

  std::mt19937 random_;
  std::vector<Pictures> people_;
  std::map<std::pair<std::size_t, std::size_t>, std::deque<Bytes>> wires_;
};

TEST(PicturesWalk, WhateverSomebodyHonestHasAllHaveInTheEnd) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    Crowd crowd(3 + seed % 4, seed);
    std::vector<Bytes> all(12);
    for (auto& bytes : all) {
      bytes = picture(1 + crowd.below(200'000), static_cast<unsigned>(crowd.below(1 << 20)));
      crowd.share(bytes);
    }
    for (int step = 1; step <= 20'000; ++step) {
      crowd.step();
      if (step % 500 == 0) crowd.look_again();
    }
    for (const auto& bytes : all) crowd.expect_all_have(bytes);
  }
}

TEST(CompanyPictures, GoOverTheSameChannelAndALiarIsAtFault) {
  Board ours(1);
  Board theirs(2);
  Company we(ours);
  Company they(theirs);
  const auto bytes = picture(100'000);
  const auto key = key_of(bytes);
  ASSERT_TRUE(they.pictures().keep(key, bytes));
  std::ignore = we.opened("they");
  std::ignore = they.opened("we");
  EXPECT_THAT(they.heard("we", encode(Want{key})), IsEmpty());
  EXPECT_EQ(they.pictures().next_piece("we"), std::nullopt) << "nobody without a hello";
  std::ignore = we.heard("they", encode(Hello{2}));
  std::ignore = they.heard("we", encode(Hello{1}));
  const auto wants = we.want(key, 2);
  ASSERT_THAT(wants, SizeIs(1));
  EXPECT_THAT(they.heard("we", wants.front().frame), IsEmpty());
  while (const auto frame = they.pictures().next_piece("we")) {
    EXPECT_THAT(we.heard("they", *frame), IsEmpty());
  }
  ASSERT_EQ(we.pictures().take_unverified(), std::vector{key});
  EXPECT_TRUE(we.verified(key, digest_of(*we.pictures().unverified(key))).kept);
  for (std::size_t i = 0; i < limits::faults; ++i) {
    EXPECT_FALSE(we.deaf_to("they"));
    std::ignore = we.want(made_up(i), 2);
    std::ignore = we.heard("they", encode(Piece{made_up(i), 1, 0, {1}}));
    EXPECT_FALSE(we.verified(made_up(i), digest_of({1})).kept);
  }
  EXPECT_TRUE(we.deaf_to("they"));
  EXPECT_THAT(we.want(made_up(99), 2), IsEmpty()) << "they are not asked any more";
}

}  // namespace
}  // namespace greenroom::board
