import {
  ArrowLeftRight,
  Camera,
  CameraOff,
  CircleDot,
  CircleStop,
  Clapperboard,
  Command as CommandKey,
  Contrast,
  Dices,
  Film,
  Gauge,
  House,
  Keyboard,
  Library,
  Link,
  LogIn,
  Maximize,
  Mic,
  MicOff,
  Minimize,
  Pause,
  PhoneOff,
  Play,
  Power,
  RefreshCw,
  ScreenShare,
  ScreenShareOff,
  Settings,
  Settings2,
  Share2,
  SwitchCamera,
  Undo2,
  Users,
  Video,
  VideoOff,
  Volume2,
  WandSparkles,
} from "lucide";
import type { AppState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { chooseFile } from "../shell/choose-file.js";
import type { Command } from "./command.js";

const always = () => true;
const inRoom = (state: AppState) => state.place === "room";
const inLobby = (state: AppState) => state.place === "lobby";
const inStudio = (state: AppState) => state.place === "studio";
const inLibrary = (state: AppState) => state.place === "library";
const inLobbyOrRoom = (state: AppState) => inLobby(state) || inRoom(state) || state.place === "joining";
const withPicture = (state: AppState) => inLobbyOrRoom(state) || inStudio(state);
const sharing = (state: AppState) => state.screen.state === "on";
const recording = ({ recording: { phase } }: AppState) => phase === "recording" || phase === "paused";
const mayRecord = (state: AppState) =>
  state.recording.available && state.recording.phase === "idle" && (inRoom(state) || inStudio(state));
const sending = (source: AppState["microphone"]) => source.state === "on" || source.state === "starting";

/** Fails where the browser refuses, and on a page without https, which has no clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Every command there is, in the order in which help and palette show them. */
export const commands = [
  {
    id: "microphone",
    label: "microphone",
    hint: (state) => (sending(state.microphone) ? "microphone.turnOff" : "microphone.turnOn"),
    icon: (state) => (sending(state.microphone) ? Mic : MicOff),
    key: "m",
    when: withPicture,
    pressed: (state) => sending(state.microphone),
    perform: (app) => app.toggleMicrophone(),
  },
  {
    id: "camera",
    label: "camera",
    hint: (state) => (sending(state.camera) ? "camera.turnOff" : "camera.turnOn"),
    icon: (state) => (sending(state.camera) ? Video : VideoOff),
    key: "v",
    when: withPicture,
    pressed: (state) => sending(state.camera),
    perform: (app) => app.toggleCamera(),
  },
  {
    id: "flipCamera",
    label: "flipCamera",
    icon: () => SwitchCamera,
    when: (state) =>
      withPicture(state) &&
      state.camera.state === "on" &&
      state.camera.source === "camera" &&
      state.devices.cameras.length > 1,
    perform: (app) => app.flipCamera(),
  },
  {
    id: "effects",
    label: "effects",
    hint: (_, ui) => (ui.drawer === "effects" ? "effects.hide" : "effects.show"),
    icon: () => WandSparkles,
    key: "e",
    when: inLobbyOrRoom,
    pressed: (_, ui) => ui.drawer === "effects",
    perform: (_, ui) => ui.set({ drawer: ui.drawer === "effects" ? null : "effects", picking: false }),
  },
  {
    id: "matte",
    label: "effects.matte",
    hint: (state) => (state.effects.matte ? "effects.matte.hide" : "effects.matte.show"),
    icon: () => Contrast,
    when: (state) => withPicture(state) && state.effects.key !== "none",
    pressed: (state) => state.effects.matte,
    perform: (app, _, state) => app.effects.setMatte(!state.effects.matte),
  },
  {
    id: "effectsOff",
    label: "effects.off",
    icon: () => Power,
    when: (state) => withPicture(state) && state.effects.state !== "off",
    perform: (app) => app.effects.turnOff(),
  },
  {
    id: "photo",
    label: "photo.take",
    hint: (state) => (state.photos.countdown > 0 ? "photo.cancel" : "photo.take"),
    icon: (state) => (state.photos.countdown > 0 ? CameraOff : Camera),
    when: (state) => inStudio(state) && state.camera.state === "on",
    perform: (app, _, { photos }) => (photos.countdown > 0 ? app.photos.cancel() : app.photos.take()),
  },
  {
    id: "record",
    label: "record",
    hint: (state) => (recording(state) ? "record.stop" : "record.start"),
    icon: (state) => (recording(state) ? CircleStop : CircleDot),
    key: "r",
    // Also where one has gone meanwhile: a recording goes on until it is stopped.
    when: (state) => mayRecord(state) || recording(state),
    pressed: recording,
    perform: (app, _, state) => (recording(state) ? app.recording.stop() : app.recording.start()),
  },
  {
    id: "pauseRecording",
    label: "record.pause",
    hint: (state) => (state.recording.phase === "paused" ? "record.resume" : "record.pause"),
    icon: (state) => (state.recording.phase === "paused" ? Play : Pause),
    when: recording,
    perform: (app, _, state) => (state.recording.phase === "paused" ? app.recording.resume() : app.recording.pause()),
  },
  {
    id: "recordingSettings",
    label: "record.settings",
    icon: () => Settings2,
    when: mayRecord,
    perform: (_, ui) => ui.set({ dialog: "recordingSettings" }),
  },
  {
    id: "openFile",
    label: "file.open",
    icon: () => Film,
    when: inStudio,
    perform: (app) => {
      void chooseFile("video/*").then((file) => file && app.playFile(file));
    },
  },
  {
    id: "shareScreen",
    label: "screen",
    hint: (state) => (sharing(state) ? "screen.stop" : "screen.share"),
    icon: (state) => (sharing(state) ? ScreenShareOff : ScreenShare),
    key: "s",
    when: (state) => sharing(state) || ((inRoom(state) || inStudio(state)) && state.screen.available),
    pressed: sharing,
    perform: (app, _, state) => (sharing(state) ? app.stopScreen() : app.shareScreen()),
  },
  {
    id: "swapScreen",
    label: "screen.swap",
    icon: () => ArrowLeftRight,
    when: sharing,
    perform: (app) => app.shareScreen(),
  },
  {
    id: "smoothMotion",
    label: "screen.motion",
    hint: (state) => (state.screen.hint === "motion" ? "screen.preferText" : "screen.preferMotion"),
    icon: () => Gauge,
    when: sharing,
    pressed: (state) => state.screen.hint === "motion",
    perform: (app, _, state) => app.setScreenHint(state.screen.hint === "motion" ? "detail" : "motion"),
  },
  {
    id: "people",
    label: "people",
    hint: (_, ui) => (ui.drawer === "people" ? "people.hide" : "people.show"),
    icon: () => Users,
    key: "p",
    when: inRoom,
    pressed: (_, ui) => ui.drawer === "people",
    perform: (_, ui) => ui.set({ drawer: ui.drawer === "people" ? null : "people" }),
  },
  {
    id: "copyLink",
    label: "copyLink",
    icon: () => Link,
    key: "l",
    when: (state) => inRoom(state) || (inLobby(state) && state.lobby.room !== ""),
    perform: (app, ui) => {
      copy(app.roomLink()).then(
        () => app.linkCopied(),
        () => ui.set({ dialog: "link" }),
      );
    },
  },
  {
    id: "share",
    label: "share",
    icon: () => Share2,
    when: (state) => inRoom(state) && "share" in navigator,
    perform: (app) => {
      navigator.share({ title: t("app"), text: t("share.text"), url: app.roomLink() }).catch(() => undefined);
    },
  },
  {
    id: "sound",
    label: "stage.sound",
    icon: () => Volume2,
    when: (state) => inRoom(state) && state.soundBlocked,
    perform: (app) => app.allowSound(),
  },
  {
    id: "fullScreen",
    label: "fullScreen",
    hint: (_, ui) => (ui.fullScreen ? "fullScreen.leave" : "fullScreen"),
    icon: (_, ui) => (ui.fullScreen ? Minimize : Maximize),
    key: "f",
    when: (state) => inRoom(state) && document.fullscreenEnabled,
    perform: (_, ui) => {
      const done = ui.fullScreen ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      done.catch(() => undefined);
    },
  },
  {
    id: "reconnect",
    label: "reconnect",
    icon: () => RefreshCw,
    when: (state) => inRoom(state) && (state.room?.people.length ?? 0) > 1,
    perform: (app) => app.reconnect(),
  },
  {
    id: "settings",
    label: "settings",
    icon: () => Settings,
    when: always,
    perform: (_, ui) => ui.set({ dialog: "settings" }),
  },
  {
    id: "help",
    label: "help",
    icon: () => Keyboard,
    key: "?",
    when: always,
    perform: (_, ui) => ui.set({ dialog: "help" }),
  },
  {
    id: "palette",
    label: "palette",
    icon: () => CommandKey,
    key: "ctrl+k",
    when: always,
    perform: (_, ui) => ui.set({ dialog: "palette" }),
  },
  {
    id: "anotherRoom",
    label: "lobby.another",
    icon: () => Dices,
    when: inLobby,
    perform: (app) => app.offerRoom(),
  },
  {
    id: "studio",
    label: "studio",
    icon: () => Clapperboard,
    when: (state) => inLobby(state) || inLibrary(state) || state.place === "left",
    perform: (app) => app.openStudio(),
  },
  {
    id: "library",
    label: "library",
    icon: () => Library,
    when: (state) => inLobby(state) || inStudio(state) || state.place === "left",
    perform: (app) => app.openLibrary(),
  },
  {
    id: "restoreRecording",
    label: "library.restore",
    icon: () => Undo2,
    when: (state) => inLibrary(state) && state.library.restorable,
    perform: (app) => app.library.restore(),
  },
  {
    id: "rejoin",
    label: "left.rejoin",
    icon: () => LogIn,
    when: (state) => state.place === "left",
    perform: (app) => app.join(),
  },
  {
    id: "home",
    label: "home",
    icon: () => House,
    when: (state) => state.place === "left" || inStudio(state) || inLibrary(state),
    perform: (app, _, state) => (state.place === "left" ? app.backToLobby() : app.openHome()),
  },
  {
    id: "leave",
    label: "leave",
    icon: () => PhoneOff,
    when: inRoom,
    perform: (app) => app.leave(),
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];

export function command(id: CommandId): Command {
  const found = commands.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}
