import { Eye, Flag, PartyPopper, Pencil } from "lucide";
import { inPlay } from "../game/phases.js";
import type { Command } from "./command.js";
import { inRoom } from "./when.js";

/** What those in a room play: draw and guess. */
export const gameCommands = [
  {
    id: "game",
    label: "game",
    hint: (state) => (state.game.phase === "over" ? "game.again" : "game.begin"),
    icon: () => PartyPopper,
    when: (state) => inRoom(state) && state.game.mayStart,
    perform: (_, ui) => ui.set({ dialog: "game" }),
  },
  {
    id: "gamePlay",
    label: "game.play",
    hint: (state) => (state.game.plays ? "game.lookOn" : "game.play"),
    icon: (state) => (state.game.plays ? Eye : Pencil),
    when: (state) => inRoom(state) && inPlay(state.game) && state.game.ranking.some(({ self }) => self),
    perform: (app, _, state) => app.game.play(!state.game.plays),
  },
  {
    id: "gameEnd",
    label: "game.end",
    icon: () => Flag,
    when: (state) => inRoom(state) && inPlay(state.game) && state.game.leads,
    perform: (app) => app.game.end(),
  },
] as const satisfies readonly Command[];
