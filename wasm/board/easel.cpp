#include "wasm/board/easel.hpp"

#include <utility>

#include "wasm/board/messages.hpp"
#include "wasm/browser/data_channel.hpp"
#include "wasm/browser/save.hpp"

namespace greenroom::board {

using browser::message_of;
using browser::Worker;
using emscripten::val;

namespace {

val message_about(const char* kind, const std::string& person) {
  auto message = message_of(kind);
  message.set("id", person);
  return message;
}

}  // namespace

Worker& Easel::worker() {
  if (!worker_) {
    worker_ = std::make_unique<Worker>(
        worker_address_, [this](const val& message) { listen(message); }, [this] { broke(); });
    if (!code_.empty()) {
      tell_room();
      tell_host();
      for (const auto& [id, name] : people_) tell_opened(id);
    }
  }
  return *worker_;
}

void Easel::tell_room() {
  auto message = message_of(messages::room);
  message.set("code", code_);
  message.set("name", name_);
  worker_->post(std::move(message));
}

void Easel::tell_host() { worker_->post(message_about(messages::host, host_)); }

void Easel::tell_opened(const std::string& person) {
  auto message = message_about(messages::opened, person);
  message.set("name", people_.at(person));
  worker_->post(std::move(message));
}

void Easel::act(const val& intent) {
  auto message = message_of(messages::intent);
  message.set("intent", intent);
  worker().post(std::move(message));
}

void Easel::show(const val& canvas) {
  canvas_.emplace(canvas, browser::DrawingEvents{
                              [this](double width, double height, double scale) {
                                auto message = message_of(messages::size);
                                message.set("width", width);
                                message.set("height", height);
                                message.set("scale", scale);
                                worker().post(std::move(message));
                              },
                              [this](val pointer) {
                                pointer.set("kind", val(messages::pointer));
                                worker().post(std::move(pointer));
                              },
                              [this](val wheel) {
                                wheel.set("kind", val(messages::wheel));
                                worker().post(std::move(wheel));
                              },
                          });
  const auto surface = canvas_->take_surface();
  if (surface.isNull()) return;  // it was shown before
  auto message = message_of(messages::show);
  message.set("canvas", surface);
  message.set("font", canvas_->font());
  worker().post(std::move(message), {surface});
}

void Easel::hide() {
  canvas_.reset();
  if (worker_) worker_->post(message_of(messages::hide));
}

void Easel::enter(const std::string& code, const std::string& name) {
  code_ = code;
  name_ = name;
  if (worker_) tell_room();
}

void Easel::leave() {
  host_.clear();
  people_.clear();
  enter({}, {});
}

void Easel::follow(const std::string& host) {
  if (host_ == host) return;
  host_ = host;
  if (worker_) tell_host();
}

void Easel::opened(const std::string& person, const std::string& name) {
  people_.insert_or_assign(person, name);
  if (worker_) tell_opened(person);
}

void Easel::closed(const std::string& person) {
  people_.erase(person);
  full_.erase(person);
  if (worker_) worker_->post(message_about(messages::closed, person));
}

void Easel::heard(const std::string& person, const val& buffer) {
  auto message = message_about(messages::heard, person);
  message.set("buffer", buffer);
  worker().post(std::move(message), {buffer});
}

void Easel::send(const val& letter) {
  const auto person = letter["id"].as<std::string>();
  const auto waiting = events_.send(person, letter["bytes"]);
  if (!letter["paced"].isTrue()) return;
  full_.insert(person);
  if (waiting <= browser::DataChannel::low) drained(person);
}

void Easel::drained(const std::string& person) {
  if (full_.erase(person) > 0) worker().post(message_about(messages::drained, person));
}

void Easel::listen(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  if (kind == messages::state) {
    state_ = message["state"];
    events_.changed();
  } else if (kind == messages::letter) {
    send(message);
  } else if (kind == messages::saved) {
    browser::download(message["blob"], message["name"].as<std::string>());
  }
}

void Easel::broke() {
  // What was drawn is on the disk; what was on its way from others is told again.
  canvas_.reset();
  if (state_.isNull()) return;
  state_ = val::global("Object").call<val>("assign", val::object(), state_);
  state_.set("phase", "broken");
  events_.changed();
}

}  // namespace greenroom::board
