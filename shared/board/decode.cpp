#include <algorithm>
#include <string>

#include "shared/board/codec.hpp"
#include "shared/board/codec_kinds.hpp"
#include "shared/channel/line_text.hpp"

namespace greenroom::board {
namespace {

PictureKey key_in(ByteReader& in) {
  PictureKey key{};
  std::ranges::copy(in.raw(key.size()), key.begin());
  return key;
}

/// Reads ops of one site.
class OpReader {
 public:
  explicit OpReader(ByteReader in) : in_(in) {
    site_ = in_.fixed();
    in_.require(site_ != 0);
    number_ = in_.number(1U, limits::ops);
  }

  std::optional<Ops> read() {
    Ops ops;
    while (!in_.at_end()) {
      in_.require(number_ <= limits::ops);
      const auto kind = static_cast<OpKind>(in_.byte());
      time_ += in_.number(1U, limits::latest);
      in_.require(time_ <= limits::latest);
      ops.push_back({{site_, number_++}, time_, action(kind)});
    }
    if (in_.failed() || ops.empty()) return {};
    return ops;
  }

 private:
  Action action(OpKind kind) {
    // The fields of braces are read from left to right.
    switch (kind) {
      case OpKind::stroke:
        return Stroke{id(site_), pen(), points()};
      case OpKind::more:
        return More{points()};
      case OpKind::shape:
        return Shape{id(site_), word<Figure>(Figure::ellipse), pen(), spot(), spot()};
      case OpKind::text:
        return Text{id(site_),
                    spot(),
                    spot(),
                    colour(),
                    in_.number(limits::smallest_text, limits::largest_text),
                    words(limits::text_bytes)};
      case OpKind::picture:
        return Picture{id(site_), spot(), spot(), key_in(in_)};
      case OpKind::change:
        return Change{targets(), transform()};
      case OpKind::remove:
        return Remove{targets()};
      case OpKind::clear:
        return Clear{id(site_)};
      case OpKind::add_page:
        return AddPage{};
      case OpKind::introduce:
        return Introduce{words(limits::name_bytes)};
      case OpKind::undo:
        return Undo{};
      case OpKind::redo:
        return Redo{};
      case OpKind::forgotten_step:
        return Forgotten{true};
      case OpKind::forgotten_part:
        return Forgotten{false};
    }
    in_.require(false);
    return Forgotten{};
  }

  template <typename Word>
  Word word(Word last) {
    return static_cast<Word>(in_.number(0U, static_cast<unsigned>(last)));
  }

  OpId id(Site expected) {
    const auto both = in_.number(0U, limits::ops * 2 + 1);
    return {both % 2 == 0 ? expected : in_.fixed(), both / 2};
  }
  std::vector<OpId> targets() {
    std::vector<OpId> targets(count(limits::targets));
    auto site = site_;
    for (auto& target : targets) {
      target = id(site);
      site = target.site;
    }
    return targets;
  }
  /// Of things of which each takes a byte at least, so that nothing is made for what is not there.
  std::size_t count(std::size_t most) {
    const auto count = in_.number(std::size_t{1}, most);
    in_.require(count <= in_.left());
    return in_.failed() ? 0 : count;
  }
  Colour colour() { return {in_.byte(), in_.byte(), in_.byte()}; }
  Pen pen() {
    return {word(Tool::eraser), colour(), in_.number(limits::narrowest, limits::widest)};
  }
  std::int32_t place() { return in_.signed_number(-limits::furthest, limits::furthest); }
  Spot spot() { return {place(), place()}; }
  std::int32_t scale() {
    return static_cast<std::int32_t>(
        in_.number(static_cast<unsigned>(limits::least_scale), unsigned{limits::greatest_scale}));
  }
  Transform transform() { return {scale(), scale(), place(), place()}; }
  std::string words(std::size_t most) {
    std::string words;
    for (const auto byte : in_.raw(count(most))) {
      words.push_back(static_cast<char>(byte));
    }
    in_.require(channel::is_line_text(words));
    return words;
  }
  Points points() {
    const auto both = in_.number(std::size_t{2}, limits::run_points * 2 + 1);
    in_.require(both / 2 <= in_.left());
    Points points(in_.failed() ? 0 : both / 2);
    Spot last;
    Spot step;
    std::int32_t pressure = 255;
    for (auto& point : points) {
      constexpr auto most = 4 * limits::furthest;
      const Spot off{in_.signed_number(-most, most), in_.signed_number(-most, most)};
      const Spot moved{step.x + off.x, step.y + off.y};
      point.at = {last.x + moved.x, last.y + moved.y};
      in_.require(is_within(point.at.x) && is_within(point.at.y));
      if (in_.failed()) break;
      step = &point == &points.front() ? Spot{} : moved;
      last = point.at;
      if (both % 2 == 1) pressure += in_.signed_number(-255, 255);
      in_.require(pressure >= 0 && pressure <= 255);
      point.pressure = static_cast<std::uint8_t>(pressure);
    }
    return points;
  }
  static bool is_within(std::int32_t place) {
    return place >= -limits::furthest && place <= limits::furthest;
  }

