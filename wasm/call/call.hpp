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
#include "wasm/call/statistics.hpp"

namespace greenroom::call {

struct CallEvents {
  std::function<void(const signaling::ClientMessage& message)> send;
  std::function<void(const Announce& what)> announce;
  std::function<void()> changed;
  /// How loud the person at this page is, 0 to 1.
  std::function<double()> own_level;
  /// Somebody is to be linked to; before_us: they were there when we came.
  std::function<void(const signaling::Person& person, bool before_us)> met;
  std::function<void(const std::string& id)> parted;
  // What people say to each other directly: shared/channel/PROTOCOL.md.
  std::function<void(const std::string& id)> channels_opened;
  std::function<void(const std::string& id)> channels_closed;
  std::function<void(const std::string& id, const channel::Message& message)> heard;
  std::function<void(const std::string& id, const channel::ChunkHeader& header,
                     const emscripten::val& bytes)>
      received;
  std::function<void(const std::string& id)> drained;
  std::function<void(const std::string& id, const emscripten::val& buffer)> drawn;
  std::function<void(const std::string& id)> board_drained;
  std::function<void(const std::string& id, const game::Message& message)> played;
};

/// A room as the page lives it: the visit, a link to each other person, the elements that show
/// them, and who speaks.
class Call {
 public:
  explicit Call(CallEvents events);

  /// For links from now on, and for new ways of those that there are.
  void use_ice_servers(emscripten::val servers);

  void enter(Wish wish) { carry_out(visit_.enter(std::move(wish))); }
  /// What the visit's removal() was before the page was loaded anew.
  void remember(Removal removal) { visit_.remember(std::move(removal)); }
  void leave() { carry_out(visit_.leave()); }
  void server_opened() { carry_out(visit_.opened()); }
  void server_lost() { carry_out(visit_.lost()); }
  void server_said(const signaling::ServerMessage& message) { carry_out(visit_.received(message)); }

  /// `detail`: the screen is text or drawings, and keeps its size rather than its rate.
  void send(OwnTracks tracks, signaling::Status status, bool detail);
  /// Somebody looks at the numbers.
  void watch_statistics(bool on) { statistics_.watch(on); }
  [[nodiscard]] const Statistics& statistics() const { return statistics_; }
  /// New paths to everybody.
  void restart_links();
  void raise_hand(bool up) { carry_out(visit_.raise_hand(up)); }

  // The host's tools; nothing happens while we are not the host.
  void set_room(const signaling::SetRoom& change) { carry_out(visit_.set_room(change)); }
  void admit(const std::string& id) { carry_out(visit_.admit(id)); }
  void turn_away(const std::string& id) { carry_out(visit_.turn_away(id)); }
  void remove(const std::string& id) { carry_out(visit_.remove(id)); }
  void hand_over(const std::string& id) { carry_out(visit_.hand_over(id)); }
  void ask_mute(const std::string& id) { carry_out(visit_.ask_mute(id)); }

  /// An element that shows this person and plays their voice, from now on.
  void show(const std::string& person, emscripten::val element) {
    show({person, Half::person}, std::move(element));
  }
  /// An element that shows the screen that they share and plays its sound.
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
  /// null while there is none to this person.
  [[nodiscard]] channel::Channels* channels(const std::string& person) const;
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
  void perform(VisitAction action);
  /// Listens for who speaks while we are in a room, and waits for those who are to come back.
  void watch_room();
  void meet(const signaling::Person& person, bool we_offer);
  void part(const std::string& id);
  [[nodiscard]] channel::ChannelsEvents channels_events(const std::string& id);
  browser::Async<void> play(emscripten::val element, emscripten::val stream);
  void listen();
  /// To each other person, how large we show them, where that is not what they were told last.
  void tell_sizes();
  [[nodiscard]] PixelSize size_wanted(const Shown& shown) const;
  void heard(const std::string& id, const channel::Message& message);
  /// They know nothing (any more) of how large we show them.
  void forget_sizes(const std::string& id);

  CallEvents events_;
  Visit visit_;
  emscripten::val ice_servers_ = emscripten::val::array();
  OwnTracks tracks_;
  std::map<std::string, std::shared_ptr<PeerLink>> links_;
  Statistics statistics_;
  std::multimap<Shown, emscripten::val> elements_;
  std::map<std::string, media::Speaking> speaking_;
  std::string speaker_;
  bool sound_blocked_ = false;
  std::map<Shown, PixelSize> told_sizes_;
  browser::Timer listening_;
  browser::Timer telling_sizes_;
  browser::Timer awaiting_;
};

}  // namespace greenroom::call
