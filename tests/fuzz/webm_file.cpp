#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "shared/recording/webm_finish.hpp"
#include "shared/recording/webm_head.hpp"
#include "shared/recording/webm_scanner.hpp"

// Whatever is in a file, it is finished to one that has the same in it and is finished. Pieces make
// no difference, and neither does a head that gets room.

using namespace greenroom::recording;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

WebmLayout layout_of(Bytes file, std::size_t piece) {
  WebmScanner scanner;
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    scanner.feed(file.first(std::min(piece, file.size())));
  }
  return scanner.layout();
}

std::vector<std::uint8_t> finished(std::vector<std::uint8_t> file) {
  const FinishPlan plan = finish_webm(layout_of(file, file.size()));
  require(plan.length() <= file.size());
  file.resize(static_cast<std::size_t>(plan.length()));
  for (std::size_t i = 0; i < plan.patches(); ++i) {
    const Patch patch = plan.patch(i);
    const auto at = static_cast<std::size_t>(patch.offset);
    require(at <= file.size());
    file.resize(std::max(file.size(), at + patch.bytes.size()));
    std::ranges::copy(patch.bytes, file.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return file;
}

std::vector<std::uint8_t> with_room_in_head(Bytes file, std::size_t piece) {
  WebmHead head;
  std::vector<std::uint8_t> written;
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    const auto out = head.feed(file.first(std::min(piece, file.size())));
    written.insert(written.end(), out.head.begin(), out.head.end());
    written.insert(written.end(), out.rest.begin(), out.rest.end());
  }
  const auto held = head.end();
  written.insert(written.end(), held.begin(), held.end());
  return written;
}

void check(const std::vector<std::uint8_t>& file) {
  const WebmLayout before = layout_of(file, file.size());
  require(before.media_end <= file.size() && std::isfinite(before.seconds));
  const auto once = finished(file);
  const WebmLayout after = layout_of(once, once.size());
  require(after.duration == before.duration && after.cues.size() == before.cues.size());
  require(finished(once) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::size_t piece = data[0] % 40 + std::size_t{1};
  const std::vector<std::uint8_t> file(data + 1, data + size);
  const WebmLayout in_pieces = layout_of(file, piece);
  const WebmLayout at_once = layout_of(file, file.size());
  require(in_pieces.media_end == at_once.media_end && in_pieces.duration == at_once.duration);
  check(file);
  const auto changed = with_room_in_head(file, piece);
  require(changed == with_room_in_head(file, file.size()));
  check(changed);
  return 0;
}
