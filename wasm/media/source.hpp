#pragma once

#include <optional>
#include <string>

#include "shared/media/problem.hpp"
#include "wasm/browser/media_stream.hpp"

namespace greenroom::media {

/// The camera or the microphone as the person knows it: wanted or not, working or not, and which.
struct Source {
  enum class State { off, starting, on, failed };

  State state = State::off;
  std::optional<Problem> problem;  ///< only when failed
  bool wanted = true;
  std::string chosen;  ///< device id, empty: whichever the browser takes
  browser::CapturedTrack track;
  /// Counts the openings, so that the answer to one that was overtaken by another is thrown away.
  unsigned opening = 0;

  [[nodiscard]] bool on() const { return state == State::on; }

  void become_on(browser::CapturedTrack captured) {
    track = std::move(captured);
    state = State::on;
    problem.reset();
  }
  void become_failed(Problem why) {
    track = browser::CapturedTrack();
    state = State::failed;
    problem = why;
  }
  void become_off() {
    ++opening;
    track = browser::CapturedTrack();
    state = State::off;
    problem.reset();
  }
};

}  // namespace greenroom::media
