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
#include "wasm/media/sources.hpp"
#include "wasm/signaling/client.hpp"

namespace greenroom::app {

/// The whole page's truth. A view calls a method, the features change, and one immutable state
/// object goes to the listener before the browser paints. bindings/app.cpp says what that object
/// looks like.
class App {
 public:
  /// `effects_worker`: the address of the script that brings the effects worker in.
  explicit App(std::string effects_worker);

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
  void open_studio() { go_to_studio(true); }
  void open_home() { go_to_studio(false); }

  // Room
  void leave();
  void reconnect() { call_.restart_links(); }
  void allow_sound() { call_.allow_sound(); }
  [[nodiscard]] std::string room_link() const;
  void link_copied() { notices_.add("link-copied"); }

  // Media
  /// Of a file that stands in its place: ends that, and the camera is as it was before.
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
  void stop_file() { sources_.stop_file(); }
  [[nodiscard]] effects::Effects* effects() const { return effects_.get(); }
  [[nodiscard]] media::Photos* photos() const { return photos_.get(); }
  double microphone_level() { return media_->level(); }
  void show_self(emscripten::val element);
  void show_person(const std::string& id, emscripten::val element);
  void forget_element(const emscripten::val& element) { call_.forget_element(element); }

  // Preferences
  void set_language(const std::string& language);
  void set_theme(const std::string& theme);
  void set_shortcuts(bool on);

  void dismiss_notice(int id) { notices_.dismiss(id); }

 private:
  [[nodiscard]] emscripten::val state() const;
  [[nodiscard]] emscripten::val people() const;
  [[nodiscard]] std::string place() const;
  [[nodiscard]] std::string server_state() const;

  browser::Async<void> find_server();
  void server_said(const signaling::ServerMessage& message);
  void enter(call::Wish wish);
  void go_to_studio(bool studio);
  void media_changed();
  /// Shows and sends what the effects make of the picture.
  void picture_changed();
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
  bool studio_ = false;
  double since_ = 0;   ///< ms since 1970: when we came in
  std::string token_;  ///< of the present stay
  bool server_missing_ = false;

  // The way of one's own picture: devices or file, effects, then preview, call and photo.
  std::shared_ptr<media::LocalMedia> media_;
  media::Sources sources_;
  std::shared_ptr<effects::Effects> effects_;
  std::shared_ptr<media::Photos> photos_;
  browser::MediaStream preview_;
  call::Call call_;
  signaling::Client client_;
  signaling::Backoff find_backoff_;
  browser::Timer find_again_;
  browser::Timer asking_who_;
};

}  // namespace greenroom::app
