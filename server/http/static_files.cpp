#include "server/http/static_files.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "server/http/accept_encoding.hpp"
#include "server/http/entity_tag.hpp"
#include "server/http/mime.hpp"
#include "server/http/range.hpp"
#include "server/http/target.hpp"

namespace greenroom::server {
namespace {

/// One form of a file, as chosen for a request.
struct Representation {
  SiteFile file;
  Encoding encoding = Encoding::identity;
  bool has_others = false;  ///< caches must keep the forms apart

  /// Each form has its own tag: a strong one promises equal bytes.
  [[nodiscard]] std::string quoted_tag() const {
    switch (encoding) {
      case Encoding::brotli:
        return '"' + file.tag + "-br\"";
      case Encoding::gzip:
        return '"' + file.tag + "-gz\"";
      case Encoding::identity:
        break;
    }
    return '"' + file.tag + '"';
  }
};

std::optional<Representation> choose(const SiteFolder& site, const std::string& relative,
                                     std::optional<std::string_view> accept_encoding) {
  std::optional<SiteFile> plain = site.open(relative);
  if (!plain) return std::nullopt;
  std::optional<SiteFile> brotli = site.open(relative + ".br");
  std::optional<SiteFile> gzip = site.open(relative + ".gz");
  const bool has_others = brotli || gzip;
  const Encoding encoding =
      choose_encoding(accept_encoding, {brotli.has_value(), gzip.has_value()});
  switch (encoding) {
    case Encoding::brotli:
      return Representation{std::move(brotli).value(), encoding, has_others};
    case Encoding::gzip:
      return Representation{std::move(gzip).value(), encoding, has_others};
    case Encoding::identity:
      break;
  }
  return Representation{std::move(plain).value(), encoding, has_others};
}

void set_caching(HttpResponse& response, const Representation& form, std::string_view relative) {
  response.set("ETag", form.quoted_tag());
  response.set("Cache-Control",
               is_named_by_content(relative) ? "public, max-age=31536000, immutable" : "no-cache");
  if (form.has_others) response.set("Vary", "Accept-Encoding");
}

RangeAnswer wanted_range(const HttpRequest& request, const Representation& form) {
  if (!request.range || request.method != "GET") return WholeFile{};
  if (request.if_range && !if_range_matches(*request.if_range, form.quoted_tag()))
    return WholeFile{};
  return parse_range(*request.range, form.file.size);
}

HttpResponse send(Representation form, std::string_view relative, const HttpRequest& request) {
  HttpResponse response;
  set_caching(response, form, relative);
  if (request.if_none_match && if_none_match_matches(*request.if_none_match, form.quoted_tag())) {
    response.status = 304;
    return response;
  }
  const std::string size = std::to_string(form.file.size);
  const RangeAnswer answer = wanted_range(request, form);
  response.set("Accept-Ranges", "bytes");
  if (std::holds_alternative<Unsatisfiable>(answer)) {
    response.status = 416;
    response.set("Content-Range", "bytes */" + size);
    return response;
  }
  ByteRange bytes{0, form.file.size};
  if (const auto* const part = std::get_if<ByteRange>(&answer)) {
    bytes = *part;
    response.status = 206;
    response.set("Content-Range", "bytes " + std::to_string(bytes.first) + '-' +
                                      std::to_string(bytes.first + bytes.length - 1) + '/' + size);
  }
  response.set("Content-Type", std::string(mime_type(relative)));
  if (form.encoding == Encoding::brotli) response.set("Content-Encoding", "br");
  if (form.encoding == Encoding::gzip) response.set("Content-Encoding", "gzip");
  response.file.emplace(FileSlice{std::move(form.file.file), bytes.first, bytes.length});
  return response;
}

bool is_base64url(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_digit_or_capital(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool is_named_by_content(std::string_view relative) {
  constexpr std::string_view folder = "assets/";
  constexpr std::size_t hash_length = 8;
  if (!relative.starts_with(folder)) return false;
  const std::string_view name = relative.substr(relative.rfind('/') + 1);
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot < hash_length + 2) return false;
  const std::string_view hash = name.substr(dot - hash_length, hash_length);
  return name[dot - hash_length - 1] == '-' && std::ranges::all_of(hash, is_base64url) &&
         std::ranges::any_of(hash, is_digit_or_capital);
}

HttpResponse serve_static(const SiteFolder& site, std::string_view path,
                          const HttpRequest& request) {
  const std::optional<std::string> relative = site_path(path);
  if (!relative) return text_response(400, "This address cannot be that of a page here.");
  std::optional<Representation> form = choose(site, *relative, request.accept_encoding);
  if (!form) return text_response(404, "There is nothing at this address.");
  return send(std::move(*form), *relative, request);
}

}  // namespace greenroom::server
