#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "shared/call/visit.hpp"
#include "shared/media/level.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/call/peer_link.hpp"

namespace greenroom::call {

struct CallEvents {
  std::function<void(const signaling::ClientMessage& message)> send;
  std::function<void(const Announce& what)> announce;
  std::function<void()> changed;
  /// How loud the person at this page is, 0 to 1.
  std::function<double()> own_level;
};

/// A room as the page lives it: the visit, a link to each other person, the elements that show
/// them, and who speaks.
class Call {
 public:
  explicit Call(CallEvents events) : events_(std::move(events)) {}

  void use_ice_servers(emscripten::val servers) { ice_servers_ = std::move(servers); }

  void enter(Wish wish) { carry_out(visit_.enter(std::move(wish))); }
  void leave() { carry_out(visit_.leave()); }
  void server_opened() { carry_out(visit_.opened()); }
  void server_lost() { carry_out(visit_.lost()); }
  void server_said(const signaling::ServerMessage& message) { carry_out(visit_.received(message)); }

  void send(OwnTracks tracks, signaling::Status status);
  /// New paths to everybody.
  void restart_links();

  /// The element that shows this person and plays their voice, from now on.
  void show(const std::string& person, emscripten::val element) {
    show({person, Half::person}, std::move(element));
  }
  /// The element that shows the screen that they share and plays its sound.
  void show_screen(const std::string& person, emscripten::val element) {
    show({person, Half::screen}, std::move(element));
  }
  void forget_element(const emscripten::val& element);
  void use_speaker(const std::string& device_id);
  /// From a click: plays what the browser held back.
  void allow_sound();
  [[nodiscard]] bool sound_blocked() const { return sound_blocked_; }

  /// What comes from this person; nulls where there is nothing.
  [[nodiscard]] OwnTracks received_from(const std::string& person) const;
  [[nodiscard]] const Visit& visit() const { return visit_; }
  /// connecting for somebody to whom there is no link yet.
  [[nodiscard]] browser::PeerState link_state(const std::string& person) const;
  [[nodiscard]] bool speaks(const std::string& person) const;

 private:
  enum class Half { person, screen };
  using Shown = std::pair<std::string, Half>;

  void show(const Shown& shown, emscripten::val element);
  [[nodiscard]] static const emscripten::val& stream_of(const PeerLink& link, Half half);
  void carry_out(VisitActions actions);
  void meet(const signaling::Person& person, bool we_offer);
  void part(const std::string& id);
  browser::Async<void> play(emscripten::val element, emscripten::val stream);
  void listen();

  CallEvents events_;
  Visit visit_;
  emscripten::val ice_servers_ = emscripten::val::array();
  OwnTracks tracks_;
  std::map<std::string, std::shared_ptr<PeerLink>> links_;
  std::map<Shown, emscripten::val> elements_;
  std::map<std::string, media::Speaking> speaking_;
  std::string speaker_;
  bool sound_blocked_ = false;
  browser::Timer listening_;
};

}  // namespace greenroom::call
