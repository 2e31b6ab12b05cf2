#pragma once

#include <optional>

#include "shared/media/problem.hpp"

// Join with what works: one question for both devices where possible, and the good one kept when
// the other fails.
namespace greenroom::media {

/// What the browser's permission store says about a device, before or after asking.
enum class Permission { granted, denied, ask };

struct BothFailed {
  Problem problem{};  ///< of the attempt for both at once
  Permission camera = Permission::ask;
  Permission microphone = Permission::ask;
};

/// What to do about one device after camera and microphone, asked for together, were refused
/// together.
struct Next {
  bool try_alone = false;
  std::optional<Problem> problem;  ///< settled without trying
  bool operator==(const Next&) const = default;
};

struct NextForBoth {
  Next camera;
  Next microphone;
  bool operator==(const NextForBoth&) const = default;
};

/// A browser that is asked for both gives both or neither, and names one reason. A refused
/// permission is not asked for again: a second prompt after a "no" is a nuisance, and one after
/// "block" never comes.
NextForBoth after_both_failed(const BothFailed& failure);

}  // namespace greenroom::media
