#include "shared/call/start_bits.hpp"

#include <gtest/gtest.h>

namespace greenroom::call {
namespace {

TEST(StartBits, EveryCodecOfPicturesBeginsWithThem) {
  EXPECT_EQ(with_start_bits("v=0\r\n"
                            "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
                            "a=rtpmap:111 opus/48000/2\r\n"
                            "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98\r\n"
                            "a=rtpmap:96 VP8/90000\r\n"
                            "a=rtpmap:97 rtx/90000\r\n"
                            "a=fmtp:97 apt=96\r\n"
                            "a=rtpmap:98 VP9/90000\r\n"
                            "a=fmtp:98 profile-id=0\r\n"),
            "v=0\r\n"
            "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
            "a=rtpmap:111 opus/48000/2\r\n"
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98\r\n"
            "a=rtpmap:96 VP8/90000\r\n"
            "a=fmtp:96 x-google-start-bitrate=1000\r\n"
            "a=rtpmap:97 rtx/90000\r\n"
            "a=fmtp:97 apt=96\r\n"
            "a=rtpmap:98 VP9/90000\r\n"
            "a=fmtp:98 x-google-start-bitrate=1000\r\n"
            "a=fmtp:98 profile-id=0\r\n");
}

TEST(StartBits, WhatIsNoDescriptionStaysAsItIs) {
  for (const char* text : {"", "\r\n", "a=rtpmap:", "a=rtpmap:96", "a=rtpmap:96 VP8/90000",
                           "a=rtpmap:96 VP80/1\r\n", "a=rtpmap: \r\nx", "hello\nthere"}) {
    EXPECT_EQ(with_start_bits(text), text);
  }
}

}  // namespace
}  // namespace greenroom::call
