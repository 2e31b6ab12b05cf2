#include "shared/recording/formats.hpp"

#include <algorithm>
#include <array>

namespace greenroom::recording {

namespace {

// The level that a codec's name carries is the browser's to correct: it knows the picture's size.
constexpr std::array<Format, 6> all{{
    {"mp4-h264-aac", "video/mp4;codecs=avc1.42E01E,mp4a.40.2", ".mp4"},
    {"mp4-h264", "video/mp4;codecs=avc1.42E01E,opus", ".mp4"},
    {"webm-vp9", "video/webm;codecs=vp9,opus", ".webm"},
    {"webm-vp8", "video/webm;codecs=vp8,opus", ".webm"},
    {"webm-av1", "video/webm;codecs=av1,opus", ".webm"},
    {"mkv-h264", "video/x-matroska;codecs=avc1,opus", ".mkv"},
}};

}  // namespace

std::span<const Format> formats() { return all; }

const Format* find_format(std::string_view id) {
  const auto* found = std::ranges::find(all, id, &Format::id);
  return found == all.end() ? nullptr : found;
}

const Format* recommended_format(const std::function<bool(std::string_view type)>& supported) {
  const auto* found =
      std::ranges::find_if(all, [&](const Format& format) { return supported(format.type); });
  return found == all.end() ? nullptr : found;
}

std::string_view extension_of(std::string_view type) {
  const auto container = type.substr(0, type.find(';'));
  const auto sub_type = container.substr(std::min(container.size(), container.find('/') + 1));
  if (sub_type == "webm") return ".webm";
  if (sub_type == "x-matroska" || sub_type == "matroska") return ".mkv";
  if (sub_type == "mp4") return ".mp4";
  return {};
}

}  // namespace greenroom::recording
