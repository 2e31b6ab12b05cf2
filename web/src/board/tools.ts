import { html } from "lit";
import { steadyButton } from "../commands/button.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import panel from "./panel.css?inline";
import own from "./tools.css?inline";

const shown: readonly CommandId[] = [
  "tool-select",
  "tool-hand",
  "tool-pen",
  "tool-marker",
  "tool-eraser",
  "tool-rubber",
  "tool-line",
  "tool-arrow",
  "tool-rectangle",
  "tool-ellipse",
  "tool-text",
  "boardPicture",
];

/** What one can take into one's hand. */
export class BoardTools extends StateView {
  static override styles = sheet(panel + own);

  override render() {
    return html`<div class="panel" role="toolbar" aria-label=${t("board.tools")}>
      ${shown.map((id) => steadyButton(id, this))}
    </div>`;
  }
}

customElements.define("gr-board-tools", BoardTools);
