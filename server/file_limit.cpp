#include "server/file_limit.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <limits>

namespace greenroom::server {
namespace {

/// Standard streams, the event loop's, libraries', and the files being sent to pages.
constexpr rlim_t kept_for_ourselves = 64;

}  // namespace

std::size_t raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return std::numeric_limits<std::size_t>::max();
  const rlim_t soft = limit.rlim_cur;
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = soft;
  if (limit.rlim_cur == RLIM_INFINITY) return std::numeric_limits<std::size_t>::max();
  return limit.rlim_cur - std::min(limit.rlim_cur, kept_for_ourselves);
}

}  // namespace greenroom::server
