#pragma once

#include <string>

namespace greenroom::channel {

/// What is wrong with a frame.
struct Fault {
  enum class What {
    too_large,
    not_json,      ///< not one JSON object, nested too deeply, or a field twice
    unknown_type,  ///< of a newer page, perhaps: no reason to think ill of anybody
    bad_field,
    bad_chunk,  ///< a binary frame that is no piece of a file
  };
  What what{};
  std::string type;   ///< the message's, where it could be read
  std::string field;  ///< the first one that is missing or wrong
  bool operator==(const Fault&) const = default;
};

}  // namespace greenroom::channel
