#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "wasm/browser/timer.hpp"
#include "wasm/call/link_monitor.hpp"

namespace greenroom::call {

/// How the connections to the others are, in numbers and in a word, and how much is sent on each.
class Statistics {
 public:
  /// Called when somebody's quality changed; and while somebody looks at the numbers, each second.
  explicit Statistics(std::function<void()> changed) : changed_(std::move(changed)) {}
  ~Statistics() { clear(); }
  Statistics(const Statistics&) = delete;
  Statistics& operator=(const Statistics&) = delete;

  void add(const std::string& person, LinkAccess access);
  void remove(const std::string& person);
  void clear();

  /// What goes to everybody, each time that it changes.
  void send(const Sending& sending);
  /// How large this person shows our picture and our screen, in pixels of their screen; 0 x 0: not
  /// at all. To be told when their page tells.
  void show_picture_at(const std::string& person, PixelSize tile);
  void show_screen_at(const std::string& person, PixelSize tile);

  /// Somebody looks at the numbers.
  void watch(bool on) { watched_ = on; }

  /// nullptr where there is no link.
  [[nodiscard]] const LinkMonitor* of(const std::string& person) const;

 private:
  void tell_all();
  void count();
  browser::Async<void> count(std::shared_ptr<LinkMonitor> monitor);

  std::function<void()> changed_;
  std::map<std::string, std::shared_ptr<LinkMonitor>> monitors_;
  Sending sending_;
  bool watched_ = false;
  browser::Timer timer_;
};

}  // namespace greenroom::call
