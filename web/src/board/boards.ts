import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Presentation } from "lucide";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import type { Dialog } from "../shell/dialog.js";
import "../shell/dialog.js";
import empty from "../shell/empty.css?inline";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./board-line.js";
import own from "./boards.css?inline";
import { boardOf } from "./what-is-shown.js";

/** Every board on this machine. */
export class Boards extends StateView {
  static override styles = sheet(empty + own);

  #close(): void {
    this.find<Dialog>("gr-dialog")?.close();
  }

  #list() {
    const { app, state, ui } = this;
    const { boards } = boardOf(state);
    if (boards.length === 0) return html`<div class="empty">${icon(Presentation)}<p>${t("boards.empty")}</p></div>`;
    return html`<ul aria-label=${t("boards")}>
      ${repeat(
        boards,
        ({ id }) => id,
        (board) =>
          html`<li>
            <gr-board-line .app=${app} .state=${state} .ui=${ui} .board=${board} @opened=${this.#close}></gr-board-line>
          </li>`,
      )}
    </ul>`;
  }

  #removed() {
    if (!boardOf(this.state).restorable) return nothing;
    return html`<p>${t("boards.removed")}
      <button type="button" class="button text" @click=${() => this.app.board.act({ do: "restore-board" })}>${t("undo")}</button>
    </p>`;
  }

  override render() {
    return html`<gr-dialog .label=${t("boards")}>
      <div class="ways" @click=${this.#close}>${wordButton("newBoard", this, "primary")} ${wordButton("openBoardFile", this)}</div>
      <div class="removed" role="status">${this.#removed()}</div>
      ${this.#list()}
    </gr-dialog>`;
  }
}

customElements.define("gr-boards", Boards);
