#include "wasm/channel/steady.hpp"

#include "wasm/browser/page.hpp"

namespace greenroom::channel {

std::chrono::steady_clock::time_point steady_now() {
  using Time = std::chrono::steady_clock::time_point;
  const std::chrono::duration<double> seconds(browser::steady_clock());
  return Time(std::chrono::duration_cast<Time::duration>(seconds));
}

}  // namespace greenroom::channel
