#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "shared/recording/bytes.hpp"

// EBML as RFC 8794 has it: elements of an id, a size and content.
namespace greenroom::recording {

constexpr std::size_t longest_element_header = 12;  ///< bytes

struct ElementHeader {
  std::uint32_t id = 0;               ///< with its length marker, as it stands in the file
  std::optional<std::uint64_t> size;  ///< bytes of content, below 2^56; none: unknown
  std::size_t id_width = 0;           ///< bytes, 1 to 4
  std::size_t size_width = 0;         ///< bytes, 1 to 8

  [[nodiscard]] std::size_t length() const { return id_width + size_width; }
};

std::variant<ElementHeader, HeaderContinues, HeaderDamaged> read_header(Bytes bytes);

struct Element {
  ElementHeader header;
  std::uint64_t offset = 0;  ///< of the header, in the file
  Bytes whole;               ///< header and content
  Bytes content;
};

/// Walks along elements of known size that are in memory.
class ElementReader {
 public:
  /// `offset`: where `bytes` are in the file.
  explicit ElementReader(Bytes bytes, std::uint64_t offset = 0) : bytes_(bytes), offset_(offset) {}

  /// None at the end, and where something stands that is no whole element.
  std::optional<Element> next();
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  Bytes bytes_;
  std::uint64_t offset_;
};

/// Zero for an element without content. None where there is more than eight bytes of it.
std::optional<std::uint64_t> read_uint(Bytes content);
/// Four or eight bytes; none for any other number of them, and for what is not finite.
std::optional<double> read_float(Bytes content);

constexpr std::uint64_t unknown_size = UINT64_MAX;

/// The largest size that a field of `width` bytes holds.
constexpr std::uint64_t largest_size(std::size_t width) {
  return (std::uint64_t{1} << (7 * width)) - 2;
}

/// `size` is at most largest_size(width), or unknown_size.
std::vector<std::uint8_t> size_field(std::uint64_t size, std::size_t width);

/// Puts elements one behind the other.
class ElementWriter {
 public:
  /// In a size field of `width` bytes, or as few as do.
  void header(std::uint32_t id, std::uint64_t size, std::size_t width = 0);
  void binary(std::uint32_t id, Bytes content, std::size_t width = 0);
  void master(std::uint32_t id, const ElementWriter& children) { binary(id, children.bytes_); }
  /// In `width` bytes, 1 to 8, or as few as do.
  void uint(std::uint32_t id, std::uint64_t value, std::size_t width = 0);
  /// In `width` bytes, 4 or 8.
  void number(std::uint32_t id, double value, std::size_t width = 8);
  /// Void, and all of its content zero. `total`, with its header: 2 or more.
  void room(std::uint64_t total);
  /// Only the header of a Void: what follows it in the file stays what it is. `total`: 2 or more.
  void room_header(std::uint64_t total);
  void append(Bytes bytes);

  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  std::vector<std::uint8_t> take() { return std::move(bytes_); }

 private:
  std::vector<std::uint8_t> bytes_;
};

}  // namespace greenroom::recording
