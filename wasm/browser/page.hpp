#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "wasm/browser/async.hpp"
#include "wasm/browser/callback.hpp"
#include "wasm/browser/listener.hpp"

// The page itself: where it was loaded from, its clocks, its stores.
namespace greenroom::browser {

/// A relative address made whole against the page's own.
std::string resolved(const std::string& address, const std::string& base);
/// The page's own address without query and fragment.
std::string page_address();

/// The value of a query parameter of an address, or empty.
std::string query_parameter(const std::string& address, const std::string& name);

/// The browser's preferred languages, best first, such as "zh-CN".
std::vector<std::string> languages();

/// Calls when the machine is on a network again.
Listener on_network_back(std::function<void()> back);

/// Milliseconds since 1970.
double wall_clock();
/// A moment, ms since 1970, where the person is, as it stands in file names: "2026-01-31-14-05-09".
std::string local_time_stamp(double moment);
/// Seconds since some moment, never going back.
double steady_clock();
/// Seconds since 1970 in fractions of a millisecond, the same in a page and in its workers.
double common_clock();
/// The value that a JSON text stands for. The text must be known to be JSON.
emscripten::val from_json(const std::string& text);
std::string to_json(const emscripten::val& value);

/// Unguessable.
std::uint64_t random_bits();

/// Runs after the current turn and before the browser paints.
class Soon {
 public:
  explicit Soon(std::function<void()> run);
  /// Once, however often it is asked before it runs.
  void schedule();

 private:
  bool scheduled_ = false;
  Callback run_;
};

/// The text at an address, or nothing where it cannot be had (not found, no network, not allowed).
Async<std::optional<std::string>> fetch_text(std::string address);

/// Key and value that outlive the page. Where the browser keeps none (blocked, full), it forgets
/// silently: nothing that matters may depend on it.
class Store {
 public:
  /// for_good: until the user clears it. for_tab: as long as the tab, through reloads.
  enum class Kind { for_good, for_tab };
  explicit Store(Kind kind) : kind_(kind) {}

  [[nodiscard]] std::string get(const std::string& key) const;
  void set(const std::string& key, const std::string& value) const;
  void remove(const std::string& key) const;

 private:
  Kind kind_;
};

}  // namespace greenroom::browser
