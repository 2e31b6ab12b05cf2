#include <algorithm>
#include <utility>

#include "wasm/app/app.hpp"

// What people in a room say, show and give to each other directly.
namespace greenroom::app {

using emscripten::val;

call::CallEvents App::call_events() {
  return {
      .send = [this](const signaling::ClientMessage& message) { client_.send(message); },
      .announce = [this](const call::Announce& what) { announce(what); },
      .changed = [this] { call_changed(); },
      .own_level = [this] { return media_->level(); },
      .met = [this](const signaling::Person& person, bool before_us) { met(person, before_us); },
      .parted =
          [this](const std::string& id) {
            chat_->parted(id);
            files_->parted(id);
            board_->closed(id);
            parlour_->parted(id);
          },
      .channels_opened =
          [this](const std::string& id) {
            chat_->opened(id);
            files_->opened(id);
            board_->opened(id, name_of(id));
            parlour_->opened(id);
          },
      .channels_closed =
          [this](const std::string& id) {
            chat_->closed(id);
            files_->closed(id);
            board_->closed(id);
            parlour_->closed(id);
          },
      .heard =
          [this](const std::string& id, const channel::Message& message) {
            chat_->received(id, message);
            files_->received(id, message);
          },
      .received = [this](const std::string& id, const channel::ChunkHeader& header,
                         const val& bytes) { files_->received(id, header, bytes); },
      .drained = [this](const std::string& id) { files_->drained(id); },
      .drawn = [this](const std::string& id, const val& buffer) { board_->heard(id, buffer); },
      .board_drained = [this](const std::string& id) { board_->drained(id); },
      .played = [this](const std::string& id,
                       const game::Message& message) { parlour_->received(id, message); },
  };
}

board::EaselEvents App::board_events() {
  return {
      .send = [this](const std::string& person, const val& bytes) -> std::uint64_t {
        auto* channels = call_.channels(person);
        return channels != nullptr && channels->draw(bytes) ? channels->board_buffered() : 0;
      },
      .changed = [this] { changed(); },
  };
}

game::ParlourEvents App::game_events() {
  return {
      .tell =
          [this](const std::string& person, const game::Message& message) {
            if (auto* channels = call_.channels(person)) channels->tell(message);
          },
      .draws =
          [this] {
            auto clear = val::object();
            clear.set("do", "clear");
            board_->act(clear);
          },
      .changed = [this] { changed(); },
  };
}

chat::ChatEvents App::chat_events() {
  return {
      .tell =
          [this](const std::string& person, const channel::Message& message) {
            if (auto* channels = call_.channels(person)) channels->tell(message);
          },
      .senseless =
          [this](const std::string& person) {
            if (auto* channels = call_.channels(person)) channels->resent();
          },
      .heard = [this](const chat::Line& line) { notices_.add("says", line.name, line.text); },
      .changed = [this] { chat_changed(); },
  };
}

files::FilesEvents App::files_events() {
  return {
      .tell =
          [this](const std::string& person, const channel::Message& message) {
            if (auto* channels = call_.channels(person)) channels->tell(message);
          },
      .send =
          [this](const std::string& person, const channel::ChunkHeader& header, const val& bytes) {
            auto* channels = call_.channels(person);
            return channels != nullptr && channels->send(header, bytes);
          },
      .buffered = [this](const std::string& person) -> std::uint64_t {
        const auto* channels = call_.channels(person);
        return channels == nullptr ? 0 : channels->buffered();
      },
      .told =
          [this](std::string what, std::string with, std::string name) {
            notices_.add(std::move(what), std::move(with), std::move(name));
          },
      .changed = [this] { changed(); },
  };
}

std::string App::name_of(const std::string& person) const {
  const auto& people = call_.visit().people();
  const auto found = std::ranges::find(people, person, &signaling::Person::id);
  return found == people.end() ? std::string() : found->name;
}

void App::met(const signaling::Person& person, bool before_us) {
  follow_room();
  chat_->met(person.id, person.name, before_us);
  files_->met(person.id, person.name);
  parlour_->met(person.id, person.name);
}

void App::follow_room() {
  const auto& visit = call_.visit();
  const auto self = visit.phase() == call::Visit::Phase::away ? std::string() : visit.self();
  if (self == talks_as_) return;
  talks_as_ = self;
  if (self.empty()) {
    chat_->leave();
    files_->leave();
    board_->leave();
    parlour_->leave();
  } else {
    chat_->enter(self, visit.wish().name);
    board_->enter(visit.wish().room, visit.wish().name);
    parlour_->enter(self, visit.wish().name);
  }
}

void App::offer_file(const std::string& person, const val& file) {
  if (!person.empty()) {
    files_->offer(person, file);
    return;
  }
  for (const auto& each : call_.visit().people()) files_->offer(each.id, file);
}

}  // namespace greenroom::app
