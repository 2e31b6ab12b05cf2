#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "shared/media/problem.hpp"

// What is tested before a call that must not fail, and what measured numbers say.
namespace greenroom::connectivity {

enum class Step { camera, microphone, speakers, signaling, udp, tcp, tls, line };
inline constexpr std::array all_steps{Step::camera,    Step::microphone, Step::speakers,
                                      Step::signaling, Step::udp,        Step::tcp,
                                      Step::tls,       Step::line};

/// asking: the person is asked. absent: could not be tested, which is nobody's failure.
enum class Standing { waiting, running, asking, good, failed, absent, cancelled };

/// Why it failed or was not tested.
enum class Reason {
  none,
  blocked,  ///< the first seven of a device, as media::Problem
  missing,
  busy,
  unsuitable,
  unplugged,
  insecure,
  unknown,
  silent,      ///< the microphone gives nothing that could be heard
  unheard,     ///< the person has not heard the tone
  no_server,   ///< it does not answer
  no_socket,   ///< it answers, but does not hold a connection
  not_set_up,  ///< the server names no relay of this kind
  unknowable,  ///< the server was not reached, so it could name none
  no_answer,   ///< of the relay
  refused,     ///< the relay does not take the credentials
  no_way,      ///< the browser makes no connection even to itself
  lossy,
  slow,
};

struct Verdict {
  Standing standing = Standing::waiting;
  Reason reason = Reason::none;
  bool operator==(const Verdict&) const = default;
};

inline constexpr double sound_patience = 12;  ///< seconds
inline constexpr double relay_patience = 10;
inline constexpr double line_time = 5;
inline constexpr double line_settling = 1;  ///< for what is still on its way

Verdict verdict_on_device(std::optional<media::Problem> problem);

/// `loudest`: as media::meter_level, since the beginning. Nothing while it is too early to say.
std::optional<Verdict> verdict_on_sound(double loudest, double seconds);

/// What has come of a connection that goes through the relay and back.
struct RelayTrial {
  bool open = false;
  int error = 0;  ///< STUN's code with which the relay answered; 0: none
  double seconds = 0;
};

std::optional<Verdict> verdict_on_relay(const RelayTrial& trial);

/// What went over a connection to oneself that repeats nothing.
struct LineTrial {
  bool open = false;
  unsigned sent = 0;  ///< packets that are on their way or have arrived
  unsigned arrived = 0;
  double bytes = 0;    ///< that have arrived
  double seconds = 0;  ///< since it is open, or since the beginning while it is not; nothing is
                       ///< sent after line_time
};

struct LineFigures {
  double rate = 0;  ///< bits a second that arrived
  double loss = 0;  ///< part of the packets, 0 to 1
  bool operator==(const LineFigures&) const = default;
};

/// Bits a second that are sent for the test; what more there may be is not looked for.
inline constexpr double line_rate = 2'000'000;

LineFigures figures_of(const LineTrial& trial);
std::optional<Verdict> verdict_on_line(const LineTrial& trial);

/// As in the state and the locale files, such as "not-set-up"; empty for none.
std::string_view word_of(Step step);
std::string_view word_of(Standing standing);
std::string_view word_of(Reason reason);

}  // namespace greenroom::connectivity
