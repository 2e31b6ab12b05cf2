#pragma once

#include <functional>
#include <utility>

#include "wasm/browser/timer.hpp"

namespace greenroom::recording {

/// Beats so many times a second, neither gaining nor losing time; a beat that would come late by
/// more than one is left out.
class Pace {
 public:
  explicit Pace(std::function<void()> beat) : beat_(std::move(beat)) {}

  /// From now on, or on: a rate that it has already changes nothing.
  void keep(int rate);
  void stop();
  [[nodiscard]] int rate() const { return rate_; }
  /// Of the beat that is now, microseconds. Never the same twice.
  [[nodiscard]] double time() const;

 private:
  void wait();
  void ring();

  std::function<void()> beat_;
  browser::Timer timer_;
  int rate_ = 0;       ///< 0: stopped
  double begun_ = 0;   ///< seconds of the steady clock
  double number_ = 0;  ///< of the beat, since then
};

}  // namespace greenroom::recording
