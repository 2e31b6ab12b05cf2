#include "shared/media/capture_plan.hpp"

namespace greenroom::media {

namespace {

Next alone() { return {true, std::nullopt}; }
Next settled(Problem problem) { return {false, problem}; }

}  // namespace

NextForBoth after_both_failed(const BothFailed& failure) {
  switch (failure.problem) {
    case Problem::blocked: {
      const bool camera_denied = failure.camera == Permission::denied;
      const bool microphone_denied = failure.microphone == Permission::denied;
      // Neither is denied for good: the person closed the prompt, and meant both.
      if (camera_denied == microphone_denied) {
        return {settled(Problem::blocked), settled(Problem::blocked)};
      }
      return {camera_denied ? settled(Problem::blocked) : alone(),
              microphone_denied ? settled(Problem::blocked) : alone()};
    }
    case Problem::insecure:
      return {settled(Problem::insecure), settled(Problem::insecure)};
    case Problem::missing:
    case Problem::busy:
    case Problem::unsuitable:
    case Problem::unplugged:
    case Problem::unknown:
      return {alone(), alone()};
  }
  return {alone(), alone()};
}

}  // namespace greenroom::media
