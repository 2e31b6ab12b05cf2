#include <algorithm>
#include <type_traits>

#include "shared/board/codec.hpp"
#include "shared/board/codec_kinds.hpp"

namespace greenroom::board {
namespace {

/// Writes ops of one site.
class OpWriter {
 public:
  explicit OpWriter(const Op& first) : site_(first.id.site) {
    out_.byte(static_cast<std::uint8_t>(FrameKind::ops));
    out_.fixed(site_);
    out_.number(first.id.number);
  }

  /// False where the frame would be too large; there is always room for one.
  bool write(const Op& op) {
    const auto before = out_.size();
    std::visit([&](const auto& action) { begin(action, op.time - time_); }, op.action);
    std::visit([&](const auto& action) { body(action); }, op.action);
    if (out_.size() > limits::frame_bytes) {
      out_.shrink(before);
      return false;
    }
    time_ = op.time;
    return true;
  }

  Bytes take() { return out_.take(); }

 private:
  static OpKind kind_of(const Stroke&) { return OpKind::stroke; }
  static OpKind kind_of(const More&) { return OpKind::more; }
  static OpKind kind_of(const Shape&) { return OpKind::shape; }
  static OpKind kind_of(const Text&) { return OpKind::text; }
  static OpKind kind_of(const Picture&) { return OpKind::picture; }
  static OpKind kind_of(const Change&) { return OpKind::change; }
  static OpKind kind_of(const Remove&) { return OpKind::remove; }
  static OpKind kind_of(const Clear&) { return OpKind::clear; }
  static OpKind kind_of(const AddPage&) { return OpKind::add_page; }
  static OpKind kind_of(const Introduce&) { return OpKind::introduce; }
  static OpKind kind_of(const Undo&) { return OpKind::undo; }
  static OpKind kind_of(const Redo&) { return OpKind::redo; }
  static OpKind kind_of(const Forgotten& forgotten) {
    return forgotten.step ? OpKind::forgotten_step : OpKind::forgotten_part;
  }

  template <typename Kind>
  void begin(const Kind& action, Time later) {
    out_.byte(static_cast<std::uint8_t>(kind_of(action)));
    out_.number(later);
  }

  void body(const Stroke& stroke) {
    id(stroke.page, site_);
    pen(stroke.pen);
    points(stroke.points);
  }
  void body(const More& more) { points(more.points); }
  void body(const Shape& shape) {
    id(shape.page, site_);
    out_.byte(static_cast<std::uint8_t>(shape.figure));
    pen(shape.pen);
    spot(shape.from);
    spot(shape.to);
  }
  void body(const Text& text) {
    id(text.page, site_);
    spot(text.from);
    spot(text.to);
    colour(text.colour);
    out_.number(text.size);
    words(text.words);
  }
  void body(const Picture& picture) {
    id(picture.page, site_);
    spot(picture.from);
    spot(picture.to);
    out_.raw(picture.key);
  }
  void body(const Change& change) {
    targets(change.targets);
    out_.number(static_cast<std::uint64_t>(change.transform.scale_x));
    out_.number(static_cast<std::uint64_t>(change.transform.scale_y));
    out_.signed_number(change.transform.move_x);
    out_.signed_number(change.transform.move_y);
  }
  void body(const Remove& remove) { targets(remove.targets); }
  void body(const Clear& clear) { id(clear.page, site_); }
  void body(const AddPage&) {}
  void body(const Introduce& introduce) { words(introduce.name); }
  void body(const Undo&) {}
  void body(const Redo&) {}
  void body(const Forgotten&) {}

  /// The lowest bit says whether a site follows that is not the expected one.
  void id(const OpId& id, Site expected) {
    const bool other = id.site != expected;
    out_.number((std::uint64_t{id.number} << 1) | (other ? 1 : 0));
    if (other) out_.fixed(id.site);
  }
  void targets(const std::vector<OpId>& targets) {
    out_.number(targets.size());
    auto site = site_;
    for (const auto& target : targets) {
      id(target, site);
      site = target.site;
    }
  }
  void words(const std::string& words) {
    out_.number(words.size());
    for (const char letter : words) out_.byte(static_cast<std::uint8_t>(letter));
  }
  void colour(const Colour& colour) {
    for (const auto part : {colour.red, colour.green, colour.blue}) out_.byte(part);
  }
  void pen(const Pen& pen) {
    out_.byte(static_cast<std::uint8_t>(pen.tool));
    colour(pen.colour);
    out_.number(pen.width);
  }
  void spot(const Spot& spot) {
    out_.signed_number(spot.x);
    out_.signed_number(spot.y);
  }
  /// Each by how far it is from where the two before it lead.
  void points(const Points& points) {
    const bool even =
        std::ranges::all_of(points, [](auto& point) { return point.pressure == 255; });
    out_.number((points.size() << 1) | (even ? 0 : 1));
    Spot last;
    Spot step;
    std::uint8_t pressure = 255;
    for (const auto& point : points) {
      const Spot moved{point.at.x - last.x, point.at.y - last.y};
      spot({moved.x - step.x, moved.y - step.y});
      step = &point == &points.front() ? Spot{} : moved;
      last = point.at;
      if (!even) out_.signed_number(point.pressure - pressure);
      pressure = point.pressure;
    }
  }

  ByteWriter out_;
  Site site_;
  Time time_ = 0;
};

ByteWriter about(const PictureKey& key, FrameKind kind) {
  ByteWriter out;
  out.byte(static_cast<std::uint8_t>(kind));
  out.raw(key);
  return out;
}

}  // namespace

Bytes encode(const Hello& hello) {
  ByteWriter out;
  out.byte(static_cast<std::uint8_t>(FrameKind::hello));
  out.fixed(hello.site);
  return out.take();
}

Bytes encode(const Told& /*told*/) { return {static_cast<std::uint8_t>(FrameKind::told)}; }

Bytes encode(const Ask& ask) {
  ByteWriter out;
  out.byte(static_cast<std::uint8_t>(FrameKind::ask));
  for (const auto& [site, number] : ask.known) {
    out.fixed(site);
    out.number(number);
  }
  return out.take();
}

Bytes encode(const Cursor& cursor) {
  ByteWriter out;
  out.byte(static_cast<std::uint8_t>(FrameKind::cursor));
  if (!cursor.at) return out.take();
  out.fixed(cursor.page.site);
  out.number(cursor.page.number);
  out.signed_number(cursor.at->x);
  out.signed_number(cursor.at->y);
  return out.take();
}

Bytes encode(const Want& want) { return about(want.key, FrameKind::want).take(); }

Bytes encode(const Piece& piece) {
  auto out = about(piece.key, FrameKind::piece);
  out.number(piece.size);
  out.number(piece.offset);
  out.raw(piece.bytes);
  return out.take();
}

Bytes encode(const Lacking& lacking) { return about(lacking.key, FrameKind::lacking).take(); }

Bytes encode(const Lock& lock) {
  return {static_cast<std::uint8_t>(FrameKind::lock), static_cast<std::uint8_t>(lock.locked)};
}

std::vector<Bytes> encode(std::span<const Op* const> ops) {
  std::vector<Bytes> frames;
  for (std::size_t i = 0; i < ops.size();) {
    const auto site = ops[i]->id.site;
    OpWriter frame(*ops[i]);
    while (i < ops.size() && ops[i]->id.site == site && frame.write(*ops[i])) ++i;
    frames.push_back(frame.take());
  }
  return frames;
}

}  // namespace greenroom::board
