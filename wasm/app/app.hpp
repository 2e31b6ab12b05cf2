#pragma once

#include <emscripten/val.h>

#include <memory>
#include <string>
#include <vector>

#include "shared/app/preferences.hpp"
#include "shared/signaling/backoff.hpp"
#include "wasm/app/notices.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/call/call.hpp"
#include "wasm/effects/effects.hpp"
#include "wasm/media/local_media.hpp"
#include "wasm/media/photos.hpp"
#include "wasm/media/screen.hpp"
#include "wasm/media/sources.hpp"
#include "wasm/recording/library.hpp"
#include "wasm/recording/overlay.hpp"
#include "wasm/recording/recording.hpp"
#include "wasm/recording/store.hpp"
#include "wasm/signaling/client.hpp"

namespace greenroom::app {

/// The whole page's truth. A view calls a method, the features change, and one immutable state
/// object goes to the listener before the browser paints. bindings/app.cpp says what that object
/// looks like.
class App {
 public:
  /// The addresses of the scripts that bring the workers in.
  App(std::string effects_worker, std::string recording_worker);

  void subscribe(emscripten::val listener);
  /// `link`: the address the page was opened with; a room in it is filled in, and entered again
  /// after a reload.
  void start(const std::string& link);

  // Lobby
  void set_name(const std::string& name);
  void set_room(const std::string& room);
  void offer_room();
  void join();
  void cancel_join();
  void back_to_lobby();
  void dismiss_refusal();

  // Studio
  void open_studio() { go_to(Place::studio); }
  void open_home() { go_to(Place::lobby); }
  void open_library();

  // Room
  void leave();
  void reconnect() { call_.restart_links(); }
  void allow_sound() { call_.allow_sound(); }
  [[nodiscard]] std::string room_link() const;
  void link_copied() { notices_.add("link-copied"); }

  // Media
  /// Of a file or a screen that stands in its place: ends that, and the camera is as it was before.
  void toggle_camera();
  void toggle_microphone() { media_->toggle_microphone(); }
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
  enum class Place { lobby, studio, library };

  [[nodiscard]] emscripten::val state() const;
  [[nodiscard]] emscripten::val people() const;
  [[nodiscard]] std::string place() const;
  static const char* name_of(Place place);
  [[nodiscard]] std::string server_state() const;

  browser::Async<void> find_server();
  void server_said(const signaling::ServerMessage& message);
  /// To a room, and into it where this tab was in it before a reload.
  void follow_link(const std::string& room);
  void enter(call::Wish wish);
  void go_to(Place place);
  void media_changed();
  /// Shows and sends what the effects make of the picture.
  void picture_changed();
  void recording_changed();
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

  std::string room_;     ///< as it stands in the lobby's field
  bool offered_ = true;  ///< and whether we made it up
  std::optional<signaling::Here> here_;
  std::optional<signaling::Refusal> refusal_;  ///< found here, before asking the server
  bool left_ = false;
  Place place_ = Place::lobby;
  bool in_call_ = false;
  double since_ = 0;   ///< ms since 1970: when we came in
  std::string token_;  ///< of the present stay
  bool server_missing_ = false;

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
  call::Call call_;
  signaling::Client client_;
  signaling::Backoff find_backoff_;
  browser::Timer find_again_;
  browser::Timer asking_who_;
};

}  // namespace greenroom::app
