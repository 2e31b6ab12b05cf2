#pragma once

#include <optional>

// How much of us is sent to one other person: what their page shows, how many people share our
// line, and how far the line has made us come down.
namespace greenroom::call {

/// In pixels; height 0: none, or hidden.
struct PixelSize {
  int width = 0;
  int height = 0;
  bool operator==(const PixelSize&) const = default;
};

/// What there is to send to one person, and how they look at it.
struct Outgoing {
  int people = 2;      ///< in the room, ourselves included
  PixelSize camera;    ///< of the pictures that we have; none: nothing to send
  PixelSize screen;    ///< of the screen that we share
  bool detail = true;  ///< the screen is text or drawings: it keeps its size, and gives up rate
  bool screen_sound = false;
  /// The places, in device pixels, at which they show our picture (filled, edges cut) and our
  /// screen (all of it). Nothing: their page does not say, and is sent what the room allows.
  std::optional<PixelSize> picture_tile;
  std::optional<PixelSize> screen_tile;
  bool operator==(const Outgoing&) const = default;
};

/// For one RTCRtpSender.
struct StreamLimit {
  bool sent = false;
  int bits = 0;           ///< a second, at most; 0 where not sent
  double scale_down = 1;  ///< each side is divided by this; 1 or more
  int rate = 0;           ///< frames a second, at most; 0 for sound
  bool operator==(const StreamLimit&) const = default;
};

struct SenderLimits {
  StreamLimit voice;
  StreamLimit picture;
  StreamLimit screen;
  StreamLimit screen_sound;
  bool operator==(const SenderLimits&) const = default;
};

/// Rungs of the ladder. 0 is everything; going down, the picture shrinks first, then slows down,
/// then the screen does (its rate where it is `detail`, its size where it moves), then the picture
/// goes, then the screen, and only then does the voice become plainer. The voice itself never goes.
inline constexpr int lowest_rung = 8;
/// The last rung on which everything is still there.
inline constexpr int lowest_complete_rung = 4;

/// `rung`: 0 to lowest_rung.
///
/// A picture is sent at the first of a few heights that is not much less than it is shown at, so
/// that a window being resized does not start the encoder anew at each pixel, and never more than
/// twice as high as its tile where it is cut to fill it. Bits grow with pixels a second to the
/// power of 0.75, the rule of thumb of the streaming trade, from 1.5 Mbit/s for 1280x720 at 30.
SenderLimits sender_limits(const Outgoing& outgoing, int rung);

/// Bits a second of all that is sent.
int bits_needed(const SenderLimits& limits);

}  // namespace greenroom::call
