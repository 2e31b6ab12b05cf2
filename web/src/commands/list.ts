import {
  Activity,
  Command as CommandKey,
  Keyboard,
  Link,
  Maximize,
  Minimize,
  RefreshCw,
  Settings,
  Share2,
  Users,
  Volume2,
} from "lucide";
import { t } from "../locale/locale.js";
import type { Command } from "./command.js";
import { boardCommands } from "./board.js";
import { gameCommands } from "./game.js";
import { phoneCommands } from "./phone.js";
import { placeCommands } from "./places.js";
import { recordingCommands } from "./recording.js";
import { roomCommands } from "./room.js";
import { sourceCommands } from "./sources.js";
import { talkCommands } from "./talk.js";
import { always, inLobby, inRoom } from "./when.js";

/** Fails where the browser refuses, and on a page without https, which has no clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Every command there is, in the order in which help and palette show them. */
export const commands = [
  ...sourceCommands,
  ...recordingCommands,
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
  ...talkCommands,
  ...roomCommands,
  ...phoneCommands,
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
    id: "connectivity",
    label: "connectivity",
    icon: () => Activity,
    when: always,
    perform: (_, ui) => ui.set({ dialog: "connectivity" }),
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
  ...placeCommands,
  ...boardCommands,
  ...gameCommands,
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];

export function command(id: CommandId): Command {
  const found = commands.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}
