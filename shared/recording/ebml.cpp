#include "shared/recording/ebml.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "shared/recording/matroska_ids.hpp"

namespace greenroom::recording {
namespace {

/// The number of bytes that the first byte of a variable-length number announces; 9 for zero.
std::size_t announced(std::uint8_t first) {
  return static_cast<std::size_t>(std::countl_zero(first)) + 1;
}

/// The values of an id that are all zeros or all ones are nobody's.
bool is_reserved(std::uint32_t id, std::size_t width) {
  const std::uint32_t mask = (std::uint32_t{1} << (7 * width)) - 1;
  return (id & mask) == 0 || (id & mask) == mask;
}

std::size_t width_of_id(std::uint32_t id) {
  return static_cast<std::size_t>(std::bit_width(id) + 7) / 8;
}

std::size_t width_of_size(std::uint64_t size) {
  std::size_t width = 1;
  while (size > largest_size(width)) ++width;
  return width;
}

void append_big_endian(std::vector<std::uint8_t>& bytes, std::uint64_t value, std::size_t width) {
  for (std::size_t i = width; i-- > 0;)
    bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

}  // namespace

std::variant<ElementHeader, HeaderContinues, HeaderDamaged> read_header(Bytes bytes) {
  if (bytes.empty()) return HeaderContinues{1};
  ElementHeader header;
  header.id_width = announced(bytes[0]);
  if (header.id_width > 4) return HeaderDamaged{};
  if (bytes.size() <= header.id_width) return HeaderContinues{header.id_width + 1};
  header.id = static_cast<std::uint32_t>(big_endian(bytes.first(header.id_width)));
  if (is_reserved(header.id, header.id_width)) return HeaderDamaged{};
  header.size_width = announced(bytes[header.id_width]);
  if (header.size_width > 8) return HeaderDamaged{};
  if (bytes.size() < header.length()) return HeaderContinues{header.length()};
  const std::uint64_t marked = big_endian(bytes.subspan(header.id_width, header.size_width));
  const std::uint64_t size = marked - (std::uint64_t{1} << (7 * header.size_width));
  if (size <= largest_size(header.size_width)) header.size = size;
  return header;
}

std::optional<Element> ElementReader::next() {
  const auto read = read_header(bytes_);
  const auto* header = std::get_if<ElementHeader>(&read);
  if (header == nullptr || !header->size) return std::nullopt;
  const std::size_t length = header->length();
  if (*header->size > bytes_.size() - length) return std::nullopt;
  const Bytes whole = bytes_.first(length + static_cast<std::size_t>(*header->size));
  const Element element{*header, offset_, whole, whole.subspan(length)};
  bytes_ = bytes_.subspan(whole.size());
  offset_ += whole.size();
  return element;
}

std::optional<std::uint64_t> read_uint(Bytes content) {
  if (content.size() > 8) return std::nullopt;
  return big_endian(content);
}

std::optional<double> read_float(Bytes content) {
  double value = NAN;
  if (content.size() == 4) {
    value = std::bit_cast<float>(static_cast<std::uint32_t>(big_endian(content)));
  } else if (content.size() == 8) {
    value = std::bit_cast<double>(big_endian(content));
  }
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<std::uint8_t> size_field(std::uint64_t size, std::size_t width) {
  const std::uint64_t marker = std::uint64_t{1} << (7 * width);
  std::vector<std::uint8_t> field;
  append_big_endian(field, marker | (size == unknown_size ? marker - 1 : size), width);
  return field;
}

void ElementWriter::header(std::uint32_t id, std::uint64_t size, std::size_t width) {
  append_big_endian(bytes_, id, width_of_id(id));
  append(size_field(size, width > 0 ? width : width_of_size(size)));
}

void ElementWriter::binary(std::uint32_t id, Bytes content, std::size_t width) {
  header(id, content.size(), width);
  append(content);
}

void ElementWriter::uint(std::uint32_t id, std::uint64_t value, std::size_t width) {
  const auto needed =
      std::max<std::size_t>(1, static_cast<std::size_t>(std::bit_width(value) + 7) / 8);
  if (width == 0) width = needed;
  header(id, width);
  append_big_endian(bytes_, value, width);
}

void ElementWriter::number(std::uint32_t id, double value, std::size_t width) {
  header(id, width);
  if (width == 4) {
    append_big_endian(bytes_, std::bit_cast<std::uint32_t>(static_cast<float>(value)), 4);
  } else {
    append_big_endian(bytes_, std::bit_cast<std::uint64_t>(value), 8);
  }
}

void ElementWriter::room(std::uint64_t total) {
  const std::size_t begin = bytes_.size();
  room_header(total);
  bytes_.resize(begin + static_cast<std::size_t>(total));
}

void ElementWriter::room_header(std::uint64_t total) {
  constexpr std::uint64_t widest = 9;
  const std::size_t width = total > widest ? 8 : 1;
  header(ids::void_element, total - 1 - width, width);
}

void ElementWriter::append(Bytes bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

}  // namespace greenroom::recording
