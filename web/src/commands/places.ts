import { Clapperboard, Dices, House, Library, LogIn, PhoneOff, Presentation, Undo2 } from "lucide";
import { isCallOfTwo } from "../phone/companion.js";
import type { Command } from "./command.js";
import { inBoard, inLibrary, inLobby, inPeople, inRoom, inStudio } from "./when.js";

/** Ways from one place to another. */
export const placeCommands = [
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
    when: (state) => inLobby(state) || inBoard(state) || inLibrary(state) || inPeople(state) || state.place === "left",
    perform: (app) => app.openStudio(),
  },
  {
    id: "board",
    label: "board",
    hint: (state, ui) => (!inRoom(state) ? "board" : ui.board ? "board.hide" : "board.show"),
    icon: () => Presentation,
    key: "b",
    when: (state) => !inBoard(state) && state.place !== "joining",
    pressed: (_, ui) => ui.board,
    perform: (app, ui, state) =>
      inRoom(state) ? ui.set({ board: !ui.board, boardSeen: true }) : app.openBoard(),
  },
  {
    id: "library",
    label: "library",
    icon: () => Library,
    when: (state) => inLobby(state) || inStudio(state) || inBoard(state) || inPeople(state) || state.place === "left",
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
    when: (state) =>
      state.place === "left" || inStudio(state) || inBoard(state) || inLibrary(state) || inPeople(state),
    perform: (app, _, state) => (state.place === "left" ? app.backToLobby() : app.openHome()),
  },
  {
    id: "leave",
    label: "leave",
    hint: (state) => (isCallOfTwo(state) ? "ring.hangUp" : "leave"),
    icon: () => PhoneOff,
    when: inRoom,
    perform: (app) => app.leave(),
  },
] as const satisfies readonly Command[];
