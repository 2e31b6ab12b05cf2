import {
  ArrowLeftRight,
  Contrast,
  Gauge,
  Mic,
  MicOff,
  Power,
  ScreenShare,
  ScreenShareOff,
  SwitchCamera,
  Video,
  VideoOff,
  WandSparkles,
} from "lucide";
import type { AppState } from "../app/types.js";
import type { Command } from "./command.js";
import { inLobbyOrRoom, inRoom, inStudio, withPicture } from "./when.js";

const sharing = (state: AppState) => state.screen.state === "on";
const sending = (source: Pick<AppState["microphone"], "state">) => source.state === "on" || source.state === "starting";

/** One's microphone, camera and screen, and what is done to the picture. */
export const sourceCommands = [
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
] as const satisfies readonly Command[];
