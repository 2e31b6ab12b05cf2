#pragma once

namespace greenroom::call {

/// How long a connection whose path has broken waits before it looks for another (an ICE restart),
/// in ms. `tries`: how many there have been since the path was good. The first one waits because
/// short interruptions heal by themselves. The next ones are close together, because nothing tells
/// when a network is back, and a try that met none waits ever longer before it asks a relay again.
/// `polite`: the side that gives way where both offer; it waits longer, so that mostly one does.
constexpr int pause_before_search(unsigned tries, bool polite) {
  constexpr unsigned close_together = 12;
  constexpr unsigned hopeful = 24;
  const int pause = tries == 0               ? 4000
                    : tries < close_together ? 2000
                    : tries < hopeful        ? 5000
                                             : 15'000;
  return polite ? pause + pause / 4 : pause;
}

}  // namespace greenroom::call
