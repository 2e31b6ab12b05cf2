#include "shared/channel/file_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "shared/channel/characters.hpp"
#include "shared/channel/limits.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::channel {

using signaling::first_code_point;

namespace {

constexpr std::string_view reserved = "/\\:*?\"<>|";
constexpr std::size_t longest_extension = 20;  // bytes, with its dot

/// Joiners and direction marks tell two names apart that look the same.
bool is_mark(char32_t c) { return c >= 0x200C && c <= 0x200F; }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// CON, PRN, AUX, NUL, COM1 to COM9, LPT1 to LPT9: devices on Windows, with any extension.
bool is_device(std::string_view name) {
  auto stem = std::string(name.substr(0, name.find('.')));
  stem.resize(stem.find_last_not_of(' ') + 1);
  std::ranges::transform(stem, stem.begin(), lowered);
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

/// Without what a name may not hold; what parts two names of a path becomes '-'.
std::string fit_characters(std::string_view name) {
  std::string fit;
  while (!name.empty()) {
    const auto next = first_code_point(name);
    const auto character = name.substr(0, next.bytes);
    name.remove_prefix(next.bytes);
    if (is_control(next.value) || turns_text(next.value) || is_hidden(next.value) ||
        is_mark(next.value)) {
      continue;
    }
    fit += reserved.find(character) == std::string_view::npos ? character : "-";
  }
  return fit;
}

void trim(std::string& name) {
  name.erase(0, std::min(name.size(), name.find_first_not_of(" .")));
  name.resize(name.find_last_not_of(" .") + 1);
}

/// The first so many bytes, in whole characters.
std::string_view cut(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  const auto goes_on = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (bytes > 0 && goes_on(bytes)) --bytes;
  return text.substr(0, bytes);
}

void shorten(std::string& name) {
  if (name.size() <= limits::file_name_bytes) return;
  const auto dot = std::min(name.rfind('.'), name.size());
  const bool kept = name.size() - dot <= longest_extension;
  const auto extension = kept ? name.substr(dot) : std::string();
  name = std::string(cut(name, limits::file_name_bytes - extension.size())) + extension;
  trim(name);
}

}  // namespace

std::string tidy_file_name(std::string_view name) {
  auto tidy = fit_characters(name);
  trim(tidy);
  if (is_device(tidy)) tidy.insert(tidy.begin(), '_');
  shorten(tidy);
  return tidy.empty() ? "file" : tidy;
}

bool is_file_name(std::string_view name) { return tidy_file_name(name) == name; }

bool is_file_type(std::string_view type) {
  return type.size() <= limits::file_type_bytes &&
         std::ranges::all_of(type, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace greenroom::channel
