#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "shared/board/bytes.hpp"
#include "shared/board/codec.hpp"
#include "shared/board/op.hpp"

// A board's file, which is its journal as well: a header, and records one after the other, so that
// whatever is done is kept by appending. PROTOCOL.md has the bytes.
namespace greenroom::board {

/// Whoever keeps this journal draws as this site. First in a journal, and in no file for others.
struct Self {
  Site site = 0;
  bool operator==(const Self&) const = default;
};

/// The board's name from here on.
struct Title {
  std::string words;
  bool operator==(const Title&) const = default;
};

/// What is in a picture; that it belongs to its key is to be verified. The bytes lie in the file.
struct PictureRecord {
  PictureKey key{};
  std::span<const std::uint8_t> bytes;
};

using Record = std::variant<Ops, PictureRecord, Self, Title>;

enum class JournalEnd {
  whole,
  torn,       ///< in the last record or the header: somebody was interrupted while appending
  damaged,    ///< a record is not what was written, or nothing that a board writes
  foreign,    ///< no board's file at all
  newer,      ///< of a version that we do not know
  too_large,  ///< beyond limits.hpp
};

/// Takes records out of a file, one after the other. The file stays where it is meanwhile.
class JournalReader {
 public:
  explicit JournalReader(std::span<const std::uint8_t> file);

  /// Within limits.hpp; empty at the end, whichever it is.
  std::optional<Record> next();
  /// Once there is no next.
  [[nodiscard]] JournalEnd end() const { return end_; }
  /// So many bytes are good. An interrupted journal goes on there; 0 where not even the header is.
  [[nodiscard]] std::size_t sound() const { return sound_; }

 private:
  /// The body of the record at sound_; empty at the end.
  std::span<const std::uint8_t> body();
  std::optional<Record> refuse(JournalEnd why);

  std::span<const std::uint8_t> file_;
  std::size_t sound_ = 0;
  std::size_t ops_ = 0;
  std::size_t ink_bytes_ = 0;
  bool over_ = false;
  JournalEnd end_ = JournalEnd::whole;
};

/// Makes the bytes of a file, or what is to be appended to one.
class JournalWriter {
 public:
  void header();
  void write(const Self& self);
  void write(const Title& title);
  void write(const PictureRecord& picture);
  /// Of any sites, those of one in their order.
  void write(std::span<const Op* const> ops);

  [[nodiscard]] std::size_t size() const { return out_.size(); }
  Bytes take() { return out_.take(); }

 private:
  void record(std::span<const std::uint8_t> head, std::span<const std::uint8_t> rest);

  ByteWriter out_;
};

}  // namespace greenroom::board
