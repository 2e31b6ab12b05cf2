#include <gtest/gtest.h>

#include <random>

#include "shared/signaling/codec.hpp"
#include "tests/unit/signaling/samples.hpp"

// Valid frames, damaged. Whatever still is a message must be a whole one: written again, it reads
// the same. Under ASan and UBSan this also shows that no damage leads a reader astray.
namespace greenroom::signaling {
namespace {

std::vector<std::string> every_frame() {
  std::vector<std::string> frames;
  for (const auto& message : every_client_message()) frames.push_back(encode(message));
  for (const auto& message : every_server_message()) frames.push_back(encode(message));
  return frames;
}

void expect_whole_or_refused(const std::string& frame) {
  const auto from_client = decode_client(frame);
  if (const auto* message = std::get_if<ClientMessage>(&from_client)) {
    EXPECT_EQ(std::get<ClientMessage>(decode_client(encode(*message))), *message) << frame;
  }
  if (const auto from_server = decode_server(frame)) {
    EXPECT_EQ(decode_server(encode(*from_server)), from_server) << frame;
  }
}

TEST(DamagedFrame, IsRefusedWhereverItIsCutOff) {
  for (const std::string& frame : every_frame()) {
    for (std::size_t length = 0; length < frame.size(); ++length) {
      const std::string cut = frame.substr(0, length);
      EXPECT_EQ(std::get<Refused>(decode_client(cut)), (Refused{Refusal::malformed, ""})) << cut;
      EXPECT_FALSE(decode_server(cut)) << cut;
    }
  }
}

TEST(DamagedFrame, IsWholeOrRefusedWithAnyBitFlipped) {
  for (const std::string& frame : every_frame()) {
    for (std::size_t at = 0; at < frame.size(); ++at) {
      for (unsigned bit = 0; bit < 8; ++bit) {
        std::string damaged = frame;
        damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ (1U << bit));
        expect_whole_or_refused(damaged);
      }
    }
  }
}

TEST(DamagedFrame, IsWholeOrRefusedWithAnyByteLeftOutOrDoubled) {
  for (const std::string& frame : every_frame()) {
    for (std::size_t at = 0; at < frame.size(); ++at) {
      expect_whole_or_refused(std::string(frame).erase(at, 1));
      expect_whole_or_refused(std::string(frame).insert(at, 1, frame[at]));
    }
  }
}

TEST(DamagedFrame, IsWholeOrRefusedWhenTwoFramesRunIntoEachOther) {
  const std::vector<std::string> frames = every_frame();
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    const std::string& a = frames[random() % frames.size()];
    const std::string& b = frames[random() % frames.size()];
    expect_whole_or_refused(a.substr(0, random() % a.size()) + b.substr(random() % b.size()));
  }
}

TEST(DamagedFrame, IsRefusedWhenItIsNoise) {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    std::string noise(1 + random() % 64, ' ');
    for (char& c : noise) c = static_cast<char>(random());
    EXPECT_TRUE(std::holds_alternative<Refused>(decode_client(noise)));
    EXPECT_FALSE(decode_server(noise));
  }
}

}  // namespace
}  // namespace greenroom::signaling
