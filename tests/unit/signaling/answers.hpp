#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/words.hpp"

// How the codec answers frames that are not as they should be.
namespace greenroom::signaling {

/// The refusal that a frame is answered with, for comparison in one line; "read" if it was none.
inline std::string answer_to(std::string_view frame) {
  const auto read = decode_client(frame);
  const auto* refused = std::get_if<Refused>(&read);
  if (!refused) return "read";
  return std::string(code_of(refused->code)) + (refused->about.empty() ? "" : " ") + refused->about;
}

inline bool server_frame_is_read(std::string_view frame) {
  return decode_server(frame).has_value();
}

/// To be put where something else should stand.
inline const std::vector<nlohmann::json>& one_value_of_each_type() {
  static const std::vector<nlohmann::json> values = {
      nullptr, true, 7, -7, 1.5, 1e300, "word", nlohmann::json::array(), nlohmann::json::object()};
  return values;
}

}  // namespace greenroom::signaling
