#include "shared/board/journal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "shared/board/crc32.hpp"

namespace greenroom::board {
namespace {

constexpr std::array<std::uint8_t, 5> picture{1, 2, 3, 4, 5};
constexpr std::size_t header_bytes = 8;

Op dot(std::uint32_t number) {
  return {{7, number}, number, Stroke{first_page, {{}, {}, 8}, {{{3, 4}, 255}}}};
}

void write(JournalWriter& out, const Op& op) {
  const std::array<const Op*, 1> one{&op};
  out.write(one);
}

/// A journal of one of each, and where its records begin and the last one ends.
struct Sample {
  Sample() {
    JournalWriter out;
    const auto next = [&] { starts.push_back(out.size()); };
    out.header();
    next();
    out.write(Self{7});
    next();
    write(out, dot(1));
    next();
    out.write(Title{"物理"});
    next();
    out.write(PictureRecord{{9}, picture});
    next();
    write(out, dot(2));
    next();
    bytes = out.take();
  }

  Bytes bytes;
  std::vector<std::size_t> starts;
};

struct Read {
  std::vector<Record> records;
  JournalEnd end{};
  std::size_t sound = 0;
};

Read read(std::span<const std::uint8_t> file) {
  Read read;
  JournalReader reader(file);
  while (auto record = reader.next()) read.records.push_back(std::move(*record));
  read.end = reader.end();
  read.sound = reader.sound();
  return read;
}

/// A record with a right sum, whatever is in it.
Bytes sealed(const Bytes& body) {
  ByteWriter out;
  out.fixed(std::uint64_t{crc32(body)} << 32 | body.size());
  out.raw(body);
  return out.take();
}

Bytes joined(Bytes a, const Bytes& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Bytes header() {
  JournalWriter out;
  out.header();
  return out.take();
}

TEST(Crc32, IsWhatOthersFind) {
  const std::string_view text = "123456789";
  const Bytes bytes(text.begin(), text.end());
  EXPECT_EQ(crc32(bytes), 0xCBF43926U);  // the check value of the CRC catalogue
  EXPECT_EQ(crc32({}), 0U);
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    const std::span all(bytes);
    EXPECT_EQ(crc32(all.subspan(cut), crc32(all.first(cut))), 0xCBF43926U) << cut;
  }
}

TEST(Journal, IsReadAsItWasWritten) {
  const Sample sample;
  const auto [records, end, sound] = read(sample.bytes);
  EXPECT_EQ(end, JournalEnd::whole);
  EXPECT_EQ(sound, sample.bytes.size());
  ASSERT_EQ(records.size(), 5U);
  EXPECT_EQ(std::get<Self>(records[0]), Self{7});
  EXPECT_EQ(std::get<Ops>(records[1]), Ops{dot(1)});
  EXPECT_EQ(std::get<Title>(records[2]), Title{"物理"});
  EXPECT_EQ(std::get<PictureRecord>(records[3]).key, PictureKey{9});
  EXPECT_TRUE(std::ranges::equal(std::get<PictureRecord>(records[3]).bytes, picture));
  EXPECT_EQ(std::get<Ops>(records[4]), Ops{dot(2)});
}

TEST(Journal, WhereverItIsTornAllBeforeIsGood) {
  const Sample sample;
  for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
    const auto [records, end, sound] = read(std::span(sample.bytes).first(size));
    // The last boundary that is left.
    std::size_t good = 0;
    std::size_t whole = 0;
    for (std::size_t i = 0; i < sample.starts.size() && sample.starts[i] <= size; ++i) {
      good = sample.starts[i];
      whole = i;
    }
    EXPECT_EQ(sound, good) << size;
    EXPECT_EQ(records.size(), whole) << size;
    EXPECT_EQ(end, good == size && size > 0 ? JournalEnd::whole : JournalEnd::torn) << size;
  }
}

TEST(Journal, RoomThatWasNotWrittenIsTorn) {
  const Sample sample;
  auto file = joined(sample.bytes, Bytes(5000));
  EXPECT_EQ(read(file).end, JournalEnd::torn);
  EXPECT_EQ(read(file).sound, sample.bytes.size());
  // The last record began to be there, too.
  file[sample.bytes.size() - 1] ^= 1;
  EXPECT_EQ(read(file).end, JournalEnd::torn);
  EXPECT_EQ(read(file).sound, sample.starts[4]);
}

TEST(Journal, NoByteChangesUnseen) {
  const Sample sample;
  for (std::size_t i = header_bytes; i < sample.bytes.size(); ++i) {
    auto file = sample.bytes;
    file[i] ^= 4;
    const auto [records, end, sound] = read(file);
    const auto behind = std::ranges::upper_bound(sample.starts, i);
    EXPECT_EQ(sound, *(behind - 1)) << i;
    EXPECT_NE(end, JournalEnd::whole) << i;
  }
  auto file = sample.bytes;
  file[sample.starts[2] - 1] ^= 4;
  EXPECT_EQ(read(file).end, JournalEnd::damaged);
}

TEST(Journal, OtherFilesAreTold) {
  const auto end_of = [](std::string_view text) {
    return read(Bytes(text.begin(), text.end())).end;
  };
  EXPECT_EQ(end_of("\x89PNG\r\n\x1A\n"), JournalEnd::foreign);
  EXPECT_EQ(end_of("\x8B"
                   "boat"),
            JournalEnd::foreign);
  EXPECT_EQ(end_of("hello"), JournalEnd::foreign);
  auto file = Sample().bytes;
  file[header_bytes - 1] = 2;
  EXPECT_EQ(read(file).end, JournalEnd::newer);
  EXPECT_EQ(read(file).sound, 0U);
  file[header_bytes - 1] = 0;
  EXPECT_EQ(read(file).end, JournalEnd::foreign);
  EXPECT_EQ(read(Bytes(limits::file_bytes + 1)).end, JournalEnd::too_large);
}

TEST(Journal, WhatNoBoardWritesIsDamage) {
  const auto end_of = [](const Bytes& body) { return read(joined(header(), sealed(body))).end; };
  EXPECT_EQ(end_of({1}), JournalEnd::damaged);
  EXPECT_EQ(end_of({4}), JournalEnd::damaged) << "a title of nothing";
  EXPECT_EQ(end_of({4, 'a', 1}), JournalEnd::damaged) << "a control";
  EXPECT_EQ(end_of(joined({4}, Bytes(limits::title_bytes, 'a'))), JournalEnd::whole);
  EXPECT_EQ(end_of(joined({4}, Bytes(limits::title_bytes + 1, 'a'))), JournalEnd::damaged);
  EXPECT_EQ(end_of(joined({3}, Bytes(8))), JournalEnd::damaged) << "nobody";
  EXPECT_EQ(end_of(joined({3}, Bytes(9, 1))), JournalEnd::damaged);
  EXPECT_EQ(end_of(joined({2}, Bytes(16))), JournalEnd::damaged) << "a picture of nothing";
  EXPECT_EQ(end_of(joined({2}, Bytes(16 + limits::picture_bytes))), JournalEnd::whole);
  EXPECT_EQ(end_of(joined({2}, Bytes(17 + limits::picture_bytes))), JournalEnd::damaged);
  EXPECT_EQ(end_of(encode(Hello{3})), JournalEnd::damaged) << "no more than a wrong self";
}

TEST(Journal, OnlyItsFirstRecordSaysWhoKeepsIt) {
  JournalWriter out;
  out.header();
  out.write(Title{"a"});
  out.write(Self{7});
  const auto [records, end, sound] = read(out.take());
  EXPECT_EQ(end, JournalEnd::damaged);
  EXPECT_EQ(records.size(), 1U);
}

TEST(Journal, WhatALaterVersionAddsIsLeftAside) {
  const auto file = joined(header(), sealed({200, 1, 2, 3}));
  EXPECT_EQ(read(file).end, JournalEnd::whole);
  EXPECT_EQ(read(file).sound, file.size());
  EXPECT_TRUE(read(file).records.empty());
}

TEST(Journal, HoldsNoMoreOpsThanItMay) {
  // An undo takes three bytes of a file, and fifty times that of memory.
  constexpr std::size_t each = 10'000;
  std::vector<Op> ops;
  std::vector<const Op*> pointers;
  ops.reserve(each);
  pointers.reserve(each);
  for (std::uint32_t i = 1; i <= each; ++i) ops.push_back({{7, i}, i, Undo{}});
  for (const auto& op : ops) pointers.push_back(&op);
  JournalWriter out;
  out.header();
  for (std::size_t i = 0; i <= limits::file_ops / each; ++i) out.write(pointers);
  const auto file = out.take();
  JournalReader reader(file);
  std::size_t count = 0;
  while (const auto record = reader.next()) count += std::get<Ops>(*record).size();
  EXPECT_EQ(reader.end(), JournalEnd::too_large);
  EXPECT_LE(count, limits::file_ops);
  EXPECT_GT(count, limits::file_ops - limits::frame_bytes);
}

}  // namespace
}  // namespace greenroom::board
