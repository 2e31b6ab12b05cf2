#include "wasm/recording/worker/pace.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/browser/page.hpp"

namespace greenroom::recording {

void Pace::keep(int rate) {
  if (rate == rate_) return;
  rate_ = rate;
  // On the beats of everybody's clock: files that are recorded together, each by a worker of its
  // own, show the same moment in the same frame.
  begun_ = browser::steady_clock() - std::fmod(browser::common_clock(), 1.0 / rate);
  number_ = 0;
  wait();
}

void Pace::stop() {
  rate_ = 0;
  timer_.close();
}

double Pace::time() const {
  constexpr double microseconds = 1e6;
  return std::round((begun_ + number_ / rate_) * microseconds);
}

void Pace::wait() {
  constexpr double milliseconds = 1000;
  const double elapsed = browser::steady_clock() - begun_;
  number_ = std::max(number_ + 1, std::floor(elapsed * rate_));
  const double left = std::max(0.0, number_ / rate_ - elapsed);
  timer_ = browser::Timer(browser::Timer::Kind::once,
                          static_cast<int>(std::ceil(left * milliseconds)), [this] { ring(); });
}

void Pace::ring() {
  beat_();
  if (rate_ != 0) wait();
}

}  // namespace greenroom::recording
