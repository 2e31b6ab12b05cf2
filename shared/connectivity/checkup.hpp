#pragma once

#include <array>
#include <optional>

#include "shared/connectivity/verdict.hpp"

namespace greenroom::connectivity {

/// The steps one after another, from the first to the last or until it is cancelled. An event that
/// does not fit, such as an answer that comes too late, changes nothing.
class Checkup {
 public:
  /// From the first step on; everything found before is forgotten.
  void begin();
  /// The step that runs has done its part, and the person says how it went.
  void ask();
  /// Of the step that runs or asks; the next one runs after. Only good, failed and absent count.
  void finish(Verdict verdict);
  void cancel();

  /// The step that runs or asks.
  [[nodiscard]] std::optional<Step> current() const;
  [[nodiscard]] Verdict of(Step step) const { return verdicts_[index(step)]; }

 private:
  static std::size_t index(Step step) { return static_cast<std::size_t>(step); }

  std::array<Verdict, all_steps.size()> verdicts_;
};

}  // namespace greenroom::connectivity
