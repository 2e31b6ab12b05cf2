#include "server/net/outbox.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

Frame frame_of(std::size_t bytes) { return std::make_shared<const std::string>(bytes, 'x'); }

TEST(Outbox, IsFirstInFirstOut) {
  Outbox outbox;
  const Frame first = frame_of(1);
  const Frame second = frame_of(2);
  ASSERT_TRUE(outbox.push(first));
  ASSERT_TRUE(outbox.push(second));
  EXPECT_EQ(outbox.pop(), first);
  EXPECT_EQ(outbox.pop(), second);
  EXPECT_TRUE(outbox.empty());
}

TEST(Outbox, HoldsNoMoreFramesThanItMay) {
  Outbox outbox;
  for (std::size_t i = 0; i < Outbox::max_frames; ++i) ASSERT_TRUE(outbox.push(frame_of(0)));
  EXPECT_FALSE(outbox.push(frame_of(0)));
  outbox.pop();
  EXPECT_TRUE(outbox.push(frame_of(0)));
}

TEST(Outbox, HoldsNoMoreBytesThanItMay) {
  Outbox outbox;
  ASSERT_TRUE(outbox.push(frame_of(Outbox::max_bytes - 10)));
  EXPECT_FALSE(outbox.push(frame_of(11)));
  EXPECT_TRUE(outbox.push(frame_of(10)));
  EXPECT_FALSE(outbox.push(frame_of(1)));
  EXPECT_TRUE(outbox.push(frame_of(0)));
}

TEST(Outbox, WhatIsTakenOutOrClearedMakesRoom) {
  Outbox outbox;
  ASSERT_TRUE(outbox.push(frame_of(Outbox::max_bytes)));
  outbox.pop();
  ASSERT_TRUE(outbox.push(frame_of(Outbox::max_bytes)));
  outbox.clear();
  EXPECT_TRUE(outbox.empty());
  EXPECT_TRUE(outbox.push(frame_of(Outbox::max_bytes)));
}

TEST(Outbox, AFrameThatIsTooLargeAloneIsNotKept) {
  Outbox outbox;
  EXPECT_FALSE(outbox.push(frame_of(Outbox::max_bytes + 1)));
  EXPECT_TRUE(outbox.empty());
}

}  // namespace
}  // namespace greenroom::server
