#include "shared/channel/chunk_header.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace greenroom::channel {
namespace {

ChunkHeader read(const ChunkHeaderBytes& bytes) {
  return std::get<ChunkHeader>(read_chunk_header(bytes, bytes.size() + 1));
}

TEST(ChunkHeader, IsWrittenHighestByteFirst) {
  const ChunkHeaderBytes expected{0x01, 0x02, 0x03, 0x04, 0, 0, 0, 0, 0x05, 0x06, 0x07, 0x08};
  EXPECT_EQ(bytes_of({0x01020304, 0x05060708}), expected);
}

TEST(ChunkHeader, ReadsBackWhatWasWritten) {
  for (const std::uint32_t number : {0U, 1U, 0x80000000U, 0xFFFFFFFFU}) {
    for (const std::uint64_t offset :
         {std::uint64_t{0}, std::uint64_t{1}, limits::file_bytes - 1}) {
      const ChunkHeader header{number, offset};
      EXPECT_EQ(read(bytes_of(header)), header);
    }
  }
}

TEST(ChunkHeader, IsRefusedWhereTheOffsetIsBeyondAnyFile) {
  const auto bytes = bytes_of({1, limits::file_bytes});
  EXPECT_EQ(std::get<Fault>(read_chunk_header(bytes, 100)),
            (Fault{Fault::What::bad_chunk, "", "offset"}));
}

TEST(ChunkHeader, IsRefusedInAFrameThatIsNoChunk) {
  const auto bytes = bytes_of({1, 2});
  const std::vector<std::uint8_t> front(bytes.begin(), bytes.end());
  for (std::size_t length = 0; length <= bytes.size(); ++length) {
    const auto verdict = read_chunk_header(std::span(front).first(length), length);
    EXPECT_EQ(std::get<Fault>(verdict).what, Fault::What::bad_chunk) << length;
  }
  EXPECT_TRUE(std::holds_alternative<ChunkHeader>(read_chunk_header(bytes, limits::frame_bytes)));
  EXPECT_EQ(std::get<Fault>(read_chunk_header(bytes, limits::frame_bytes + 1)).what,
            Fault::What::too_large);
}

}  // namespace
}  // namespace greenroom::channel
