#include "server/signaling/native_encoder.hpp"

#include <variant>

#include "shared/signaling/codec.hpp"

namespace greenroom::server {
namespace {

/// Not worth keeping a copy of: these go to one person each, and hold session descriptions or a
/// token.
bool has_one_recipient(const signaling::ServerMessage& message) {
  return std::holds_alternative<signaling::RelayFrom>(message) ||
         std::holds_alternative<signaling::Joined>(message);
}

}  // namespace

Frame NativeEncoder::encode(const signaling::ServerMessage& message) {
  if (has_one_recipient(message))
    return std::make_shared<const std::string>(signaling::encode(message));
  if (!last_frame_ || last_message_ != message) {
    last_frame_ = std::make_shared<const std::string>(signaling::encode(message));
    last_message_ = message;
  }
  return last_frame_;
}

}  // namespace greenroom::server
