#include "shared/recording/opus_packet.hpp"

#include <array>

namespace greenroom::recording {
namespace {

constexpr std::uint64_t microsecond = 1000;

/// SILK has frames of 10 to 60 ms, the hybrid of 10 and 20, CELT of 2.5 to 20.
std::uint64_t frame_duration(unsigned configuration) {
  constexpr unsigned first_hybrid = 12;
  constexpr unsigned first_celt = 16;
  constexpr std::array<std::uint64_t, 4> silk{10'000, 20'000, 40'000, 60'000};
  constexpr std::array<std::uint64_t, 2> hybrid{10'000, 20'000};
  constexpr std::array<std::uint64_t, 4> celt{2'500, 5'000, 10'000, 20'000};
  if (configuration < first_hybrid) return silk[configuration % 4] * microsecond;
  if (configuration < first_celt) return hybrid[configuration % 2] * microsecond;
  return celt[configuration % 4] * microsecond;
}

}  // namespace

std::uint64_t opus_packet_duration(Bytes packet) {
  constexpr std::uint64_t longest = 120'000 * microsecond;
  if (packet.empty()) return 0;
  const unsigned code = packet[0] & 3U;
  std::uint64_t frames = code == 0 ? 1 : 2;
  if (code == 3) frames = packet.size() < opus_head ? 0 : packet[1] & 63U;
  const std::uint64_t duration = frames * frame_duration(packet[0] >> 3U);
  return duration <= longest ? duration : 0;
}

}  // namespace greenroom::recording
