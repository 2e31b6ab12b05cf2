#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/board/codec.hpp"
#include "tests/unit/board/random_ops.hpp"

namespace greenroom::board {
namespace {

using testing::SizeIs;

std::vector<const Op*> pointers(const std::vector<Op>& ops) {
  std::vector<const Op*> pointers;
  for (const auto& op : ops) pointers.push_back(&op);
  return pointers;
}

Ops decoded(const std::vector<Bytes>& frames) {
  Ops all;
  for (const auto& frame : frames) {
    EXPECT_LE(frame.size(), limits::frame_bytes);
    const auto message = decode(frame);
    if (!message || !std::holds_alternative<Ops>(*message)) {
      ADD_FAILURE() << "a frame of ours makes no sense";
      continue;
    }
    const auto& ops = std::get<Ops>(*message);
    all.insert(all.end(), ops.begin(), ops.end());
  }
  return all;
}

Op stroke_of(const Points& points) { return {{7, 1}, 1, Stroke{first_page, {{}, {}, 8}, points}}; }

TEST(BoardCodec, OpsAreReadAsTheyWere) {
  RandomOps random(3);
  Log log(2);
  Ops ops;
  for (Site site = 1; site < 4; ++site) {
    Time time = 0;
    for (std::uint32_t number = 1; number <= 9000; ++number) {
      time += 1 + static_cast<Time>(random.below(300));
      const OpId page{random.below(3), static_cast<std::uint32_t>(random.below(2))};
      ops.push_back({{site, number}, time, random.action(log, page, 3)});
      log.take(ops.back());
    }
    ops.push_back({{site, 9001}, time + 1, Forgotten{true}});
    ops.push_back({{site, 9002}, time + 2, Forgotten{false}});
    ops.push_back({{site, 9003}, time + 3, Introduce{"安"}});
  }
  const auto frames = encode(pointers(ops));
  EXPECT_GT(frames.size(), 3U);
  EXPECT_EQ(decoded(frames), ops);
}

TEST(BoardCodec, TheLargestOpsHaveRoom) {
  std::vector<OpId> targets;
  for (std::uint32_t i = 0; i < limits::targets; ++i) {
    targets.push_back({std::numeric_limits<Site>::max() - i, limits::ops});
  }
  Points points;
  for (std::size_t i = 0; i < limits::run_points; ++i) {
    const auto place = i % 2 == 0 ? limits::furthest : -limits::furthest;
    points.push_back({{place, -place}, static_cast<std::uint8_t>(i % 2 == 0 ? 0 : 255)});
  }
  const std::string text(limits::text_bytes, 'x');
  const OpId page{9, limits::ops};
  const Spot spot{-limits::furthest, limits::furthest};
  const Ops ops = {
      {{1, 1},
       limits::latest - 3,
       Change{targets,
              {limits::least_scale, limits::greatest_scale, -limits::furthest, limits::furthest}}},
      {{1, 2}, limits::latest - 2, Stroke{page, {Tool::eraser, {}, limits::widest}, points}},
      {{1, 3}, limits::latest, Text{page, spot, spot, {}, limits::largest_text, text}},
  };
  EXPECT_EQ(decoded(encode(pointers(ops))), ops);
}

TEST(BoardCodec, AFrameOfInkIsShort) {
  // A pen that goes round, 120 points a second, two of them a frame.
  Points points;
  for (int i = 0; i < 2; ++i) {
    const double angle = i * 0.1;
    points.push_back({{static_cast<std::int32_t>(8000 + 400 * std::cos(angle)),
                       static_cast<std::int32_t>(4000 + 400 * std::sin(angle))},
                      static_cast<std::uint8_t>(180 + i)});
  }
  const Ops ops = {{{~Site{0}, 40'000}, 90'000, More{points}}};
  const auto frames = encode(pointers(ops));
  ASSERT_THAT(frames, SizeIs(1));
  EXPECT_LE(frames.front().size(), 40U);
}

TEST(BoardCodec, WhatIsNoOpIsReadAsItWas) {
  EXPECT_EQ(decode(encode(Hello{~Site{0}})), Message(Hello{~Site{0}}));
  EXPECT_EQ(decode(encode(Hello{0})), std::nullopt);
  EXPECT_EQ(decode(encode(Told{})), Message(Told{}));
  const Ask ask{{{1, 5}, {~Site{0}, limits::ops}}};
  EXPECT_EQ(decode(encode(ask)), Message(ask));
  EXPECT_EQ(decode(encode(Ask{})), Message(Ask{}));
  for (const Cursor& cursor : {Cursor{}, Cursor{{3, 9}, Spot{-5, limits::furthest}}}) {
    EXPECT_EQ(decode(encode(cursor)), Message(cursor));
  }
}

TEST(BoardCodec, PicturesAndLocksAreReadAsTheyWere) {
  const PictureKey key{1, 2, 3};
  EXPECT_EQ(decode(encode(Want{key})), Message(Want{key}));
  EXPECT_EQ(decode(encode(Lacking{key})), Message(Lacking{key}));
  EXPECT_EQ(decode(encode(Lock{true})), Message(Lock{true}));
  EXPECT_EQ(decode(encode(Lock{false})), Message(Lock{false}));
  const auto end = static_cast<std::uint32_t>(limits::picture_bytes);
  const auto whole = static_cast<std::uint32_t>(limits::piece_bytes);
  for (const Piece& piece : {Piece{key, 5, 0, Bytes(5, 7)}, Piece{key, end, 0, Bytes(whole, 1)},
                             Piece{key, 3 * whole + 1, 3 * whole, {9}}}) {
    const auto frame = encode(piece);
    EXPECT_LE(frame.size(), limits::frame_bytes);
    EXPECT_EQ(decode(frame), Message(piece));
  }
}

TEST(BoardCodec, PiecesThatDoNotFitAreRefused) {
  const auto end = static_cast<std::uint32_t>(limits::picture_bytes);
  const auto whole = static_cast<std::uint32_t>(limits::piece_bytes);
  for (const Piece& piece :
       {Piece{{}, 0, 0, {}}, Piece{{}, end + 1, 0, Bytes(whole)}, Piece{{}, 5, 0, Bytes(4)},
        Piece{{}, 5, 0, Bytes(6)}, Piece{{}, 5, 1, Bytes(4)}, Piece{{}, 5, 5, {}},
        Piece{{}, whole + 1, 0, Bytes(whole - 1)}, Piece{{}, whole, whole, {}}}) {
    EXPECT_EQ(decode(encode(piece)), std::nullopt);
  }
  auto lock = encode(Lock{true});
  lock.back() = 2;
  EXPECT_EQ(decode(lock), std::nullopt);
  for (auto frame : {encode(Want{}), encode(Lacking{}), encode(Lock{})}) {
    frame.push_back(0);
    EXPECT_EQ(decode(frame), std::nullopt);
    frame.resize(frame.size() - 2);
    EXPECT_EQ(decode(frame), std::nullopt);
  }
}

TEST(BoardCodec, AllSitesOfABoardHaveRoomInAnAsk) {
  Ask ask;
  for (Site site = 1; site <= limits::sites; ++site) ask.known[site] = limits::ops;
  const auto frame = encode(ask);
  EXPECT_LE(frame.size(), limits::frame_bytes);
  EXPECT_EQ(decode(frame), Message(ask));
}

TEST(BoardCodec, WhatIsOutOfBoundsIsRefused) {
  const auto refused = [](const Op& op) {
    const std::vector<const Op*> ops = {&op};
    return !decode(encode(ops).front()).has_value();
  };
  const auto at = [](std::int32_t x) { return Points{{{x, 0}, 255}}; };
  EXPECT_FALSE(refused(stroke_of(at(limits::furthest))));
  EXPECT_TRUE(refused({{7, 1}, 1, Stroke{first_page, {{}, {}, 8}, at(limits::furthest + 1)}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Stroke{first_page, {{}, {}, limits::widest + 1}, at(0)}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Stroke{first_page, {static_cast<Tool>(3), {}, 8}, at(0)}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Stroke{first_page, {{}, {}, 8}, {}}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Text{first_page, {}, {}, {}, 80, "\x01"}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Text{first_page, {}, {}, {}, 80, ""}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Remove{}}));
  EXPECT_TRUE(refused({{7, 1}, 1, Change{{{7, 1}}, {0, 1, 0, 0}}}));
  EXPECT_TRUE(refused({{7, 1}, 0, Undo{}}));
  EXPECT_TRUE(refused({{7, 1}, limits::latest + 1, Undo{}}));
  EXPECT_TRUE(refused({{0, 1}, 1, Undo{}}));
  EXPECT_TRUE(refused({{7, limits::ops + 1}, 1, Undo{}}));
  EXPECT_FALSE(refused({{7, limits::ops}, 1, Undo{}}));
}

TEST(BoardCodec, AFrameThatIsCutOrChangedIsRefusedOrReadsAsSomethingElse) {
  std::mt19937 random(5);
  RandomOps ops(4);
  const Log log(1);
  for (int i = 0; i < 2000; ++i) {
    const Op op{{1, 1}, 1, ops.action(log, first_page, 2)};
    const std::vector<const Op*> one = {&op};
    const auto frame = encode(one).front();
    for (std::size_t size = 0; size < frame.size(); ++size) {
      EXPECT_FALSE(decode(std::span(frame).first(size)).has_value()) << i << ", " << size;
    }
    auto changed = frame;
    changed[random() % changed.size()] ^= static_cast<std::uint8_t>(1 + random() % 255);
    EXPECT_NE(decode(changed), Message(Ops{op}));
  }
}

}  // namespace
}  // namespace greenroom::board
