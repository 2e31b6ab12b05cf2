#pragma once

#include <emscripten/val.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/app/preferences.hpp"
#include "shared/signaling/backoff.hpp"
#include "wasm/app/notices.hpp"
#include "wasm/board/easel.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/call/call.hpp"
#include "wasm/call/phone.hpp"
#include "wasm/chat/chat.hpp"
#include "wasm/connectivity/connectivity.hpp"
#include "wasm/effects/effects.hpp"
#include "wasm/files/files.hpp"
#include "wasm/game/parlour.hpp"
#include "wasm/media/local_media.hpp"
#include "wasm/media/photos.hpp"
#include "wasm/media/screen.hpp"
#include "wasm/media/sources.hpp"
#include "wasm/recording/library.hpp"
#include "wasm/recording/overlay.hpp"
#include "wasm/recording/recording.hpp"
#include "wasm/recording/store.hpp"
#include "wasm/signaling/client.hpp"
#include "wasm/signaling/discovery.hpp"

namespace greenroom::app {

/// The whole page's truth. A view calls a method, the features change, and one immutable state
/// object goes to the listener before the browser paints. bindings/app.cpp says what that object
/// looks like.
class App {
 public:
  /// The addresses of the scripts that bring the workers in, and of the words for games.
  App(std::string effects_worker, std::string recording_worker, std::string files_worker,
      std::string board_worker, std::string english_words, std::string chinese_words);

  void subscribe(emscripten::val listener);
  /// `link`: the address the page was opened with; a room in it is filled in, and entered again
  /// after a reload.
  void start(const std::string& link);

  // Lobby
  void set_name(const std::string& name);
  void set_room(const std::string& room);
  void offer_room();
  void join();
  /// For a room that has one. Forgotten as soon as we are in.
  void set_passcode_to_enter(const std::string& passcode);
  void cancel_join();
  void back_to_lobby();
  void dismiss_refusal();

  // People
  void open_people();
  /// "open", "quiet" (do not disturb) or "hidden"; else not at all.
  void be_found(const std::string& presence);
  void set_ring_seconds(int seconds);
  [[nodiscard]] call::Phone* phone() const { return phone_.get(); }

  [[nodiscard]] connectivity::Connectivity* connectivity() const { return connectivity_.get(); }

  // Studio
  void open_studio() { go_to(Place::studio); }
  void open_home() { go_to(Place::lobby); }
  void open_library();

  // Board
  void open_board() { go_to(Place::board); }
  [[nodiscard]] board::Easel* board() const { return board_.get(); }

  [[nodiscard]] game::Parlour* game() const { return parlour_.get(); }

  // Room
  void leave();
  void reconnect() { call_.restart_links(); }
  /// Somebody looks at the numbers of the connections.
  void watch_statistics(bool on) { call_.watch_statistics(on); }
  void raise_hand(bool up) { call_.raise_hand(up); }

  /// One of the words of channel::word_of: shown to all for a moment.
  void react(const std::string& word) { chat_->react(word); }
  /// A File to somebody in the room, or to everybody where `person` is empty.
  void offer_file(const std::string& person, const emscripten::val& file);
  [[nodiscard]] chat::Chat* chat() const { return chat_.get(); }
  [[nodiscard]] files::Files* files() const { return files_.get(); }

  // For the host of a room
  void lock_room(bool locked) { call_.set_room({.locked = locked}); }
  /// Empty: none any more.
  void set_passcode(const std::string& passcode) { call_.set_room({.passcode = passcode}); }
  /// Whether newcomers wait until they are admitted.
  void let_newcomers_wait(bool wait) { call_.set_room({.waiting = wait}); }
  /// Whom everybody sees large; empty for nobody.
  void spotlight(const std::string& id) { call_.set_room({.spotlight = id}); }
  void admit(const std::string& id) { call_.admit(id); }
  void turn_away(const std::string& id) { call_.turn_away(id); }
  void remove_person(const std::string& id) { call_.remove(id); }
  void hand_over(const std::string& id) { call_.hand_over(id); }
  void ask_mute(const std::string& id) { call_.ask_mute(id); }
  void allow_sound() { call_.allow_sound(); }
  [[nodiscard]] std::string room_link() const;
  void link_copied() { notices_.add("link-copied"); }

