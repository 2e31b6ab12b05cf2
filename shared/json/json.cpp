#include "shared/json/json.hpp"

namespace greenroom::json {

std::optional<Json> parse(std::string_view text) {
  // The library takes a NUL byte for the end of the text and would not look at what follows it.
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  auto value = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

std::string text_of(const Json& value) {
  return value.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace greenroom::json
