import { html, nothing } from "lit";
import { inRoom } from "../commands/when.js";
import { t } from "../locale/locale.js";
import type { Dropped } from "../shell/drop-zone.js";
import "../shell/drop-zone.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./board.css?inline";
import "../game/game.js";
import "./deeds.js";
import "./notes.js";
import "./pages.js";
import type { Paper } from "./paper.js";
import "./paper.js";
import { Pasting } from "./pasting.js";
import "./pen-case.js";
import "./selection.js";
import "./tools.js";
import { boardOf, fileKind } from "./what-is-shown.js";
import "./writing.js";
import "./zoom.js";

/** A board to draw on, with all that one needs around it. */
export class Board extends StateView {
  static override styles = sheet(own);

  constructor() {
    super();
    this.addController(new Pasting(this));
  }

  override willUpdate(): void {
    this.classList.toggle("in-room", inRoom(this.state));
  }

  #focusPaper(): void {
    this.find<Paper>("gr-paper")?.focus();
  }

  #dropped(event: Dropped): void {
    const { detail: blob, x, y } = event;
    if (blob.name.endsWith(fileKind) && !inRoom(this.state)) {
      this.app.board.act({ do: "open-file", blob, name: blob.name });
      return;
    }
    const box = this.find("gr-paper")?.getBoundingClientRect();
    if (box && boardOf(this.state).mayDraw) this.app.board.act({ do: "picture", blob, x: x - box.left, y: y - box.top });
  }

  override render() {
    const { app, state, ui } = this;
    const { writing } = boardOf(state);
    return html`<gr-drop-zone
      .words=${t(inRoom(state) ? "board.drop.picture" : "board.drop")}
      @dropped=${this.#dropped}
    >
      <div class="board">
        <div class="side">
          <gr-board-tools .app=${app} .state=${state} .ui=${ui}></gr-board-tools>
          <gr-pen-case .app=${app} .state=${state} .ui=${ui}></gr-pen-case>
        </div>
        <div class="table">
          <gr-paper .app=${app} .state=${state} .ui=${ui}></gr-paper>
          ${
            writing
              ? html`<gr-writing .app=${app} .place=${writing} @written=${this.#focusPaper}></gr-writing>`
              : html`<gr-board-selection .app=${app} .state=${state} .ui=${ui} @click=${this.#focusPaper}></gr-board-selection>`
          }
          <gr-board-notes .app=${app} .state=${state} .ui=${ui}></gr-board-notes>
        </div>
        ${inRoom(state) ? html`<gr-game .app=${app} .state=${state} .ui=${ui}></gr-game>` : nothing}
        <div class="foot">
          <gr-board-deeds .app=${app} .state=${state} .ui=${ui}></gr-board-deeds>
          <gr-board-pages .app=${app} .state=${state} .ui=${ui}></gr-board-pages>
          <gr-board-zoom .app=${app} .state=${state} .ui=${ui}></gr-board-zoom>
        </div>
      </div>
    </gr-drop-zone>`;
  }
}

customElements.define("gr-board", Board);