  // Media
  /// Of a file or a screen that stands in its place: ends that, and the camera is as it was before.
  void toggle_camera();
  void toggle_microphone() { media_->toggle_microphone(); }
  /// While muted: speaks as long as `down`.
  void talk(bool down);
  void set_push_to_talk(bool on);
  /// What the browser does to one's voice: whether it takes noise out, the echo of the others, and
  /// evens the loudness.
  void set_voice(bool noise_suppression, bool echo_cancellation, bool gain_control) {
    media_->set_voice({noise_suppression, echo_cancellation, gain_control});
  }
  void choose_camera(std::string id) { media_->choose_camera(std::move(id)); }
  void choose_microphone(std::string id) { media_->choose_microphone(std::move(id)); }
  void choose_speaker(const std::string& id);
  void flip_camera() { media_->next_camera(); }
  void set_camera_size(int width, int height) { media_->set_size({width, height}); }
  void set_camera_rate(int rate) { media_->set_rate(rate); }
  void play_file(const emscripten::val& file) { sources_.play_file(file); }
  void pause_file(bool paused);
  void seek_file(double seconds);
  void stop_stand_in() { sources_.stop_stand_in(); }
  /// In a call beside the camera, in the studio in its place. Once more: another one in its stead.
  void share_screen() { screen_->share(); }
  void stop_screen() { screen_->stop(); }
  /// In the studio: a screen with the camera over it. Asks for a screen where there is none.
  void show_both() { use_screen(true); }
  void show_screen_alone() { use_screen(false); }
  /// Where the camera is over the screen: its middle and its size, 0 to 1.
  void set_corner(double x, double y, double size) {
    overlay_.set_corner({x, y, size});
    changed();
  }
  /// "detail" or "motion".
  void set_screen_hint(const std::string& hint);
  [[nodiscard]] effects::Effects* effects() const { return effects_.get(); }
  [[nodiscard]] media::Photos* photos() const { return photos_.get(); }
  [[nodiscard]] recording::Recording* recording() const { return recording_.get(); }
  [[nodiscard]] recording::Library* library() const { return library_.get(); }
  double microphone_level() { return media_->level(); }
  void show_self(emscripten::val element);
  void show_person(const std::string& id, emscripten::val element);
  void show_own_screen(emscripten::val element);
  void show_screen(const std::string& person, emscripten::val element);
  void forget_element(const emscripten::val& element) { call_.forget_element(element); }

  // Preferences
  void set_language(const std::string& language);
  void set_theme(const std::string& theme);
  void set_shortcuts(bool on);

  void dismiss_notice(int id) { notices_.dismiss(id); }

 private:
  /// Where the person is while they are in no room.
  enum class Place { lobby, studio, library, people, board };

  [[nodiscard]] emscripten::val state() const;
  [[nodiscard]] emscripten::val room() const;
  [[nodiscard]] emscripten::val people() const;
  [[nodiscard]] emscripten::val chat_state() const;
  [[nodiscard]] std::string place() const;
  static const char* name_of(Place place);
  [[nodiscard]] std::string server_state() const;

