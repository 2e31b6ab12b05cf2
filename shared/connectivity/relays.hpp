#pragma once

#include <string>
#include <string_view>

#include "shared/connectivity/verdict.hpp"

namespace greenroom::connectivity {

/// Of an array of RTCIceServer, the relays that are reached as the step says (udp, tcp or tls),
/// with nothing but the addresses for that; for any other step, all relays. As the text of such an
/// array, "[]" where there is none.
std::string relays_for(Step step, std::string_view ice_servers);

}  // namespace greenroom::connectivity
