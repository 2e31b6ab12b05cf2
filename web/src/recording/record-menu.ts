import { html } from "lit";
import { Settings2 } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { PopoverButton } from "../shell/popover-button.js";
import { sheet } from "../shell/view.js";
import { perMinute, shortFormat } from "./format-words.js";
import "./record-choices.js";
import own from "./record-menu.css?inline";

/** Says how it would be recorded, and opens the panel where that is chosen. */
export class RecordMenu extends PopoverButton {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    const { recording } = state;
    return html`
      <button type="button" class="button quiet" popovertarget="panel" aria-haspopup="dialog">
        ${icon(Settings2)}
        <span class="words">
          <span class="hidden-visually">${t("record.settings")}</span>
          <span>${shortFormat(recording)} · ${t(`quality.${recording.quality}`)}</span>
          <span class="soft">${perMinute(recording)}</span>
        </span>
      </button>
      <div
        id="panel"
        class="floating"
        popover
        role="dialog"
        aria-label=${t("record.settings")}
        @keydown=${this.escape}
        @beforetoggle=${this.placed}
      >
        <gr-record-choices .app=${app} .state=${state} .ui=${ui}></gr-record-choices>
      </div>
    `;
  }
}

customElements.define("gr-record-menu", RecordMenu);
