#include "shared/channel/field_reader.hpp"

#include <algorithm>
#include <charconv>

namespace greenroom::channel {

namespace {

bool is_hexadecimal(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

void FieldReader::require(bool condition, std::string_view name) {
  if (!condition && wrong_.empty()) wrong_ = name;
}

const Json& FieldReader::at(std::string_view name) const {
  static const Json missing;
  const auto field = object_.find(name);
  return field == object_.end() ? missing : *field;
}

std::string FieldReader::text(std::string_view name) {
  const auto* value = at(name).get_ptr<const std::string*>();
  require(value != nullptr, name);
  return value ? *value : std::string();
}

std::string FieldReader::text(std::string_view name, std::size_t most) {
  auto value = text(name);
  require(!value.empty() && value.size() <= most, name);
  return value;
}

bool FieldReader::flag(std::string_view name) {
  const auto* value = at(name).get_ptr<const bool*>();
  require(value != nullptr, name);
  return value && *value;
}

std::uint64_t FieldReader::number(std::string_view name, std::uint64_t least, std::uint64_t most) {
  const auto* value = at(name).get_ptr<const std::uint64_t*>();
  const bool fits = value && *value >= least && *value <= most;
  require(fits, name);
  return fits ? *value : least;
}

std::string FieldReader::key(std::string_view name) {
  constexpr std::size_t length = 32;
  auto value = text(name);
  require(value.size() == length && is_hexadecimal(value), name);
  return value;
}

std::uint64_t FieldReader::digits(std::string_view name) {
  constexpr std::size_t length = 16;
  const auto written = text(name);
  const bool fits = written.size() == length && is_hexadecimal(written);
  require(fits, name);
  std::uint64_t value = 0;
  if (fits) std::from_chars(written.data(), written.data() + length, value, length);
  return value;
}

const Json& FieldReader::objects(std::string_view name, std::size_t most) {
  static const Json none = Json::array();
  const auto& value = at(name);
  const bool fits = value.is_array() && value.size() <= most &&
                    std::ranges::all_of(value, [](const Json& entry) { return entry.is_object(); });
  require(fits, name);
  return fits ? value : none;
}

}  // namespace greenroom::channel
