#include "wasm/app/app.hpp"

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "wasm/bindings/state_types.hpp"

// What the page sees of us: greenroom.d.ts is generated from this file. It only registers.
namespace greenroom::bindings {

using app::App;

EMSCRIPTEN_DECLARE_VAL_TYPE(VideoElement)
EMSCRIPTEN_DECLARE_VAL_TYPE(VideoFileChoice)
EMSCRIPTEN_DECLARE_VAL_TYPE(StateListener)

namespace {

// The TypeScript of what app/state.cpp makes; the two change together.
const std::string state_listener_type = std::string(R"ts((state: {
  /** joining: the lobby, waiting for the server's answer. left: after leaving, with the way back. */
  readonly place: "lobby" | "joining" | "room" | "left" | "studio" | "library";
  /** unreachable: not reached for a while; we go on trying. stopping: it said that it closes. */
  readonly server: "connecting" | "connected" | "reconnecting" | "unreachable" | "stopping";
  readonly language: "en" | "zh-CN";
  readonly theme: "system" | "light" | "dark";
  /** Keyboard shortcuts are on. */
  readonly shortcuts: boolean;
  readonly lobby: {
    readonly name: string;
    readonly room: string;
    /** The room's code is one that we made up, and nobody is there. */
    readonly offered: boolean;
    /** Who is in that room, null while that is not known. */
    readonly here: {
      readonly people: readonly {
        readonly name: string;
        readonly initials: string;
        readonly hue: number;
      }[];
      readonly capacity: number;
    } | null;
  };
  /** Why the last wish to enter was not granted. */
  readonly refusal:
    | "room-full" | "room-exists" | "name-taken" | "bad-room" | "bad-name" | "already-in-room"
    | "not-in-room" | "no-such-peer" | "malformed" | "too-large" | "too-fast" | "wrong-origin"
    | "server-full" | null;
  readonly camera: {
    readonly state: "off" | "starting" | "on" | "failed";
    /** Only when failed. */
    readonly problem:
      | "blocked" | "missing" | "busy" | "unsuitable" | "unplugged" | "insecure" | "unknown" | null;
    /** The device's id, empty for whichever the browser takes. */
    readonly device: string;
    /** Show it to the person as in a mirror. */
    readonly mirrored: boolean;
    /** What is in the camera's place. */
    readonly source: "camera" | "file" | "screen" | "both";
    /** Where the camera is over the screen, with both: middle and size, and the edges; 0 to 1 all. */
    readonly corner: {
      readonly x: number; readonly y: number; readonly size: number;
      readonly left: number; readonly top: number; readonly width: number; readonly height: number;
    } | null;
    /** What the camera gives now, 0 where that is not known, and what it can, largest first. */
    readonly width: number;
    readonly height: number;
    readonly rate: number;
    readonly sizes: readonly { readonly width: number; readonly height: number }[];
    readonly rates: readonly number[];
  };
  /** The video file that plays in the camera's place. Seconds. */
  readonly file: {
    readonly name: string;
    readonly duration: number;
    readonly position: number;
    readonly paused: boolean;
  } | null;
  readonly screen: )ts") + screen_state_type +
                                        R"ts(;
  readonly microphone: {
    readonly state: "off" | "starting" | "on" | "failed";
    readonly problem:
      | "blocked" | "missing" | "busy" | "unsuitable" | "unplugged" | "insecure" | "unknown" | null;
    readonly device: string;
  };
  /** The chosen output's id, empty for the system's. */
  readonly speaker: string;
  readonly devices: {
    readonly cameras: readonly { readonly id: string; readonly label: string }[];
    readonly microphones: readonly { readonly id: string; readonly label: string }[];
    readonly speakers: readonly { readonly id: string; readonly label: string }[];
  };
  /** The browser wants a click before it plays the others' sound. */
  readonly soundBlocked: boolean;
  readonly effects: )ts" + effects_state_type +
                                        R"ts(;
  readonly photos: )ts" + photos_state_type +
                                        R"ts(;
  readonly recording: )ts" + recording_state_type +
                                        R"ts(;
  readonly library: )ts" + library_state_type +
                                        R"ts(;
  readonly room: {
    readonly code: string;
    /** When you came in, ms since 1970. */
    readonly since: number;
    readonly capacity: number;
    /** You, then the others, longest present first. */
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      /** For want of a picture: as written in the name, on one of eight colours, from 0. */
      readonly initials: string;
      readonly hue: number;
      readonly self: boolean;
      readonly host: boolean;
      /** Sends sound; sends a picture. */
      readonly microphone: boolean;
      readonly camera: boolean;
      /** Shares a screen beside it; records the call. */
      readonly screen: boolean;
      readonly recording: boolean;
      readonly speaking: boolean;
      readonly link: "self" | "connecting" | "connected" | "interrupted" | "failed";
    }[];
  } | null;
  /** What just happened, oldest first, each for some seconds. */
  readonly notices: readonly {
    readonly id: number;
    readonly kind:
      | "arrived" | "left" | "lost" | "host" | "you-are-host" | "moved" | "reconnected"
      | "shares" | "records" | "screen-ended" | "screen-blocked" | "screen-failed"
      | "recording-saved" | "recording-failed" | "recording-nothing" | "recording-picture-lost"
      | "recording-recovered" | "recording-removed" | "recording-copied" | "recording-copy-failed"
      | "recording-not-renamed" | "recording-cut" | "recording-silent"
      | "disk-low" | "disk-full"
      | "camera-lost" | "microphone-lost" | "device-switched" | "link-copied" | "file-failed"
      | "effects-failed" | "key-not-found" | "photo-failed" | "photo-copied" | "photo-copy-failed" | "photo-removed";
    /** Of the person or device, empty where there is none. */
    readonly name: string;
  }[];
}) => void)ts";

