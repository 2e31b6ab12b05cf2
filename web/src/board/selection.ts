import { html, nothing } from "lit";
import { iconButton } from "../commands/button.js";
import { plural, t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import panel from "./panel.css?inline";
import own from "./selection.css?inline";
import { boardOf } from "./what-is-shown.js";

/** Below this there is no room above what is selected. */
const clearance = 64;

/** What is selected, whose it is, and what can be done with it. */
export class Selection extends StateView {
  static override styles = sheet(panel + own);

  override render() {
    const { selection } = boardOf(this.state);
    if (!selection) return nothing;
    const { x, y, width, height, things, by } = selection;
    const above = y >= clearance;
    return html`<div
      class="panel row ${above ? "above" : "below"}"
      role="toolbar"
      aria-label=${t("board.selection")}
      .style=${`--x: ${x + width / 2}px; --y: ${above ? y : y + height}px`}
    >
      <span class="words">${by === "" ? plural("board.things", things) : t("board.by", { name: by })}</span>
      ${iconButton("removeSelected", this)}
    </div>`;
  }
}

customElements.define("gr-board-selection", Selection);
