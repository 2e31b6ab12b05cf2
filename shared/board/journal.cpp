#include "shared/board/journal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/board/codec_kinds.hpp"
#include "shared/board/crc32.hpp"
#include "shared/channel/line_text.hpp"

namespace greenroom::board {
namespace {

constexpr std::array<std::uint8_t, 7> magic{0x8B, 'b', 'o', 'a', 'r', 'd', '\n'};
constexpr std::uint8_t version = 1;
constexpr std::size_t header_bytes = magic.size() + 1;

/// Length and sum, four bytes each.
constexpr std::size_t head_bytes = 8;
constexpr std::size_t longest_body = 1 + sizeof(PictureKey) + limits::picture_bytes;
static_assert(longest_body >= limits::frame_bytes);

enum class RecordKind : std::uint8_t {
  ops = static_cast<std::uint8_t>(FrameKind::ops),  // its body is that frame
  picture,
  self,
  title,
};

/// For the header of a file: empty where there is more to read.
std::optional<JournalEnd> end_in_header(std::span<const std::uint8_t> file) {
  const auto size = std::min(file.size(), magic.size());
  if (!std::equal(magic.begin(), magic.begin() + static_cast<std::ptrdiff_t>(size), file.begin())) {
    return JournalEnd::foreign;
  }
  if (file.size() < header_bytes) return JournalEnd::torn;
  const auto found = file[magic.size()];
  if (found == 0) return JournalEnd::foreign;
  if (found > version) return JournalEnd::newer;
  return {};
}

std::optional<Record> ops_in(std::span<const std::uint8_t> frame) {
  auto message = decode(frame);
  auto* ops = message ? std::get_if<Ops>(&*message) : nullptr;
  if (ops == nullptr) return {};
  return std::move(*ops);
}

std::optional<Record> picture_in(ByteReader in) {
  PictureRecord picture;
  std::ranges::copy(in.raw(picture.key.size()), picture.key.begin());
  in.require(in.left() > 0 && in.left() <= limits::picture_bytes);
  picture.bytes = in.raw(in.left());
  if (in.failed()) return {};
  return picture;
}

std::optional<Record> self_in(ByteReader in) {
  const Self self{in.fixed()};
  in.require(self.site != 0 && in.at_end());
  if (in.failed()) return {};
  return self;
}

std::optional<Record> title_in(ByteReader in) {
  in.require(in.left() <= limits::title_bytes);
  const auto bytes = in.raw(in.left());
  Title title{{bytes.begin(), bytes.end()}};
  if (!channel::is_line_text(title.words)) return {};
  return title;
}

bool is_known(std::uint8_t kind) {
  return kind >= static_cast<std::uint8_t>(RecordKind::ops) &&
         kind <= static_cast<std::uint8_t>(RecordKind::title);
}

/// Empty for what no board writes.
std::optional<Record> record_in(std::span<const std::uint8_t> body) {
  ByteReader in(body);
  switch (static_cast<RecordKind>(in.byte())) {
    case RecordKind::ops:
      return ops_in(body);
    case RecordKind::picture:
      return picture_in(in);
    case RecordKind::self:
      return self_in(in);
    case RecordKind::title:
      return title_in(in);
  }
  return {};
}

}  // namespace

JournalReader::JournalReader(std::span<const std::uint8_t> file) : file_(file) {
  const auto end = file.size() > limits::file_bytes ? JournalEnd::too_large : end_in_header(file);
  if (end) {
    refuse(*end);
  } else {
    sound_ = header_bytes;
  }
}

std::optional<Record> JournalReader::refuse(JournalEnd why) {
  over_ = true;
  end_ = why;
  return {};
}

std::span<const std::uint8_t> JournalReader::body() {
  const auto rest = file_.subspan(sound_);
  const auto zero = [](std::uint8_t byte) { return byte == 0; };
  if (rest.empty()) {
    refuse(JournalEnd::whole);
    return {};
  }
  // Where a machine lost its power there may be room for what was appended, and nothing in it.
  if (rest.size() < head_bytes || std::ranges::all_of(rest, zero)) {
    refuse(JournalEnd::torn);
    return {};
  }
  const auto head = ByteReader(rest).fixed();
  const auto length = static_cast<std::uint32_t>(head);
  const auto sum = static_cast<std::uint32_t>(head >> 32);
  if (length == 0 || length > longest_body) {
    refuse(JournalEnd::damaged);
    return {};
  }
  const auto behind = rest.subspan(head_bytes);
  if (length > behind.size()) {
    refuse(JournalEnd::torn);
    return {};
  }
  const auto body = behind.first(length);
  if (crc32(body) != sum) {
    const bool last = std::ranges::all_of(behind.subspan(length), zero);
    refuse(last ? JournalEnd::torn : JournalEnd::damaged);
    return {};
  }
  return body;
}

std::optional<Record> JournalReader::next() {
  while (!over_) {
    const auto body = this->body();
    if (body.empty()) break;
    const auto size = head_bytes + body.size();
    // A later version may keep more, and still be read by this one.
    if (!is_known(body.front())) {
      sound_ += size;
      continue;
    }
    auto record = record_in(body);
    if (!record) return refuse(JournalEnd::damaged);
    const bool first = sound_ == header_bytes;
    if (std::holds_alternative<Self>(*record) && !first) return refuse(JournalEnd::damaged);
    if (const auto* ops = std::get_if<Ops>(&*record)) {
      ops_ += ops->size();
      ink_bytes_ += size;
      if (ops_ > limits::file_ops || ink_bytes_ > limits::file_ink_bytes) {
        return refuse(JournalEnd::too_large);
      }
    }
    sound_ += size;
    return record;
  }
  return {};
}

void JournalWriter::header() {
  out_.raw(magic);
  out_.byte(version);
}

void JournalWriter::record(std::span<const std::uint8_t> head, std::span<const std::uint8_t> rest) {
  const auto sum = crc32(rest, crc32(head));
  out_.fixed(std::uint64_t{sum} << 32 | (head.size() + rest.size()));
  out_.raw(head);
  out_.raw(rest);
}

void JournalWriter::write(const Self& self) {
  ByteWriter body;
  body.byte(static_cast<std::uint8_t>(RecordKind::self));
  body.fixed(self.site);
  record(body.take(), {});
}

void JournalWriter::write(const Title& title) {
  ByteWriter body;
  body.byte(static_cast<std::uint8_t>(RecordKind::title));
  for (const char letter : title.words) body.byte(static_cast<std::uint8_t>(letter));
  record(body.take(), {});
}

void JournalWriter::write(const PictureRecord& picture) {
  ByteWriter head;
  head.byte(static_cast<std::uint8_t>(RecordKind::picture));
  head.raw(picture.key);
  record(head.take(), picture.bytes);
}

void JournalWriter::write(std::span<const Op* const> ops) {
  for (const auto& frame : encode(ops)) record(frame, {});
}

}  // namespace greenroom::board
