#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "wasm/browser/drawing_canvas.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::board {

struct EaselEvents {
  /// To this person, on the channel for boards: a Uint8Array. Gives the bytes that wait there now.
  std::function<std::uint64_t(const std::string& person, const emscripten::val& bytes)> send;
  std::function<void()> changed;
};

/// The page's side of the worker that keeps boards and draws the one that is open. It is started
/// when a board is opened here, or by somebody in the room: until then nobody there has anything to
/// say.
class Easel {
 public:
  Easel(std::string worker_address, EaselEvents events)
      : worker_address_(std::move(worker_address)), events_(std::move(events)) {}

  /// Whatever a person wants: BoardIntent of bindings/state/board.ts.
  void act(const emscripten::val& intent);
  /// A canvas that shows the open board from now on and is drawn on; one at a time. It is ours from
  /// then on, so each is shown once.
  void show(const emscripten::val& canvas);
  /// The view has let go of its canvas.
  void hide();

  // The room
  void enter(const std::string& code, const std::string& name);
  void leave();
  /// Who may lock: somebody's id, empty where it is us.
  void follow(const std::string& host);
  void opened(const std::string& person, const std::string& name);
  void closed(const std::string& person);
  /// An ArrayBuffer from that person's channel.
  void heard(const std::string& person, const emscripten::val& buffer);
  /// Little waits on that person's channel.
  void drained(const std::string& person);

  /// BoardState of bindings/state/board.ts; null before a board was opened.
  [[nodiscard]] const emscripten::val& state() const { return state_; }

 private:
  browser::Worker& worker();
  void tell_room();
  void send(const emscripten::val& letter);
  void tell_host();
  void tell_opened(const std::string& person);
  void listen(const emscripten::val& message);
  void broke();

  std::string worker_address_;
  EaselEvents events_;
  std::unique_ptr<browser::Worker> worker_;
  std::optional<browser::DrawingCanvas> canvas_;
  emscripten::val state_ = emscripten::val::null();

  // The room, for a worker that is started later.
  std::string code_;
  std::string name_;
  std::string host_;
  std::map<std::string, std::string> people_;  ///< their names by id
  std::set<std::string> full_;                 ///< to whom the next of many has to wait
};

}  // namespace greenroom::board