  browser::Async<void> find_server();
  /// Now, and fresh ones before their credentials lapse.
  void use_ice_servers(const signaling::Server& server);
  browser::Async<void> refresh_ice_servers();
  void server_said(const signaling::ServerMessage& message);
  /// To a room, and into it where this tab was in it before a reload.
  void follow_link(const std::string& room);
  void remember_removal();
  /// As before the page was loaded anew.
  void recall_removal();
  void enter(call::Wish wish);
  void go_to(Place place);
  void media_changed();
  /// Shows and sends what the effects make of the picture.
  void picture_changed();
  void recording_changed();
  /// To everybody in the room, what there is now.
  void send();
  void use_screen(bool with_camera);
  /// Puts the camera over the screen, where that is wanted and both are there.
  void update_overlay();
  [[nodiscard]] call::OwnTracks own_tracks() const;
  [[nodiscard]] signaling::Status own_status() const;
  [[nodiscard]] std::vector<recording::Material> material() const;
  [[nodiscard]] recording::Material studio_material() const;
  [[nodiscard]] std::vector<recording::Material> call_materials() const;
  void call_changed();
  void announce(const call::Announce& what);
  call::CallEvents call_events();
  chat::ChatEvents chat_events();
  files::FilesEvents files_events();
  board::EaselEvents board_events();
  game::ParlourEvents game_events();
  [[nodiscard]] std::string name_of(const std::string& person) const;
  void met(const signaling::Person& person, bool before_us);
  /// The chat and the files are the room's.
  void follow_room();
  void chat_changed();
  std::shared_ptr<call::Phone> new_phone();
  std::shared_ptr<connectivity::Connectivity> new_connectivity();
  void enter_call(const call::EnterRoom& where);
  /// The camera is as it was before the call.
  void after_call();
  void remember_phone();
  /// In the directory, as before the page was loaded anew.
  void appear_again();
  /// Asks who is in the room that stands in the lobby.
  void ask_who();
  void remember();
  void changed() { publish_.schedule(); }

  browser::Store for_good_{browser::Store::Kind::for_good};
  browser::Store for_tab_{browser::Store::Kind::for_tab};
  Preferences preferences_;
  std::string remembered_;  ///< the preferences as last stored
  emscripten::val listener_ = emscripten::val::null();
  browser::Soon publish_;
  Notices notices_;

  std::string room_;      ///< as it stands in the lobby's field
  bool offered_ = true;   ///< and whether we made it up
  std::string passcode_;  ///< as it stands in the lobby's field
  std::optional<signaling::Here> here_;
  std::optional<signaling::Refusal> refusal_;  ///< found here, before asking the server
  bool left_ = false;
  Place place_ = Place::lobby;
  bool in_call_ = false;
  double since_ = 0;                      ///< ms since 1970: when we came in
  std::string token_;                     ///< of the present stay
  std::optional<call::Removal> removal_;  ///< as last stored
  bool server_missing_ = false;
  bool talking_ = false;  ///< with the key held down

  // The way of one's own picture: devices or file, effects, then preview, call and photo.
  std::shared_ptr<media::LocalMedia> media_;
  std::shared_ptr<media::Screen> screen_;
  media::Sources sources_;
  std::shared_ptr<effects::Effects> effects_;
  std::shared_ptr<media::Photos> photos_;
  recording::Overlay overlay_;
  std::shared_ptr<recording::Store> store_;
  std::shared_ptr<recording::Recording> recording_;
  std::shared_ptr<recording::Library> library_;
  browser::MediaStream preview_;
  std::unique_ptr<chat::Chat> chat_;
  std::shared_ptr<files::Files> files_;
  std::unique_ptr<board::Easel> board_;
  std::shared_ptr<game::Parlour> parlour_;
  std::string talks_as_;                              ///< our id, empty outside of a room
  emscripten::val lines_ = emscripten::val::array();  ///< as the state has them
  unsigned lines_revision_ = 0;                       ///< of those
  call::Call call_;
  std::shared_ptr<call::Phone> phone_;
  std::shared_ptr<connectivity::Connectivity> connectivity_;
  std::optional<bool> camera_before_call_;  ///< was wanted; while a call lasts
  std::string remembered_missed_;           ///< as last stored
  std::string remembered_entry_;
  signaling::Client client_;
  signaling::Backoff find_backoff_;
  browser::Timer find_again_;
  browser::Timer refreshing_;
  browser::Timer asking_who_;
};

}  // namespace greenroom::app
