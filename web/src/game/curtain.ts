import type { ReactiveController } from "lit";
import type { StateView } from "../shell/view.js";
import { inPlay } from "./phases.js";

/** Brings the board onto the stage when a turn begins. Within a turn everybody may put it away. */
export class Curtain implements ReactiveController {
  #host: StateView;
  #turn = "";

  constructor(host: StateView) {
    this.#host = host;
  }

  hostUpdated(): void {
    const { game } = this.#host.state;
    if (!inPlay(game) || game.turn === this.#turn) return;
    this.#turn = game.turn;
    if (!this.#host.ui.board) this.#host.ui.set({ board: true, boardSeen: true });
  }
}
