#include "shared/files/resume.hpp"

#include <algorithm>

#include "shared/channel/limits.hpp"

namespace greenroom::files {

std::uint64_t resume_point(std::uint64_t kept, std::uint64_t size) {
  return size == 0 ? 0 : std::min(kept, size - 1);
}

Stretch stretch_before(std::uint64_t have) {
  const auto length = std::min(have, channel::limits::compared_bytes);
  return {have - length, length};
}

}  // namespace greenroom::files
