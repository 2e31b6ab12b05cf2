import { html } from "lit";
import { Ellipsis } from "lucide";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { Menu, menuSheet } from "../shell/menu.js";
import own from "./more-menu.css?inline";
import { reactionWords } from "./reaction-icons.js";

const shown: readonly CommandId[] = [
  "record",
  "pauseRecording",
  "recordingSettings",
  "shareScreen",
  "swapScreen",
  "smoothMotion",
  "effects",
  "board",
  "hand",
  "sendFile",
  "speakerView",
  "unpin",
  "pictureInPicture",
  "copyLink",
  "share",
  "flipCamera",
  "fullScreen",
  "reconnect",
  "statistics",
  "settings",
  "help",
  "palette",
];
/** What has its own button in a bar that is wide enough, and how wide. */
const elsewhere: Partial<Record<CommandId, "when-narrow" | "when-not-wide">> = {
  record: "when-narrow",
  shareScreen: "when-narrow",
  effects: "when-narrow",
  board: "when-narrow",
  hand: "when-narrow",
  copyLink: "when-not-wide",
};

/** Everything that is not wanted all the time. */
export class MoreMenu extends Menu {
  static override styles = menuSheet(own);

  /** In one row, to be short. */
  #reactions() {
    return html`<div class="reactions when-narrow" role="group" aria-label=${t("react")}>
      ${reactionWords.map((word) => {
        const it = command(`react-${word}`);
        return html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class="item"
          aria-label=${t(it.label)}
          title=${t(it.label)}
          @click=${() => this.perform(it)}
        >
          ${icon(it.icon(this.state, this.ui))}
        </button>`;
      })}
    </div>`;
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
        ${this.#reactions()} ${shown.map((id) => this.item(id, elsewhere[id]))}
      </div>
    `;
  }
}

customElements.define("gr-more-menu", MoreMenu);
