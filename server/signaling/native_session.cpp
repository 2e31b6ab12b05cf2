#include "server/signaling/native_session.hpp"

#include <variant>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/limits.hpp"

namespace greenroom::server {

using signaling::Refusal;
using signaling::Refused;

namespace {

/// A flood is told about itself this often and no oftener.
constexpr std::chrono::seconds between_too_fast{1};

CloseCode close_code_of(Refusal reason) {
  return reason == Refusal::server_full ? CloseCode::try_again_later : CloseCode::policy;
}

}  // namespace

NativeSession::NativeSession(SessionId id, Hub& hub, NativeEncoder& encoder, FrameChannel& channel)
    : id_(id),
      hub_(hub),
      encoder_(encoder),
      channel_(channel),
      bucket_(signaling::limits::messages_per_second, signaling::limits::message_burst) {}

void NativeSession::on_text(std::string_view frame, TimePoint now) {
  if (!within_rate(now)) return;
  const std::variant<signaling::ClientMessage, Refused> read = signaling::decode_client(frame);
  if (const auto* const refused = std::get_if<Refused>(&read)) {
    deliver(*refused);
  } else {
    hub_.receive(id_, std::get<signaling::ClientMessage>(read), now);
  }
}

void NativeSession::on_binary(TimePoint now) {
  if (within_rate(now)) refuse(Refusal::malformed);
}

void NativeSession::on_oversized(TimePoint now) {
  if (within_rate(now)) refuse(Refusal::too_large);
}

void NativeSession::on_disconnected(TimePoint now) { hub_.disconnected(id_, now); }

void NativeSession::deliver(const signaling::ServerMessage& message) {
  channel_.send(encoder_.encode(message));
}

void NativeSession::turn_away(Refusal reason) {
  refuse(reason);
  channel_.close(close_code_of(reason));
}

void NativeSession::close_down() {
  deliver(signaling::Closing{});
  channel_.close(CloseCode::going_away);
}

bool NativeSession::within_rate(TimePoint now) {
  if (bucket_.take(now)) return true;
  if (!last_too_fast_ || now - *last_too_fast_ >= between_too_fast) {
    last_too_fast_ = now;
    refuse(Refusal::too_fast);
  }
  return false;
}

void NativeSession::refuse(Refusal code) { deliver(Refused{code, {}}); }

}  // namespace greenroom::server
