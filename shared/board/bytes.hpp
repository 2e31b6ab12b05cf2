#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

// Whole numbers as bytes: seven bits each, lowest first, the eighth says that more follow (LEB128);
// signed ones with the sign in the lowest bit, so that small ones of either sign are short.
namespace greenroom::board {

using Bytes = std::vector<std::uint8_t>;

class ByteWriter {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(value); }
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);
  void raw(std::span<const std::uint8_t> bytes);
  /// 8 bytes, lowest first: for what is drawn at random.
  void fixed(std::uint64_t value);

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  /// Takes back what was written last.
  void shrink(std::size_t size) { bytes_.resize(size); }
  Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

/// Takes numbers out, one after the other, and remembers whether one was missing or out of bounds:
/// a frame is read first and judged once. What is missing reads as the least that it may be.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool at_end() const { return rest_.empty() || failed_; }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  void require(bool condition) { failed_ = failed_ || !condition; }

  std::uint8_t byte();
  template <std::unsigned_integral Number>
  Number number(Number least, Number most) {
    return static_cast<Number>(within(least, most));
  }
  std::int32_t signed_number(std::int32_t least, std::int32_t most);
  std::span<const std::uint8_t> raw(std::size_t count);
  std::uint64_t fixed();

 private:
  std::uint64_t any();
  std::uint64_t within(std::uint64_t least, std::uint64_t most);

  std::span<const std::uint8_t> rest_;
  bool failed_ = false;
};

}  // namespace greenroom::board
