#include "server/http/range.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "server/http/field_grammar.hpp"

namespace greenroom::server {
namespace {

/// A number too large for 64 bits lies beyond any file, as the largest does.
std::optional<std::uint64_t> parse_number(std::string_view digits) {
  std::uint64_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error == std::errc::result_out_of_range && stop == end)
    return std::numeric_limits<std::uint64_t>::max();
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

RangeAnswer suffix_range(std::string_view digits, std::uint64_t size) {
  const std::optional<std::uint64_t> wanted = parse_number(digits);
  if (!wanted) return WholeFile{};
  if (*wanted == 0 || size == 0) return Unsatisfiable{};
  const std::uint64_t length = std::min(*wanted, size);
  return ByteRange{size - length, length};
}

}  // namespace

RangeAnswer parse_range(std::string_view header, std::uint64_t size) {
  std::string_view set = header;
  if (!equal_ignoring_case(take_until(set, '='), "bytes")) return WholeFile{};
  set = trimmed(set);
  if (set.find('-') == std::string_view::npos || set.find(',') != std::string_view::npos)
    return WholeFile{};
  const std::string_view first_digits = take_until(set, '-');
  const std::string_view last_digits = trimmed(set);
  if (first_digits.empty()) return suffix_range(last_digits, size);

  const std::optional<std::uint64_t> first = parse_number(first_digits);
  if (!first) return WholeFile{};
  std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
  if (!last_digits.empty()) {
    const std::optional<std::uint64_t> given = parse_number(last_digits);
    if (!given || *given < *first) return WholeFile{};
    last = *given;
  }
  if (*first >= size) return Unsatisfiable{};
  return ByteRange{*first, std::min(last, size - 1) - *first + 1};
}

}  // namespace greenroom::server
