import { MessageSquareText, Paperclip } from "lucide";
import type { AppState } from "../app/types.js";
import { chooseFile } from "../shell/choose-file.js";
import type { Command } from "./command.js";
import { inRoom } from "./when.js";

const withOthers = (state: AppState) => inRoom(state) && (state.room?.people.length ?? 0) > 1;

/** What one says in writing to those in the room, and gives them. */
export const talkCommands = [
  {
    id: "chat",
    label: "chat",
    hint: (_, ui) => (ui.drawer === "chat" ? "chat.hide" : "chat.show"),
    icon: () => MessageSquareText,
    key: "c",
    when: inRoom,
    pressed: (_, ui) => ui.drawer === "chat",
    perform: (_, ui) => ui.set({ drawer: ui.drawer === "chat" ? null : "chat" }),
  },
  {
    id: "sendFile",
    label: "file.send",
    icon: () => Paperclip,
    key: "a",
    when: withOthers,
    perform: (app, ui) => {
      void chooseFile("").then((file) => {
        if (!file) return;
        app.offerFile("", file);
        ui.set({ drawer: "chat" });
      });
    },
  },
] as const satisfies readonly Command[];
