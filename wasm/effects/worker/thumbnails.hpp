#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/effects/chain.hpp"
#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// Small live pictures, each with a preset's filters: one at a time and a few a second, so that
/// looking at them all costs hardly anything.
class Thumbnails {
 public:
  struct Drawn {
    std::string id;
    Chain::Result picture;  ///< good until the next
  };

  /// The presets that are looked at; "plain" is none.
  void want(std::vector<std::string> ids);
  /// The next in turn, when it is time. `now`: seconds.
  std::optional<Drawn> next(const ConstFrame& frame, double now);

 private:
  std::vector<std::string> ids_;
  std::size_t turn_ = 0;
  double due_ = 0;
  Picture small_;
  Chain chain_;
};

}  // namespace greenroom::effects
