import {
  ChartLine,
  GalleryThumbnails,
  Hand,
  Hourglass,
  LayoutGrid,
  Lock,
  LockOpen,
  Mic,
  PictureInPicture2,
  PinOff,
} from "lucide";
import type { AppState } from "../app/types.js";
import { reactionIcons } from "../call/reaction-icons.js";
import type { ReactionWord } from "../call/reaction-icons.js";
import type { Command } from "./command.js";
import { inRoom } from "./when.js";

const withOthers = (state: AppState) => inRoom(state) && (state.room?.people.length ?? 0) > 1;
const asHost = (state: AppState) => inRoom(state) && state.room?.host === true;
const canFloat = () => "documentPictureInPicture" in window || document.pictureInPictureEnabled;
const handUp = (state: AppState) => state.room?.people.some(({ self, hand }) => self && hand) ?? false;

const reaction = <Word extends ReactionWord>(word: Word) => ({
  id: `react-${word}` as const,
  label: `react.${word}` as const,
  icon: () => reactionIcons[word],
  when: inRoom,
  perform: (app: Parameters<Command["perform"]>[0]) => app.react(word),
});

/** What one does among people in a room, and what its host may. */
export const roomCommands = [
  {
    id: "hand",
    label: "hand",
    hint: (state) => (handUp(state) ? "hand.lower" : "hand.raise"),
    icon: () => Hand,
    key: "h",
    when: inRoom,
    pressed: handUp,
    perform: (app, _, state) => app.raiseHand(!handUp(state)),
  },
  {
    id: "talk",
    label: "talk",
    icon: () => Mic,
    // For as long as it is held: TalkKey hears when it is let go.
    key: "space",
    when: (state, ui) => inRoom(state) && state.pushToTalk && state.microphone.state === "off" && ui.dialog === null,
    perform: (app) => app.talk(true),
  },
  {
    id: "speakerView",
    label: "layout.speaker",
    hint: (_, ui) => (ui.layout === "speaker" ? "layout.showAll" : "layout.showSpeaker"),
    icon: (_, ui) => (ui.layout === "speaker" ? LayoutGrid : GalleryThumbnails),
    key: "g",
    when: withOthers,
    pressed: (_, ui) => ui.layout === "speaker",
    perform: (_, ui) => ui.set({ layout: ui.layout === "speaker" ? "grid" : "speaker" }),
  },
  {
    id: "unpin",
    label: "unpin",
    icon: () => PinOff,
    when: (state, ui) => withOthers(state) && (state.room?.people.some(({ name }) => name === ui.pinned) ?? false),
    perform: (_, ui) => ui.set({ pinned: "" }),
  },
  {
    id: "pictureInPicture",
    label: "floating",
    hint: (_, ui) => (ui.floating ? "floating.close" : "floating.open"),
    icon: () => PictureInPicture2,
    key: "i",
    when: (state) => withOthers(state) && canFloat(),
    pressed: (_, ui) => ui.floating,
    perform: (_, ui) => ui.set({ floating: !ui.floating }),
  },
  {
    id: "statistics",
    label: "statistics",
    hint: (_, ui) => (ui.drawer === "statistics" ? "statistics.hide" : "statistics.show"),
    icon: () => ChartLine,
    key: "t",
    when: inRoom,
    pressed: (_, ui) => ui.drawer === "statistics",
    perform: (_, ui) => ui.set({ drawer: ui.drawer === "statistics" ? null : "statistics" }),
  },
  {
    id: "lockRoom",
    label: "room.lock",
    hint: (state) => (state.room?.settings.locked ? "room.unlock" : "room.lock"),
    icon: (state) => (state.room?.settings.locked ? LockOpen : Lock),
    when: asHost,
    perform: (app, _, state) => app.lockRoom(!state.room?.settings.locked),
  },
  {
    id: "letNewcomersWait",
    label: "room.waiting",
    hint: (state) => (state.room?.settings.waiting ? "room.waiting.turnOff" : "room.waiting.turnOn"),
    icon: () => Hourglass,
    when: asHost,
    perform: (app, _, state) => app.letNewcomersWait(!state.room?.settings.waiting),
  },
  reaction("thumbs-up"),
  reaction("clap"),
  reaction("heart"),
  reaction("laugh"),
  reaction("wow"),
  reaction("party"),
] as const satisfies readonly Command[];
