#include "shared/chat/history_pages.hpp"

#include <cstddef>

#include "shared/channel/codec.hpp"
#include "shared/channel/limits.hpp"

namespace greenroom::chat {

using channel::History;

namespace {

std::size_t frame_bytes_of(const std::vector<channel::ToldLine>& lines) {
  return channel::encode(History{lines, false}).size();
}

}  // namespace

std::vector<History> history_pages(const std::vector<channel::ToldLine>& lines) {
  static const auto empty = frame_bytes_of({});
  std::vector<History> pages(1);
  auto bytes = empty;
  for (const auto& line : lines) {
    // With the comma to the line before.
    const auto more = frame_bytes_of({line}) - empty + 1;
    if (bytes + more > channel::limits::frame_bytes) {
      pages.back().last = false;
      pages.emplace_back();
      bytes = empty;
    }
    pages.back().lines.push_back(line);
    bytes += more;
  }
  return pages;
}

}  // namespace greenroom::chat
