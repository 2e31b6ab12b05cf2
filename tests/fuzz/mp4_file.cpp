#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "shared/recording/media_file.hpp"

// Whatever is in a file, what is kept of it lasts as long as all of it. Pieces make no difference.

using namespace greenroom::recording;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

FinishPlan plan_for(Bytes file, std::size_t piece) {
  MediaScanner scanner(Container::mp4);
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    scanner.feed(file.first(std::min(piece, file.size())));
  }
  return scanner.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::size_t piece = data[0] % 40 + std::size_t{1};
  const Bytes file(data + 1, size - 1);
  const FinishPlan plan = plan_for(file, file.size());
  require(plan.length() <= file.size() && std::isfinite(plan.seconds()) && plan.seconds() >= 0);
  const FinishPlan in_pieces = plan_for(file, piece);
  require(in_pieces.length() == plan.length() && in_pieces.seconds() == plan.seconds());
  const auto kept = file.first(static_cast<std::size_t>(plan.length()));
  require(plan_for(kept, kept.size()).seconds() == plan.seconds());
  return 0;
}
