#include "shared/connectivity/verdict.hpp"

#include <algorithm>

namespace greenroom::connectivity {

using media::Problem;

namespace {

constexpr Verdict good{Standing::good, Reason::none};

constexpr Verdict failed(Reason reason) { return {Standing::failed, reason}; }

Reason reason_of(Problem problem) {
  switch (problem) {
    case Problem::blocked:
      return Reason::blocked;
    case Problem::missing:
      return Reason::missing;
    case Problem::busy:
      return Reason::busy;
    case Problem::unsuitable:
      return Reason::unsuitable;
    case Problem::unplugged:
      return Reason::unplugged;
    case Problem::insecure:
      return Reason::insecure;
    case Problem::unknown:
      return Reason::unknown;
  }
  return Reason::unknown;
}

}  // namespace

Verdict verdict_on_device(std::optional<Problem> problem) {
  return problem ? failed(reason_of(*problem)) : good;
}

std::optional<Verdict> verdict_on_sound(double loudest, double seconds) {
  constexpr double audible = 0.35;  // as for the mark that somebody speaks
  if (loudest >= audible) return good;
  if (seconds >= sound_patience) return failed(Reason::silent);
  return std::nullopt;
}

std::optional<Verdict> verdict_on_relay(const RelayTrial& trial) {
  constexpr int unauthorized = 401;
  constexpr int forbidden = 403;
  if (trial.open) return good;
  // Another relay of the same kind may still take us.
  if (trial.seconds < relay_patience) return std::nullopt;
  const bool refused = trial.error == unauthorized || trial.error == forbidden;
  return failed(refused ? Reason::refused : Reason::no_answer);
}

LineFigures figures_of(const LineTrial& trial) {
  LineFigures figures;
  if (trial.seconds > 0) figures.rate = trial.bytes * 8 / std::min(trial.seconds, line_time);
  if (trial.sent > trial.arrived) {
    figures.loss = static_cast<double>(trial.sent - trial.arrived) / trial.sent;
  }
  return figures;
}

std::optional<Verdict> verdict_on_line(const LineTrial& trial) {
  constexpr double worst_loss = 0.05;     // voice and picture begin to break
  constexpr double least_rate = 600'000;  // a voice and a small picture that moves well
  if (!trial.open) {
    if (trial.seconds < relay_patience) return std::nullopt;
    return failed(Reason::no_way);
  }
  if (trial.seconds < line_time + line_settling) return std::nullopt;
  const auto figures = figures_of(trial);
  if (figures.loss > worst_loss) return failed(Reason::lossy);
  return figures.rate < least_rate ? failed(Reason::slow) : good;
}

std::string_view word_of(Step step) {
  constexpr std::array<std::string_view, all_steps.size()> words{
      "camera", "microphone", "speakers", "signaling", "udp", "tcp", "tls", "line"};
  return words[static_cast<std::size_t>(step)];
}

std::string_view word_of(Standing standing) {
  constexpr std::array<std::string_view, 7> words{"waiting", "running", "asking",   "good",
                                                  "failed",  "absent",  "cancelled"};
  return words[static_cast<std::size_t>(standing)];
}

std::string_view word_of(Reason reason) {
  constexpr std::array<std::string_view, 19> words{
      "",          "blocked", "missing", "busy",      "unsuitable", "unplugged",  "insecure",
      "unknown",   "silent",  "unheard", "no-server", "no-socket",  "not-set-up", "unknowable",
      "no-answer", "refused", "no-way",  "lossy",     "slow"};
  return words[static_cast<std::size_t>(reason)];
}

}  // namespace greenroom::connectivity
