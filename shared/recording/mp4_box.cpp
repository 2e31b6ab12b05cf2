#include "shared/recording/mp4_box.hpp"

#include <algorithm>

namespace greenroom::recording {

std::variant<BoxHeader, HeaderContinues, HeaderDamaged> read_box(Bytes bytes) {
  constexpr std::size_t usual = 8;
  constexpr std::size_t wide = 16;
  constexpr std::uint64_t wide_size_follows = 1;
  constexpr std::uint64_t largest = std::uint64_t{1} << 56;
  if (bytes.size() < usual) return HeaderContinues{usual};
  const Bytes letters = bytes.subspan(4, 4);
  if (!std::ranges::all_of(letters, [](int letter) { return letter >= ' ' && letter <= '~'; })) {
    return HeaderDamaged{};
  }
  BoxHeader header{static_cast<std::uint32_t>(big_endian(letters)), usual, {}};
  std::uint64_t total = big_endian(bytes.first(4));
  if (total == 0) return header;
  if (total == wide_size_follows) {
    if (bytes.size() < wide) return HeaderContinues{wide};
    header.length = wide;
    total = big_endian(bytes.subspan(usual, wide - usual));
  }
  if (total < header.length || total > largest) return HeaderDamaged{};
  header.size = total - header.length;
  return header;
}

std::optional<Box> BoxReader::next() {
  const auto read = read_box(bytes_);
  const auto* header = std::get_if<BoxHeader>(&read);
  if (header == nullptr) return std::nullopt;
  const Bytes rest = bytes_.subspan(header->length);
  const std::uint64_t size = header->size.value_or(rest.size());
  if (size > rest.size()) return std::nullopt;
  bytes_ = rest.subspan(static_cast<std::size_t>(size));
  return Box{header->type, rest.first(static_cast<std::size_t>(size))};
}

std::uint64_t BoxFields::take(std::size_t width) {
  const bool there = width <= rest_.size();
  const std::uint64_t value = there ? big_endian(rest_.first(width)) : 0;
  skip(width);
  return value;
}

void BoxFields::skip(std::uint64_t bytes) {
  ended_ |= bytes > rest_.size();
  rest_ = rest_.subspan(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, rest_.size())));
}

}  // namespace greenroom::recording
