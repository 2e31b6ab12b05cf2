#include "shared/effects/filter_parser.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "shared/effects/filter_limits.hpp"
#include "shared/effects/filter_text.hpp"

// What is taken is within its limits and is read again as it was; what is refused points into the
// text.

using namespace greenroom::effects;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto result = parse_filters(text);
  if (const auto* error = std::get_if<FilterError>(&result)) {
    require(error->position <= size && error->length <= size - error->position);
    return 0;
  }
  const auto& filters = std::get<Filters>(result);
  require(filters.size() <= most_filters && std::ranges::all_of(filters, is_valid));
  const auto canonical = to_text(filters);
  if (canonical.size() > longest_filter_text) return 0;
  const auto again = parse_filters(canonical);
  require(std::holds_alternative<Filters>(again) && std::get<Filters>(again) == filters);
  return 0;
}
