import { html, nothing } from "lit";
import { ChevronDown } from "lucide";
import { iconButton, steadyButton } from "../commands/button.js";
import { command } from "../commands/list.js";
import { inBoard } from "../commands/when.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./board-menu.js";
import own from "./deeds.css?inline";
import panel from "./panel.css?inline";
import { titleOfOpen } from "./titles.js";
import { boardOf } from "./what-is-shown.js";

/** Which board it is, and what one does to it as a whole. */
export class Deeds extends StateView {
  static override styles = sheet(panel + own);

  #title() {
    const { app, state, ui } = this;
    if (!inBoard(state)) return nothing;
    const boards = command("boards");
    const title = titleOfOpen(boardOf(state));
    return html`<button
        type="button"
        class="button quiet"
        data-command="boards"
        aria-haspopup="dialog"
        aria-disabled=${boards.when(state, ui) ? nothing : "true"}
        title=${t("boards")}
        @click=${() => boards.when(state, ui) && boards.perform(app, ui, state)}
      >
        ${icon(boards.icon(state, ui))}<span class="title">${title}</span>${icon(ChevronDown)}
      </button>
      <span class="split"></span>`;
  }

  override render() {
    const { app, state, ui } = this;
    return html`<div class="panel row" role="toolbar" aria-label=${t("board.deeds")}>
      ${this.#title()} ${steadyButton("boardUndo", this)} ${steadyButton("boardRedo", this)}
      <span class="split"></span>
      ${steadyButton("boardGrid", this)} ${steadyButton("boardClear", this)} ${iconButton("boardLock", this)}
      <gr-board-menu .app=${app} .state=${state} .ui=${ui}></gr-board-menu>
    </div>`;
  }
}

customElements.define("gr-board-deeds", Deeds);
