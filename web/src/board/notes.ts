import { html, nothing } from "lit";
import { Info, Lock, TriangleAlert } from "lucide";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./notes.css?inline";
import { boardOf } from "./what-is-shown.js";

/** What one has to know of the board while one draws. */
export class BoardNotes extends StateView {
  static override styles = sheet(own);

  #note(key: Key, node: IconNode, look = "") {
    return html`<p class="note ${look}">${icon(node)}<span>${t(key)}</span></p>`;
  }

  #kept() {
    const { kept, ofRoom } = boardOf(this.state);
    if (kept === "yes") return nothing;
    return this.#note(kept === "in-use" && ofRoom ? "board.in-use.room" : `board.${kept}`, Info);
  }

  #locked() {
    const { locked, mayDraw } = boardOf(this.state);
    return locked ? this.#note(mayDraw ? "board.locked.byYou" : "board.locked", Lock) : nothing;
  }

  #problem() {
    const { problem, locked } = boardOf(this.state);
    if (problem === "" || (problem === "locked" && locked)) return nothing;
    return this.#note(`board.problem.${problem}`, TriangleAlert, "problem");
  }

  #broken() {
    if (boardOf(this.state).phase !== "broken") return nothing;
    return html`<div class="note problem">
      ${icon(TriangleAlert)}<span>${t("board.broken")}</span>
      <button type="button" class="button" @click=${() => location.reload()}>${t("load.reload")}</button>
    </div>`;
  }

  override render() {
    return html`<div class="notes" role="status">${this.#locked()} ${this.#kept()} ${this.#problem()}</div>
      <div class="notes" role="alert">${this.#broken()}</div>`;
  }
}

customElements.define("gr-board-notes", BoardNotes);
