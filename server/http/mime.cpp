#include "server/http/mime.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "server/ascii.hpp"

namespace greenroom::server {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array<Entry, 30> types{{
    {"avif", "image/avif"},
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"gif", "image/gif"},
    {"htm", "text/html; charset=utf-8"},
    {"html", "text/html; charset=utf-8"},
    {"ico", "image/x-icon"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json; charset=utf-8"},
    {"map", "application/json; charset=utf-8"},
    {"md", "text/markdown; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"ogg", "audio/ogg"},
    {"otf", "font/otf"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"svg", "image/svg+xml; charset=utf-8"},
    {"ttf", "font/ttf"},
    {"txt", "text/plain; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"wav", "audio/wav"},
    {"webm", "video/webm"},
    {"webmanifest", "application/manifest+json; charset=utf-8"},
    {"webp", "image/webp"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
}};

}  // namespace

std::string_view mime_type(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  const std::string extension =
      ascii_lowered(dot == std::string_view::npos ? std::string_view() : file_name.substr(dot + 1));
  const auto* const found = std::ranges::find(types, extension, &Entry::first);
  return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace greenroom::server
