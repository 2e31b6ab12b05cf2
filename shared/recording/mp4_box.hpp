#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "shared/recording/bytes.hpp"

// Boxes as ISO/IEC 14496-12 has them: a size, a type of four letters, and content.
namespace greenroom::recording {

/// Of four letters, which compare as numbers.
constexpr std::uint32_t box_type(std::string_view letters) {
  std::uint32_t type = 0;
  for (const char letter : letters.substr(0, 4)) {
    type = type << 8 | static_cast<std::uint8_t>(letter);
  }
  return type;
}

struct BoxHeader {
  std::uint32_t type = 0;
  std::size_t length = 0;             ///< bytes of the header, 8 or 16
  std::optional<std::uint64_t> size;  ///< bytes of content; none: up to the end of the file
};

/// Types are of printable letters here, as they are outside lists of names.
std::variant<BoxHeader, HeaderContinues, HeaderDamaged> read_box(Bytes bytes);

struct Box {
  std::uint32_t type = 0;
  Bytes content;
};

/// Walks along boxes that are in memory.
class BoxReader {
 public:
  explicit BoxReader(Bytes bytes) : bytes_(bytes) {}

  /// None at the end, and where something stands that is no whole box.
  std::optional<Box> next();
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  Bytes bytes_;
};

/// Takes numbers from a box's content. Zeros beyond its end.
class BoxFields {
 public:
  explicit BoxFields(Bytes content) : rest_(content) {}

  /// `width`: bytes, 1 to 8.
  std::uint64_t take(std::size_t width);
  void skip(std::uint64_t bytes);
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  /// Whether more has been asked for than there was.
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  Bytes rest_;
  bool ended_ = false;
};

}  // namespace greenroom::recording
