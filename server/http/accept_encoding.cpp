#include "server/http/accept_encoding.hpp"

#include "server/http/field_grammar.hpp"

namespace greenroom::server {
namespace {

/// Thousandths, so that weights compare exactly. nullopt for what is not a qvalue (RFC
/// 9110, 12.4.2).
std::optional<int> parse_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int weight = (text[0] - '0') * 1000;
  int place = 100;
  for (const char c : text.substr(text.size() > 1 ? 2 : 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    weight += (c - '0') * place;
    place /= 10;
  }
  if (weight > 1000) return std::nullopt;
  return weight;
}

/// The weight among an element's parameters: 1 where it has none, 0 where it cannot be read.
int weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view value = take_until(parameters, ';');
    const std::string_view name = take_until(value, '=');
    if (equal_ignoring_case(name, "q")) return parse_weight(trimmed(value)).value_or(0);
  }
  return 1000;
}

struct Weights {
  std::optional<int> brotli;
  std::optional<int> gzip;
  std::optional<int> identity;
  std::optional<int> any;
};

Weights parse(std::string_view header) {
  Weights weights;
  while (!header.empty()) {
    std::string_view parameters = take_until(header, ',');
    const std::string_view coding = take_until(parameters, ';');
    const int weight = weight_of(parameters);
    if (equal_ignoring_case(coding, "br")) weights.brotli = weight;
    if (equal_ignoring_case(coding, "gzip") || equal_ignoring_case(coding, "x-gzip"))
      weights.gzip = weight;
    if (equal_ignoring_case(coding, "identity")) weights.identity = weight;
    if (coding == "*") weights.any = weight;
  }
  return weights;
}

}  // namespace

Encoding choose_encoding(std::optional<std::string_view> accept_encoding,
                         AvailableEncodings available) {
  if (!accept_encoding) return Encoding::identity;
  const Weights weights = parse(*accept_encoding);
  const int for_unnamed = weights.any.value_or(0);
  const int brotli = available.brotli ? weights.brotli.value_or(for_unnamed) : 0;
  const int gzip = available.gzip ? weights.gzip.value_or(for_unnamed) : 0;
  // An identity that is not spoken of is acceptable but not asked for, so that any coding that is
  // goes first.
  const int identity = weights.identity.value_or(0);
  if (brotli > 0 && brotli >= gzip && brotli >= identity) return Encoding::brotli;
  if (gzip > 0 && gzip >= identity) return Encoding::gzip;
  return Encoding::identity;
}

}  // namespace greenroom::server
