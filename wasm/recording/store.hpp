#pragma once

#include <emscripten/val.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "shared/recording/about.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::recording {

/// What the store says about one recording.
struct StoreEvents {
  std::function<void()> opened = [] {};
  /// `left`: bytes that still fit, infinite while there is no end in sight.
  std::function<void(double bytes, double left)> wrote = [](double, double) {};
  std::function<void()> full = [] {};
  /// It could not be opened, or the worker is gone; nothing more is heard of it. What was written
  /// is recovered at the next visit.
  std::function<void()> failed = [] {};
  std::function<void(const About& about)> finished = [](const About&) {};
  std::function<void(double part)> progress = [](double) {};
  std::function<void()> elsewhere = [] {};
  std::function<void()> nothing = [] {};
};

/// The page's side of the worker that writes recordings to this site's private files, a folder for
/// each. Started when it is first needed.
class Store {
 public:
  explicit Store(std::string worker_address) : worker_address_(std::move(worker_address)) {}

  void open(const About& about, StoreEvents events);
  void append(const std::string& id, const emscripten::val& blob);
  void finish(const About& about);
  void recover(const std::string& id, StoreEvents events);
  /// Nothing more of this one is of interest.
  void forget(const std::string& id) { events_.erase(id); }

 private:
  browser::Worker& worker();
  void post(const char* kind, const std::string& id, const char* key, const emscripten::val& value);
  void heard(const emscripten::val& message);
  void broke();

  std::string worker_address_;
  std::unique_ptr<browser::Worker> worker_;
  std::map<std::string, StoreEvents> events_;  ///< by the recording's id
};

}  // namespace greenroom::recording
