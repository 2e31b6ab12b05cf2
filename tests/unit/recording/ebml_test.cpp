#include "shared/recording/ebml.hpp"

#include <gtest/gtest.h>

#include "shared/recording/matroska_ids.hpp"
#include "tests/unit/recording/builder.hpp"

namespace greenroom::recording::testing {
namespace {

ElementHeader read_whole(const File& bytes) { return std::get<ElementHeader>(read_header(bytes)); }
bool is_damaged(const File& bytes) {
  return std::holds_alternative<HeaderDamaged>(read_header(bytes));
}

TEST(Ebml, ReadsSizesOfEveryWidth) {
  for (std::size_t width = 1; width <= 8; ++width) {
    const std::uint64_t largest = (std::uint64_t{1} << (7 * width)) - 2;
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{100}, largest}) {
      const auto read = read_whole(header(0xEC, size, width));
      EXPECT_EQ(read.size, size);
      EXPECT_EQ(read.size_width, width);
      EXPECT_EQ(read.length(), 1 + width);
    }
    EXPECT_EQ(read_whole(header(0xEC, unknown, width)).size, std::nullopt);
  }
}

TEST(Ebml, ReadsIdsOfEveryWidth) {
  for (const std::uint32_t id : {0xECU, 0x4282U, 0x2AD7B1U, 0x1A45DFA3U}) {
    EXPECT_EQ(read_whole(header(id, 5)).id, id);
  }
}

TEST(Ebml, AsksForWhatIsMissing) {
  const File whole = header(0x1A45DFA3, 5, 8);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto read = read_header(Bytes(whole).first(size));
    const auto* continues = std::get_if<HeaderContinues>(&read);
    ASSERT_NE(continues, nullptr) << size;
    EXPECT_GT(continues->length, size);
    EXPECT_LE(continues->length, whole.size());
  }
}

TEST(Ebml, RefusesWhatNoElementBeginsWith) {
  EXPECT_TRUE(is_damaged({0x00, 0x80}));
  EXPECT_TRUE(is_damaged({0x08, 0x80}));        // an id of five bytes
  EXPECT_TRUE(is_damaged({0xFF, 0x80}));        // reserved
  EXPECT_TRUE(is_damaged({0x80, 0x80}));        // reserved
  EXPECT_TRUE(is_damaged({0x7F, 0xFF, 0x80}));  // reserved
  EXPECT_TRUE(is_damaged({0xEC, 0x00}));        // a size of nine bytes
}

TEST(Ebml, ReadsBackWhatItWrites) {
  ElementWriter writer;
  writer.uint(ids::timestamp, 0);
  writer.uint(ids::timestamp, UINT64_MAX);
  writer.uint(ids::seek_position, 77, 8);
  writer.number(ids::duration, 1234.5);
  writer.number(ids::duration, 0.5, 4);
  const auto bytes = writer.take();
  ElementReader reader(bytes, 100);
  EXPECT_EQ(read_uint(reader.next()->content), 0U);
  EXPECT_EQ(read_uint(reader.next()->content), UINT64_MAX);
  const auto wide = reader.next();
  EXPECT_EQ(wide->content.size(), 8U);
  EXPECT_EQ(wide->offset, 100U + 3 + 10);
  EXPECT_EQ(read_uint(wide->content), 77U);
  EXPECT_EQ(read_float(reader.next()->content), 1234.5);
  EXPECT_EQ(read_float(reader.next()->content), 0.5);
  EXPECT_TRUE(reader.at_end());
}

TEST(Ebml, MakesRoomOfAnySize) {
  for (std::uint64_t total = 2; total < 300; ++total) {
    ElementWriter writer;
    writer.room(total);
    const auto bytes = writer.take();
    ASSERT_EQ(bytes.size(), total);
    ElementReader reader(bytes);
    const auto read = reader.next();
    ASSERT_TRUE(read) << total;
    EXPECT_EQ(read->header.id, ids::void_element);
    EXPECT_TRUE(reader.at_end()) << total;
  }
}

TEST(Ebml, StopsAtAnElementThatIsNotWhole) {
  const File bytes = join({element(0xEC, {1, 2}), header(0xEC, 3), {1, 2}});
  ElementReader reader(bytes);
  EXPECT_TRUE(reader.next());
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.at_end());
}

TEST(Ebml, TakesNoNumberThatIsNone) {
  EXPECT_EQ(read_uint(File(9)), std::nullopt);
  EXPECT_EQ(read_uint({}), 0U);
  EXPECT_EQ(read_float(File(3)), std::nullopt);
  EXPECT_EQ(read_float(number(0x7FF0000000000000, 8)), std::nullopt);
}

}  // namespace
}  // namespace greenroom::recording::testing
