import { html } from "lit";
import { Ellipsis } from "lucide";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { Menu, menuSheet } from "../shell/menu.js";
import own from "./board-menu.css?inline";

/** What has its own button where there is room for it. */
const elsewhere: readonly CommandId[] = ["boardGrid", "boardClear", "boardLock"];
const shown: readonly CommandId[] = [
  "game",
  "gamePlay",
  "gameEnd",
  "newBoard",
  "boards",
  "openBoardFile",
  "board-png",
  "board-svg",
  "board-board",
];

/** What one wants of a board less often. */
export class BoardMenu extends Menu {
  static override styles = menuSheet(own);

  override render() {
    return html`
      <button type="button" class="control" popovertarget="menu" aria-label=${t("more")} aria-haspopup="menu">
        ${icon(Ellipsis)}<span class="tip" aria-hidden="true">${t("more")}</span>
      </button>
      <div
        id="menu"
        class="floating"
        popover
        role="menu"
        aria-label=${t("more")}
        @keydown=${this.move}
        @toggle=${this.toggled}
        @beforetoggle=${this.placed}
      >
        ${elsewhere.map((id) => this.item(id, "when-narrow"))} ${shown.map((id) => this.item(id))}
      </div>
    `;
  }
}

customElements.define("gr-board-menu", BoardMenu);
