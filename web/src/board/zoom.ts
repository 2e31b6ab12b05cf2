import { html, nothing } from "lit";
import { steadyButton } from "../commands/button.js";
import { command } from "../commands/list.js";
import { percent, t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import panel from "./panel.css?inline";
import own from "./zoom.css?inline";
import { boardOf } from "./what-is-shown.js";

/** How large one sees the page. */
export class Zoom extends StateView {
  static override styles = sheet(panel + own);

  #now() {
    const { app, state, ui } = this;
    const actual = command("actualSize");
    const rests = !actual.when(state, ui);
    const now = percent(boardOf(state).zoom);
    return html`<button
      type="button"
      class="button quiet"
      title=${t(actual.label)}
      aria-label=${`${t(actual.label)}: ${now}`}
      aria-disabled=${rests ? "true" : nothing}
      data-command="actualSize"
      @click=${() => !rests && actual.perform(app, ui, state)}
    >
      ${now}
    </button>`;
  }

  override render() {
    return html`<div class="panel row" role="toolbar" aria-label=${t("board.zoom")}>
      ${steadyButton("zoomOut", this)} ${this.#now()} ${steadyButton("zoomIn", this)} ${steadyButton("fitBoard", this, "fit")}
    </div>`;
  }
}

customElements.define("gr-board-zoom", Zoom);
