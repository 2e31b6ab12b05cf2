#include "wasm/app/app.hpp"

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

// What the page sees of us: greenroom.d.ts is generated from this file. It only registers. The
// state is described in state.ts.
namespace greenroom::bindings {

using app::App;

EMSCRIPTEN_DECLARE_VAL_TYPE(VideoElement)
EMSCRIPTEN_DECLARE_VAL_TYPE(FileChoice)
EMSCRIPTEN_DECLARE_VAL_TYPE(StateListener)

namespace {

void subscribe(App& app, StateListener listener) { app.subscribe(std::move(listener)); }
void show_self(App& app, VideoElement element) { app.show_self(std::move(element)); }
void show_person(App& app, const std::string& id, VideoElement element) {
  app.show_person(id, std::move(element));
}
void show_own_screen(App& app, VideoElement element) { app.show_own_screen(std::move(element)); }
void show_screen(App& app, const std::string& person, VideoElement element) {
  app.show_screen(person, std::move(element));
}
void play_file(App& app, const FileChoice& file) { app.play_file(file); }
void offer_file(App& app, const std::string& person, const FileChoice& file) {
  app.offer_file(person, file);
}
void forget_element(App& app, const VideoElement& element) { app.forget_element(element); }

}  // namespace

EMSCRIPTEN_BINDINGS(app) {
  emscripten::register_type<VideoElement>("HTMLVideoElement");
  emscripten::register_type<FileChoice>("File");
  emscripten::register_type<StateListener>(R"((state: import("greenroom-state").State) => void)");

  emscripten::class_<App>("App")
      .constructor<std::string, std::string, std::string, std::string, std::string, std::string>()
      .function("subscribe(listener)", &subscribe)
      .function("start(link)", &App::start)
      .function("setName(name)", &App::set_name)
      .function("setRoom(room)", &App::set_room)
      .function("offerRoom", &App::offer_room)
      .function("join", &App::join)
      .function("setPasscodeToEnter(passcode)", &App::set_passcode_to_enter)
      .function("cancelJoin", &App::cancel_join)
      .function("backToLobby", &App::back_to_lobby)
      .function("dismissRefusal", &App::dismiss_refusal)
      .function("openStudio", &App::open_studio)
      .function("openHome", &App::open_home)
      .function("openLibrary", &App::open_library)
      .function("openPeople", &App::open_people)
      .function("openBoard", &App::open_board)
      .function("beFound(presence)", &App::be_found)
      .function("setRingSeconds(seconds)", &App::set_ring_seconds)
      .function("leave", &App::leave)
      .function("reconnect", &App::reconnect)
      .function("allowSound", &App::allow_sound)
      .function("roomLink", &App::room_link)
      .function("watchStatistics(on)", &App::watch_statistics)
      .function("raiseHand(up)", &App::raise_hand)
      .function("react(word)", &App::react)
      .function("offerFile(person, file)", &offer_file)
      .function("lockRoom(locked)", &App::lock_room)
      .function("setPasscode(passcode)", &App::set_passcode)
      .function("letNewcomersWait(wait)", &App::let_newcomers_wait)
      .function("spotlight(id)", &App::spotlight)
      .function("admit(id)", &App::admit)
      .function("turnAway(id)", &App::turn_away)
      .function("removePerson(id)", &App::remove_person)
      .function("handOver(id)", &App::hand_over)
      .function("askMute(id)", &App::ask_mute)
      .function("linkCopied", &App::link_copied)
      .function("toggleCamera", &App::toggle_camera)
      .function("toggleMicrophone", &App::toggle_microphone)
      .function("talk(down)", &App::talk)
      .function("setPushToTalk(on)", &App::set_push_to_talk)
      .function("setVoice(noiseSuppression, echoCancellation, gainControl)", &App::set_voice)
      .function("chooseCamera(id)", &App::choose_camera)
      .function("chooseMicrophone(id)", &App::choose_microphone)
      .function("chooseSpeaker(id)", &App::choose_speaker)
      .function("flipCamera", &App::flip_camera)
      .function("setCameraSize(width, height)", &App::set_camera_size)
      .function("setCameraRate(rate)", &App::set_camera_rate)
      .function("playFile(file)", &play_file)
      .function("pauseFile(paused)", &App::pause_file)
      .function("seekFile(seconds)", &App::seek_file)
      .function("stopStandIn", &App::stop_stand_in)
      .function("shareScreen", &App::share_screen)
      .function("stopScreen", &App::stop_screen)
      .function("showBoth", &App::show_both)
      .function("showScreenAlone", &App::show_screen_alone)
      .function("setCorner(x, y, size)", &App::set_corner)
      .function("setScreenHint(hint)", &App::set_screen_hint)
      .property("effects", &App::effects, emscripten::return_value_policy::reference())
      .property("connectivity", &App::connectivity, emscripten::return_value_policy::reference())
      .property("phone", &App::phone, emscripten::return_value_policy::reference())
      .property("photos", &App::photos, emscripten::return_value_policy::reference())
      .property("recording", &App::recording, emscripten::return_value_policy::reference())
      .property("chat", &App::chat, emscripten::return_value_policy::reference())
      .property("files", &App::files, emscripten::return_value_policy::reference())
      .property("game", &App::game, emscripten::return_value_policy::reference())
      .property("board", &App::board, emscripten::return_value_policy::reference())
      .property("library", &App::library, emscripten::return_value_policy::reference())
      .function("microphoneLevel", &App::microphone_level)
      .function("showSelf(element)", &show_self)
      .function("showPerson(id, element)", &show_person)
      .function("showOwnScreen(element)", &show_own_screen)
      .function("showScreen(person, element)", &show_screen)
      .function("forgetElement(element)", &forget_element)
      .function("setLanguage(language)", &App::set_language)
      .function("setTheme(theme)", &App::set_theme)
      .function("setShortcuts(on)", &App::set_shortcuts)
      .function("dismissNotice(id)", &App::dismiss_notice);
}

}  // namespace greenroom::bindings