void subscribe(App& app, StateListener listener) { app.subscribe(std::move(listener)); }
void show_self(App& app, VideoElement element) { app.show_self(std::move(element)); }
void show_person(App& app, const std::string& id, VideoElement element) {
  app.show_person(id, std::move(element));
}
void show_own_screen(App& app, VideoElement element) { app.show_own_screen(std::move(element)); }
void show_screen(App& app, const std::string& person, VideoElement element) {
  app.show_screen(person, std::move(element));
}
void play_file(App& app, const VideoFileChoice& file) { app.play_file(file); }
void forget_element(App& app, const VideoElement& element) { app.forget_element(element); }

}  // namespace

EMSCRIPTEN_BINDINGS(app) {
  emscripten::register_type<VideoElement>("HTMLVideoElement");
  emscripten::register_type<VideoFileChoice>("File");
  emscripten::register_type<StateListener>(state_listener_type.c_str());

  emscripten::class_<App>("App")
      .constructor<std::string, std::string>()
      .function("subscribe(listener)", &subscribe)
      .function("start(link)", &App::start)
      .function("setName(name)", &App::set_name)
      .function("setRoom(room)", &App::set_room)
      .function("offerRoom", &App::offer_room)
      .function("join", &App::join)
      .function("cancelJoin", &App::cancel_join)
      .function("backToLobby", &App::back_to_lobby)
      .function("dismissRefusal", &App::dismiss_refusal)
      .function("openStudio", &App::open_studio)
      .function("openHome", &App::open_home)
      .function("openLibrary", &App::open_library)
      .function("leave", &App::leave)
      .function("reconnect", &App::reconnect)
      .function("allowSound", &App::allow_sound)
      .function("roomLink", &App::room_link)
      .function("linkCopied", &App::link_copied)
      .function("toggleCamera", &App::toggle_camera)
      .function("toggleMicrophone", &App::toggle_microphone)
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
      .property("photos", &App::photos, emscripten::return_value_policy::reference())
      .property("recording", &App::recording, emscripten::return_value_policy::reference())
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
