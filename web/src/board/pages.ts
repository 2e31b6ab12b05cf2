import { html } from "lit";
import { steadyButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import "./page-list.js";
import own from "./pages.css?inline";
import panel from "./panel.css?inline";

/** Turns the pages. */
export class Pages extends StateView {
  static override styles = sheet(panel + own);

  override render() {
    const { app, state, ui } = this;
    return html`<div class="panel row" role="toolbar" aria-label=${t("board.pages")}>
      ${steadyButton("previousPage", this)}
      <gr-page-list .app=${app} .state=${state} .ui=${ui}></gr-page-list>
      ${steadyButton("nextPage", this)} ${steadyButton("addPage", this)}
    </div>`;
  }
}

customElements.define("gr-board-pages", Pages);
