import { html, nothing } from "lit";
import { Ellipsis } from "lucide";
import { printedKey, wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { Menu, menuSheet } from "../shell/menu.js";
import own from "./more-menu.css?inline";

const shown: readonly CommandId[] = [
  "record",
  "pauseRecording",
  "recordingSettings",
  "shareScreen",
  "swapScreen",
  "smoothMotion",
  "effects",
  "copyLink",
  "share",
  "flipCamera",
  "fullScreen",
  "reconnect",
  "settings",
  "help",
  "palette",
];
const besidesWhenWide: readonly CommandId[] = ["record", "shareScreen", "effects", "copyLink"];

/** Everything that is not wanted all the time. */
export class MoreMenu extends Menu {
  static override styles = menuSheet(own);

  #perform(it: Command): void {
    this.close();
    it.perform(this.app, this.ui, this.state);
  }

  #item(id: CommandId) {
    const { state, ui } = this;
    const it: Command = command(id);
    if (!it.when(state, ui)) return nothing;
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      class="item ${besidesWhenWide.includes(id) ? "when-narrow" : ""}"
      @click=${() => this.#perform(it)}
    >
      ${icon(it.icon(state, ui))}<span>${t(wordsOf(it, state, ui))}</span>
      ${it.key && state.shortcuts ? html`<kbd aria-hidden="true">${printedKey(it.key)}</kbd>` : nothing}
    </button>`;
  }

  override render() {
    return html`
      <button type="button" class="control bar" popovertarget="menu" aria-label=${t("more")} aria-haspopup="menu">
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
        ${shown.map((id) => this.#item(id))}
      </div>
    `;
  }
}

customElements.define("gr-more-menu", MoreMenu);
