#pragma once

#include <optional>
#include <string>
#include <string_view>

// What a browser counts about one connection, and what two counts some time apart say.
namespace greenroom::call {

enum class LimitedBy { none, bandwidth, cpu, other };
enum class Route { unknown, direct, relay };
enum class Protocol { unknown, udp, tcp, tls };

/// What we send at one place of the connection. Counts are from its beginning.
struct SentCounts {
  double source = 0;  ///< the stream's SSRC; another one counts from the beginning again
  double bytes = 0;
  double packets = 0;
  double frames = 0;  ///< encoded
  int width = 0;      ///< as sent; 0 for sound and where nothing is
  int height = 0;
  int full_width = 0;  ///< before it is scaled down
  int full_height = 0;
  LimitedBy limited_by = LimitedBy::none;
  std::string codec;  ///< "VP8", "opus"; empty where not known
  // As the other side reports, some seconds apart. Negative where it has not yet.
  double loss = -1;    ///< part of the packets since its last report that did not arrive, 0 to 1
  double jitter = -1;  ///< seconds
  double round_trip = -1;  ///< seconds
  bool operator==(const SentCounts&) const = default;
};

/// What arrives at one place.
struct ReceivedCounts {
  double source = 0;
  double bytes = 0;
  double packets = 0;
  double lost_packets = 0;
  double frames = 0;  ///< decoded
  double freezes = 0;
  double jitter = -1;  ///< seconds; negative where not known
  int width = 0;
  int height = 0;
  std::string codec;
  double samples = 0;    ///< of sound, played
  double concealed = 0;  ///< of these, made up because the real ones were missing or late; without
                         ///< those made up in a silence, when nothing was sent
  bool operator==(const ReceivedCounts&) const = default;
};

/// The way that the packets take.
struct PathCounts {
  Route route = Route::unknown;
  Protocol protocol = Protocol::unknown;  ///< to the relay where there is one
  double round_trip = -1;                 ///< seconds; negative where not known
  double available = 0;  ///< bits a second that the browser thinks it may send; 0: not known
  double bytes_sent = 0;
  double bytes_received = 0;
  bool operator==(const PathCounts&) const = default;
};

/// All that was counted at one moment. Nothing at a place where nothing flows.
struct CallCounts {
  double time = 0;  ///< seconds, of the browser's own clock
  PathCounts path;
  std::optional<SentCounts> voice_sent;
  std::optional<SentCounts> picture_sent;
  std::optional<SentCounts> screen_sent;
  std::optional<ReceivedCounts> voice_received;
  std::optional<ReceivedCounts> picture_received;
  std::optional<ReceivedCounts> screen_received;
  bool operator==(const CallCounts&) const = default;
};

/// One stream between two counts. What is not known is absent.
struct StreamRates {
  double bits = 0;                   ///< a second
  double packets = 0;                ///< sent in this time, whether they arrived or not
  std::optional<double> loss;        ///< part of them that did not arrive, 0 to 1
  std::optional<double> jitter;      ///< ms
  std::optional<double> round_trip;  ///< ms, of a stream that we send
  std::optional<double> frames;      ///< a second
  std::optional<double> concealed;   ///< part of the sound played that was made up, 0 to 1
  double freezes = 0;                ///< in this time
  int width = 0;
  int height = 0;
  LimitedBy limited_by = LimitedBy::none;
  std::string codec;
  bool operator==(const StreamRates&) const = default;
};

/// A connection between two counts.
struct CallRates {
  double bits_sent = 0;  ///< a second, of everything: sound, pictures, data, repairs
  double bits_received = 0;
  std::optional<double> round_trip;  ///< ms
  std::optional<double> available;   ///< bits a second
  Route route = Route::unknown;
  Protocol protocol = Protocol::unknown;
  std::optional<StreamRates> voice_sent;
  std::optional<StreamRates> picture_sent;
  std::optional<StreamRates> screen_sent;
  std::optional<StreamRates> voice_received;
  std::optional<StreamRates> picture_received;
  std::optional<StreamRates> screen_received;
  bool operator==(const CallRates&) const = default;
};

/// Of the time from `before` to `after`. Nothing where no time has passed or it went backwards. A
/// stream or path that began anew in between has no rates yet, only its state.
std::optional<CallRates> rates_between(const CallCounts& before, const CallCounts& after);

/// Part lost of the packets of all streams of which it is known; nothing where it is of none.
std::optional<double> loss_sent(const CallRates& rates);
std::optional<double> loss_received(const CallRates& rates);

std::string_view word_of(LimitedBy limited_by);
std::string_view word_of(Route route);
std::string_view word_of(Protocol protocol);

}  // namespace greenroom::call
