#include "tests/unit/recording/reference.hpp"

#include <bit>

namespace greenroom::recording::testing {
namespace {

class Reader {
 public:
  explicit Reader(const File& file) : file_(file) {}

  Reference read() {
    while (at_ < file_.size()) {
      const auto element = header();
      if (!element) break;
      const auto [id, begin, end, known] = *element;
      if (id == 0x18538067) {
        segment_ = begin;
        if (known) result_.segment_end = end;
        at_ = begin;
      } else if (id == 0x1F43B675) {
        cluster_ = at_;
        result_.clusters.push_back(at_);
        if (known) result_.known_sizes.push_back(end);
        result_.order += 'C';
        at_ = begin;
      } else {
        if (end > file_.size()) break;
        leaf(id, begin, end);
        result_.end = at_ = end;
      }
    }
    return result_;
  }

 private:
  struct Header {
    std::uint64_t id = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool known = false;
  };

  /// None where it is not whole.
  std::optional<Header> header() {
    Header result;
    std::size_t at = at_;
    const auto id = vint(at, false);
    if (!id) return std::nullopt;
    const std::size_t size_at = at;
    const auto size = vint(at, true);
    if (!size) return std::nullopt;
    result.id = *id;
    result.begin = at;
    result.known = *size != (std::uint64_t{1} << (7 * (at - size_at))) - 1;
    result.end = result.known ? at + *size : file_.size();
    return result;
  }

  std::optional<std::uint64_t> vint(std::size_t& at, bool strip) {
    if (at >= file_.size() || file_[at] == 0) return std::nullopt;
    const auto width = static_cast<std::size_t>(std::countl_zero(file_[at])) + 1;
    if (at + width > file_.size()) return std::nullopt;
    const std::uint64_t value = number(at, at + width);
    at += width;
    return strip ? value - (std::uint64_t{1} << (7 * width)) : value;
  }

  std::uint64_t number(std::size_t begin, std::size_t end) const {
    std::uint64_t value = 0;
    for (std::size_t i = begin; i < end; ++i) value = value << 8 | file_[i];
    return value;
  }

  /// Calls for each child, which is taken to be whole.
  template <class F>
  void children(std::size_t begin, std::size_t end, F f) {
    const std::size_t was = at_;
    for (at_ = begin; at_ < end;) {
      const auto child = header();
      if (!child) break;
      f(*child);
      at_ = child->end;
    }
    at_ = was;
  }

  void leaf(std::uint64_t id, std::size_t begin, std::size_t end) {
    const std::size_t start = at_;
    if (id == 0xE7) time_ = static_cast<std::int64_t>(number(begin, end));
    if (id == 0xA3) block(start, begin, end);
    if (id == 0xA0) {
      children(begin, end, [&](const Header& h) {
        if (h.id == 0xA1) block(start, h.begin, end);
      });
    }
    if (id == 0x1C53BB6B) read_cues(begin, end);
    if (id == 0x114D9B74) {
      result_.order += 'S';
      children(begin, end, [&](const Header& seek) {
        children(seek.begin, seek.end, [&](const Header& h) {
          if (h.id == 0x53AC) result_.seeks.push_back(segment_ + number(h.begin, h.end));
        });
      });
    }
    if (id == 0xEC && cluster_ == 0) result_.order += 'V';
    if (id == 0x1654AE6B) result_.order += 'T';
    if (id == 0x1549A966) {
      result_.order += 'I';
      children(begin, end, [&](const Header& h) {
        if (h.id == 0x4489) result_.duration = std::bit_cast<double>(number(h.begin, h.end));
      });
    }
  }

  void read_cues(std::size_t begin, std::size_t end) {
    result_.order += 'Q';
    children(begin, end, [&](const Header& point) {
      ReferenceCue cue;
      children(point.begin, point.end, [&](const Header& h) {
        if (h.id == 0xB3) cue.time = number(h.begin, h.end);
        children(h.begin, h.id == 0xB7 ? h.end : h.begin, [&](const Header& in) {
          if (in.id == 0xF7) cue.track = number(in.begin, in.end);
          if (in.id == 0xF1) cue.cluster = segment_ + number(in.begin, in.end);
          if (in.id == 0xF0) cue.block = number(in.begin, in.end);
        });
      });
      at_ = cue.cluster;
      if (const auto cluster = header()) cue.block += cluster->begin;
      result_.cues.push_back(cue);
    });
  }

  void block(std::size_t start, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    const auto track = vint(at, true);
    const auto relative = static_cast<std::int16_t>(number(at, at + 2));
    result_.blocks.push_back({track.value_or(0), time_ + relative, start, end, cluster_});
  }

  const File& file_;
  std::size_t at_ = 0;
  std::size_t segment_ = 0;
  std::size_t cluster_ = 0;
  std::int64_t time_ = 0;
  Reference result_;
};

}  // namespace

Reference reference(const File& file) { return Reader(file).read(); }

}  // namespace greenroom::recording::testing
