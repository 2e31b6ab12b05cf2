import { html } from "lit";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./board-place.css?inline";
import "./board.js";

/** A board of one's own, as large as the window. */
export class BoardPlace extends StateView {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    return html`<main tabindex="-1" aria-label=${t("board")}>
      <h1 class="hidden-visually">${t("board")}</h1>
      <gr-board .app=${app} .state=${state} .ui=${ui}></gr-board>
    </main>`;
  }
}

customElements.define("gr-board-place", BoardPlace);
