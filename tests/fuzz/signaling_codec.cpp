#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "shared/signaling/codec.hpp"

// Whatever either decoder makes a message of must read the same once it is written again.

using namespace greenroom::signaling;  // NOLINT: the whole file is about it

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view frame(reinterpret_cast<const char*>(data), size);

  const auto from_client = decode_client(frame);
  if (const auto* message = std::get_if<ClientMessage>(&from_client)) {
    const auto again = decode_client(encode(*message));
    require(std::holds_alternative<ClientMessage>(again) &&
            std::get<ClientMessage>(again) == *message);
  } else {
    // The answer goes back to a browser, which must be able to read it.
    const ServerMessage refused = std::get<Refused>(from_client);
    require(decode_server(encode(refused)) == refused);
  }
  if (const auto from_server = decode_server(frame)) {
    require(decode_server(encode(*from_server)) == from_server);
  }
  return 0;
}
