#pragma once

#include <functional>
#include <string>
#include <vector>

#include "wasm/browser/timer.hpp"

namespace greenroom::app {

/// Something that just happened, for the view to announce. `kind` is a key of the locale files.
struct Notice {
  int id = 0;
  std::string kind;
  std::string name;  ///< of the person or device, empty where there is none
  std::string text;  ///< what a person wrote, or empty
};

/// The last few things that happened, each for some seconds.
class Notices {
 public:
  explicit Notices(std::function<void()> changed) : changed_(std::move(changed)) {}

  void add(std::string kind, std::string name = {}, std::string text = {});
  void dismiss(int id);
  [[nodiscard]] const std::vector<Notice>& all() const { return notices_; }

 private:
  static constexpr std::size_t most = 3;
  static constexpr int shown_for = 6000;   // ms
  static constexpr int undo_time = 10000;  // ms, as long as what was removed can be had back

  std::function<void()> changed_;
  int last_id_ = 0;
  std::vector<Notice> notices_;
  std::vector<browser::Timer> timers_;  ///< one for each notice, in the same order
};

}  // namespace greenroom::app
