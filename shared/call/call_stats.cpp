#include "shared/call/call_stats.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace greenroom::call {

namespace {

constexpr double bits = 8;
constexpr double ms = 1000;

std::optional<double> known(double value, double scale) {
  return value < 0 ? std::nullopt : std::optional(value * scale);
}

/// Counts that go back are of another beginning.
template <class Counts>
bool goes_on(const std::optional<Counts>& before, const Counts& after) {
  return before && before->source == after.source && before->bytes <= after.bytes &&
         before->packets <= after.packets && before->frames <= after.frames;
}

template <class Counts>
StreamRates state_of(const Counts& counts) {
  StreamRates rates;
  rates.width = counts.width;
  rates.height = counts.height;
  rates.codec = counts.codec;
  return rates;
}

template <class Counts>
void measure_flow(const Counts& before, const Counts& after, double seconds, StreamRates& rates) {
  rates.bits = (after.bytes - before.bytes) * bits / seconds;
  rates.packets = after.packets - before.packets;
  if (after.height > 0) rates.frames = (after.frames - before.frames) / seconds;
}

std::optional<StreamRates> rates_of(const std::optional<SentCounts>& before,
                                    const std::optional<SentCounts>& after, double seconds) {
  if (!after) return std::nullopt;
  auto rates = state_of(*after);
  rates.limited_by = after->limited_by;
  if (!goes_on(before, *after)) return rates;
  measure_flow(*before, *after, seconds, rates);
  // The last report of a stream that is silent now says nothing of now.
  if (rates.packets == 0) return rates;
  rates.loss = known(after->loss, 1);
  rates.jitter = known(after->jitter, ms);
  rates.round_trip = known(after->round_trip, ms);
  return rates;
}

std::optional<StreamRates> rates_of(const std::optional<ReceivedCounts>& before,
                                    const std::optional<ReceivedCounts>& after, double seconds) {
  if (!after) return std::nullopt;
  auto rates = state_of(*after);
  if (!goes_on(before, *after)) return rates;
  measure_flow(*before, *after, seconds, rates);
  rates.freezes = std::max(0.0, after->freezes - before->freezes);
  // Packets that come late after all make the count of lost ones go back.
  const double lost = std::max(0.0, after->lost_packets - before->lost_packets);
  rates.packets += lost;
  if (rates.packets > 0) {
    rates.loss = lost / rates.packets;
    rates.jitter = known(after->jitter, ms);
  }
  const double samples = after->samples - before->samples;
  if (samples > 0) {
    rates.concealed = std::clamp((after->concealed - before->concealed) / samples, 0.0, 1.0);
  }
  return rates;
}

std::optional<double> loss_over(std::initializer_list<const std::optional<StreamRates>*> streams) {
  double packets = 0;
  double lost = 0;
  for (const auto* stream : streams) {
    if (!*stream || !(*stream)->loss) continue;
    packets += (*stream)->packets;
    lost += *(*stream)->loss * (*stream)->packets;
  }
  return packets > 0 ? std::optional(lost / packets) : std::nullopt;
}

}  // namespace

std::optional<CallRates> rates_between(const CallCounts& before, const CallCounts& after) {
  const double seconds = after.time - before.time;
  if (!(seconds > 0)) return std::nullopt;
  CallRates rates;
  // Another path counts from the beginning again.
  rates.bits_sent = std::max(0.0, after.path.bytes_sent - before.path.bytes_sent) * bits / seconds;
  rates.bits_received =
      std::max(0.0, after.path.bytes_received - before.path.bytes_received) * bits / seconds;
  rates.round_trip = known(after.path.round_trip, ms);
  if (after.path.available > 0) rates.available = after.path.available;
  rates.route = after.path.route;
  rates.protocol = after.path.protocol;
  rates.voice_sent = rates_of(before.voice_sent, after.voice_sent, seconds);
  rates.picture_sent = rates_of(before.picture_sent, after.picture_sent, seconds);
  rates.screen_sent = rates_of(before.screen_sent, after.screen_sent, seconds);
  rates.voice_received = rates_of(before.voice_received, after.voice_received, seconds);
  rates.picture_received = rates_of(before.picture_received, after.picture_received, seconds);
  rates.screen_received = rates_of(before.screen_received, after.screen_received, seconds);
  return rates;
}

std::optional<double> loss_sent(const CallRates& rates) {
  return loss_over({&rates.voice_sent, &rates.picture_sent, &rates.screen_sent});
}

std::optional<double> loss_received(const CallRates& rates) {
  return loss_over({&rates.voice_received, &rates.picture_received, &rates.screen_received});
}

std::string_view word_of(LimitedBy limited_by) {
  constexpr std::array<std::string_view, 4> words{"none", "bandwidth", "cpu", "other"};
  return words.at(static_cast<std::size_t>(limited_by));
}

std::string_view word_of(Route route) {
  constexpr std::array<std::string_view, 3> words{"unknown", "direct", "relay"};
  return words.at(static_cast<std::size_t>(route));
}

std::string_view word_of(Protocol protocol) {
  constexpr std::array<std::string_view, 4> words{"unknown", "udp", "tcp", "tls"};
  return words.at(static_cast<std::size_t>(protocol));
}

}  // namespace greenroom::call
