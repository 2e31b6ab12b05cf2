#include "shared/media/capture_plan.hpp"

#include <gtest/gtest.h>

namespace greenroom::media {
namespace {

const Next alone{true, std::nullopt};
Next settled(Problem problem) { return {false, problem}; }

TEST(CapturePlan, TriesEachAloneWhenOneOfThemIsMissingBusyOrUnsuitable) {
  for (const auto problem :
       {Problem::missing, Problem::busy, Problem::unsuitable, Problem::unknown}) {
    EXPECT_EQ(after_both_failed({problem, Permission::granted, Permission::ask}),
              (NextForBoth{alone, alone}));
  }
}

TEST(CapturePlan, KeepsTheMicrophoneWhenOnlyTheCameraIsBlocked) {
  EXPECT_EQ(after_both_failed({Problem::blocked, Permission::denied, Permission::granted}),
            (NextForBoth{settled(Problem::blocked), alone}));
  EXPECT_EQ(after_both_failed({Problem::blocked, Permission::ask, Permission::denied}),
            (NextForBoth{alone, settled(Problem::blocked)}));
}

TEST(CapturePlan, DoesNotAskAgainAfterANo) {
  const NextForBoth neither{settled(Problem::blocked), settled(Problem::blocked)};
  EXPECT_EQ(after_both_failed({Problem::blocked, Permission::ask, Permission::ask}), neither);
  EXPECT_EQ(after_both_failed({Problem::blocked, Permission::denied, Permission::denied}), neither);
}

TEST(CapturePlan, AnInsecurePageHasNothingToTry) {
  EXPECT_EQ(after_both_failed({Problem::insecure, Permission::ask, Permission::ask}),
            (NextForBoth{settled(Problem::insecure), settled(Problem::insecure)}));
}

}  // namespace
}  // namespace greenroom::media
