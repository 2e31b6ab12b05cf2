#include "server/http/entity_tag.hpp"

#include "server/http/field_grammar.hpp"

namespace greenroom::server {

bool if_none_match_matches(std::string_view header, std::string_view tag) {
  std::string_view rest = trimmed(header);
  if (rest == "*") return true;
  // A tag may itself hold a comma, so the quotes lead and not the commas.
  while (!rest.empty()) {
    if (rest.starts_with("W/")) rest.remove_prefix(2);
    if (!rest.starts_with('"')) return false;
    const std::size_t end = rest.find('"', 1);
    if (end == std::string_view::npos) return false;
    if (rest.substr(0, end + 1) == tag) return true;
    rest = trimmed(rest.substr(end + 1));
    while (rest.starts_with(',')) rest = trimmed(rest.substr(1));
  }
  return false;
}

bool if_range_matches(std::string_view header, std::string_view tag) {
  return trimmed(header) == tag;
}

}  // namespace greenroom::server
