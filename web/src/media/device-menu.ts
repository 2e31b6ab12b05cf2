import { html } from "lit";
import { SlidersHorizontal } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { PopoverButton } from "../shell/popover-button.js";
import { sheet } from "../shell/view.js";
import "./device-choice.js";
import own from "./device-menu.css?inline";

/** The button beside the camera button, and the panel it opens. */
export class DeviceMenu extends PopoverButton {
  static override styles = sheet(own);

  override render() {
    return html`
      <button type="button" class="control bar" popovertarget="panel" aria-label=${t("devices")}>
        ${icon(SlidersHorizontal)}<span class="tip" aria-hidden="true">${t("devices.choose")}</span>
      </button>
      <div
        id="panel"
        class="floating"
        popover
        role="group"
        aria-label=${t("devices")}
        @keydown=${this.escape}
        @beforetoggle=${this.placed}
      >
        <gr-device-choice .app=${this.app} .state=${this.state} .ui=${this.ui}></gr-device-choice>
      </div>
    `;
  }
}

customElements.define("gr-device-menu", DeviceMenu);
