#include "server/call/hub.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "server/call/directory.hpp"
#include "server/call/ringing.hpp"
#include "server/call/rooms.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::server {

using signaling::Refusal;
using signaling::Refused;

struct Hub::State {
  State(HubLimits limits, Secrets the_secrets, Deliver the_deliver)
      : secrets(std::move(the_secrets)),
        deliver(std::move(the_deliver)),
        rooms(limits, secrets, deliver, [this](SessionId session) { moved_room(session); }),
        directory(
            secrets, deliver, [this](SessionId session) { return is_busy(session); },
            [this](SessionId session) { ringing.left(session); }),
        ringing(
            secrets, deliver, directory,
            [this](SessionId session) { return rooms.is_in_room(session); },
            [this](SessionId session) { directory.changed(session); }) {}

  [[nodiscard]] bool is_busy(SessionId session) const {
    return rooms.is_in_room(session) || ringing.is_busy(session);
  }
  void moved_room(SessionId session) {
    if (rooms.is_in_room(session)) ringing.entered_room(session);
    directory.changed(session);
  }

  template <typename Message>
  std::optional<Refused> handle(SessionId from, const Message& message, TimePoint now) {
    std::optional<Refusal> refusal;
    if constexpr (requires { directory.handle(from, message); }) {
      refusal = directory.handle(from, message);
    } else if constexpr (requires { ringing.handle(from, message, now); }) {
      refusal = ringing.handle(from, message, now);
    } else {
      refusal = rooms.handle(from, message, now);
    }
    if (!refusal) return std::nullopt;
    return Refused{.code = *refusal};
  }
  std::optional<Refused> handle(SessionId from, const signaling::Appear& appear, TimePoint) {
    return directory.handle(from, appear);
  }

  Secrets secrets;
  Deliver deliver;
  Rooms rooms;
  Directory directory;
  Ringing ringing;
};

Hub::Hub(HubLimits limits, Secrets secrets, Deliver deliver)
    : state_(std::make_unique<State>(limits, std::move(secrets), std::move(deliver))) {}

Hub::~Hub() = default;

void Hub::receive(SessionId from, const signaling::ClientMessage& message, TimePoint now) {
  const auto handle = [&](const auto& each) { return state_->handle(from, each, now); };
  if (auto refused = std::visit(handle, message)) {
    refused->about = signaling::type_of(message);
    state_->deliver(from, *refused);
  }
}

void Hub::disconnected(SessionId session, TimePoint now) {
  state_->directory.disconnected(session);  // first: it must hear of nothing that follows
  state_->ringing.disconnected(session);
  state_->rooms.disconnected(session, now);
}

void Hub::tick(TimePoint now) {
  state_->ringing.tick(now);
  state_->rooms.tick(now);
}

HubCounts Hub::counts() const {
  return {.rooms = state_->rooms.count(),
          .people = state_->rooms.people(),
          .reachable = state_->directory.count(),
          .rings = state_->ringing.count()};
}

}  // namespace greenroom::server
