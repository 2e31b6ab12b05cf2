#include "shared/call/start_bits.hpp"

#include <algorithm>
#include <array>

namespace greenroom::call {
namespace {

/// Codecs of pictures themselves, and not of what repairs them.
bool is_picture_codec(std::string_view name) {
  constexpr std::array<std::string_view, 5> names{"VP8", "VP9", "H264", "H265", "AV1"};
  return std::ranges::find(names, name) != names.end();
}

/// The payload type of `a=rtpmap:TYPE NAME/CLOCK` where that is such a codec; empty for other
/// lines.
std::string_view picture_type(std::string_view line) {
  constexpr std::string_view begin = "a=rtpmap:";
  if (!line.starts_with(begin)) return {};
  line.remove_prefix(begin.size());
  const auto space = line.find(' ');
  if (space == std::string_view::npos) return {};
  const auto name = line.substr(space + 1);
  return is_picture_codec(name.substr(0, name.find('/'))) ? line.substr(0, space)
                                                          : std::string_view();
}

}  // namespace

std::string with_start_bits(std::string_view description) {
  constexpr std::string_view end = "\r\n";
  std::string result;
  while (!description.empty()) {
    const auto found = description.find(end);
    const auto line = description.substr(0, found);
    result += line;
    if (found == std::string_view::npos) break;
    result += end;
    description.remove_prefix(found + end.size());
    if (const auto type = picture_type(line); !type.empty()) {
      result.append("a=fmtp:").append(type).append(" x-google-start-bitrate=");
      result.append(std::to_string(start_kilobits)).append(end);
    }
  }
  return result;
}

}  // namespace greenroom::call
