#include "shared/recording/webm_head.hpp"

#include <algorithm>
#include <utility>

#include "shared/recording/ebml.hpp"
#include "shared/recording/matroska_ids.hpp"
#include "shared/recording/webm_info.hpp"
#include "shared/recording/webm_rooms.hpp"

namespace greenroom::recording {
namespace {

/// The same children, but for those that would be wrong or in the way, and room for a Duration.
void put_info(const Element& info, ElementWriter& out) {
  ElementWriter children;
  ElementReader reader(info.content);
  while (const auto child = reader.next()) {
    const auto id = child->header.id;
    if (id == ids::checksum || id == ids::duration || id == ids::void_element) continue;
    children.append(child->whole);
  }
  children.room(duration_total);
  out.master(ids::info, children);
}

/// Whether all of it is read, has an Info, and nothing in it that counts on places in the file.
bool put_children(ElementReader reader, ElementWriter& out) {
  bool has_info = false;
  while (const auto child = reader.next()) {
    const auto id = child->header.id;
    if (id == ids::cues) return false;
    if (id == ids::info) {
      if (has_info || !read_info(*child)) return false;
      has_info = true;
      put_info(*child, out);
    } else if (id != ids::seek_head && id != ids::void_element && id != ids::checksum) {
      out.append(child->whole);
    }
  }
  return has_info && reader.at_end();
}

/// How far the elements reach that may be passed over whole, or into, on the way to the first
/// cluster. Beyond the end of `head`, where one of them is not complete.
struct Walk {
  enum class State { more, cluster, damaged } state = State::more;
  std::size_t end = 0;
};

Walk walk(Bytes head, std::size_t from) {
  Walk result{Walk::State::more, from};
  while (result.end < head.size()) {
    const auto read = read_header(head.subspan(result.end));
    if (std::holds_alternative<HeaderContinues>(read)) return result;
    const auto* header = std::get_if<ElementHeader>(&read);
    const bool expected = header != nullptr && (result.end > 0 || header->id == ids::ebml);
    if (!expected) return {Walk::State::damaged, result.end};
    if (header->id == ids::cluster) return {Walk::State::cluster, result.end};
    result.end += header->length();
    if (header->id == ids::segment) continue;
    if (!header->size) return {Walk::State::damaged, result.end};
    const std::uint64_t size = std::min<std::uint64_t>(*header->size, longest_webm_head);
    result.end += static_cast<std::size_t>(size);
  }
  return result;
}

}  // namespace

std::variant<std::vector<std::uint8_t>, HeadProblem> with_room(Bytes head) {
  ElementReader outer(head);
  const auto ebml = outer.next();
  if (!ebml || ebml->header.id != ids::ebml) return HeadProblem::unexpected;
  const Bytes rest = head.subspan(ebml->whole.size());
  const auto read = read_header(rest);
  const auto* segment = std::get_if<ElementHeader>(&read);
  // Where the size is known, the file is no recording that is being made.
  if (segment == nullptr || segment->id != ids::segment || segment->size) {
    return HeadProblem::unexpected;
  }
  ElementWriter out;
  out.append(ebml->whole);
  out.header(ids::segment, unknown_size, 8);
  out.room(seek_head_total);
  if (!put_children(ElementReader(rest.subspan(segment->length())), out)) {
    return HeadProblem::unexpected;
  }
  return out.take();
}

WebmHead::Output WebmHead::feed(Bytes piece) {
  if (passing_) return {{}, piece};
  const std::size_t before = held_.size();
  const std::size_t taken =
      std::min(piece.size(), longest_webm_head + longest_element_header - before);
  held_.insert(held_.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(taken));
  const auto [state, end] = walk(held_, walked_);
  walked_ = end;
  if (state == Walk::State::damaged) return pass(piece.subspan(taken), HeadProblem::unexpected);
  if (state == Walk::State::cluster) {
    auto head = with_room(Bytes(held_).first(end));
    if (const auto* problem = std::get_if<HeadProblem>(&head)) {
      return pass(piece.subspan(taken), *problem);
    }
    auto& changed = std::get<std::vector<std::uint8_t>>(head);
    changed.insert(changed.end(), held_.begin() + static_cast<std::ptrdiff_t>(end), held_.end());
    held_ = std::move(changed);
    return pass(piece.subspan(taken), std::nullopt);
  }
  if (end > longest_webm_head || held_.size() > longest_webm_head) {
    return pass(piece.subspan(taken), HeadProblem::too_long);
  }
  return {};
}

WebmHead::Output WebmHead::pass(Bytes rest, std::optional<HeadProblem> problem) {
  passing_ = true;
  problem_ = problem;
  return {std::exchange(held_, {}), rest};
}

std::vector<std::uint8_t> WebmHead::end() {
  passing_ = true;
  return std::exchange(held_, {});
}

}  // namespace greenroom::recording
