#pragma once

#include <emscripten/val.h>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "shared/recording/about.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::recording {

/// What the store says about one recording.
struct StoreEvents {
  std::function<void()> opened = [] {};
  /// `left`: bytes that still fit, infinite while there is no end in sight.
  std::function<void(double bytes, double left)> wrote = [](double, double) {};
  std::function<void()> full = [] {};
  /// Bytes could not be read: those before them are kept, those after would not fit them.
  std::function<void()> cut = [] {};
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
class Store : public std::enable_shared_from_this<Store> {
 public:
  explicit Store(std::string worker_address) : worker_address_(std::move(worker_address)) {}

  void open(const About& about, StoreEvents events);
  /// The next bytes. Read here, and not in the worker: Chromium keeps the bytes of every Blob until
  /// its owner collects garbage, which small objects never make it do and read bytes do, and at
  /// some 500 MB it answers no more.
  void append(const std::string& id, emscripten::val blob);
  /// After all that was appended.
  void finish(const About& about);
  void recover(const std::string& id, StoreEvents events);
  /// Nothing more of this one is of interest.
  void forget(const std::string& id) { events_.erase(id); }

 private:
  /// What is to be sent of one file, in this order: Blobs to be read, and at last a text.
  struct Outgoing {
    std::deque<emscripten::val> waiting;
    bool sending = false;
    bool cut = false;
  };

  browser::Worker& worker();
  void send_later(const std::string& id, emscripten::val what);
  browser::Async<void> send(std::string id);
  void send_bytes(const std::string& id, const emscripten::val& bytes);
  void post(const char* kind, const std::string& id, const char* key, const emscripten::val& value);
  void heard(const emscripten::val& message);
  void broke();

  std::string worker_address_;
  std::unique_ptr<browser::Worker> worker_;
  std::map<std::string, StoreEvents> events_;  ///< by the recording's id
  std::map<std::string, Outgoing> outgoing_;   ///< likewise
};

}  // namespace greenroom::recording