  ByteReader in_;
  Site site_ = 0;
  std::uint32_t number_ = 1;
  Time time_ = 0;
};

std::optional<Message> hello(ByteReader in) {
  const Hello hello{in.fixed()};
  in.require(hello.site != 0 && in.at_end());
  if (in.failed()) return {};
  return hello;
}

std::optional<Message> told(const ByteReader& in) {
  if (!in.at_end()) return {};
  return Told{};
}

std::optional<Message> ask(ByteReader in) {
  Ask ask;
  while (!in.at_end()) {
    const auto site = in.fixed();
    const auto number = in.number(1U, limits::ops);
    in.require(site != 0 && ask.known.size() < limits::sites);
    in.require(ask.known.emplace(site, number).second);
  }
  if (in.failed()) return {};
  return ask;
}

std::optional<Message> cursor(ByteReader in) {
  if (in.at_end()) return Cursor{};
  Cursor cursor;
  cursor.page.site = in.fixed();
  cursor.page.number = in.number(0U, limits::ops);
  const auto place = [&] { return in.signed_number(-limits::furthest, limits::furthest); };
  cursor.at = Spot{place(), place()};
  in.require(in.at_end());
  if (in.failed()) return {};
  return cursor;
}

template <typename About>
std::optional<Message> about(ByteReader in) {
  const About about{key_in(in)};
  in.require(in.at_end());
  if (in.failed()) return {};
  return about;
}

std::optional<Message> piece(ByteReader in) {
  Piece piece{key_in(in), in.number(1U, static_cast<unsigned>(limits::picture_bytes)), 0, {}};
  piece.offset = in.number(0U, piece.size - 1);
  const auto length = std::min(limits::piece_bytes, std::size_t{piece.size - piece.offset});
  in.require(piece.offset % limits::piece_bytes == 0 && in.left() == length);
  const auto bytes = in.raw(length);
  if (in.failed()) return {};
  piece.bytes.assign(bytes.begin(), bytes.end());
  return piece;
}

std::optional<Message> lock(ByteReader in) {
  const Lock lock{in.number(0U, 1U) == 1};
  in.require(in.at_end());
  if (in.failed()) return {};
  return lock;
}

}  // namespace

std::optional<Message> decode(std::span<const std::uint8_t> frame) {
  if (frame.size() > limits::frame_bytes) return {};
  ByteReader in(frame);
  switch (static_cast<FrameKind>(in.byte())) {
    case FrameKind::ops:
      return OpReader(in).read();
    case FrameKind::hello:
      return hello(in);
    case FrameKind::told:
      return told(in);
    case FrameKind::ask:
      return ask(in);
    case FrameKind::cursor:
      return cursor(in);
    case FrameKind::want:
      return about<Want>(in);
    case FrameKind::piece:
      return piece(in);
    case FrameKind::lacking:
      return about<Lacking>(in);
    case FrameKind::lock:
      return lock(in);
  }
  return {};
}

}  // namespace greenroom::board
