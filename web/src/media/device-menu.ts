import { html } from "lit";
import { SlidersHorizontal } from "lucide";
import { t } from "../locale/locale.js";
import { placeWhenOpen } from "../shell/floating.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./device-choice.js";
import own from "./device-menu.css?inline";

/** The button beside the camera button, and the panel it opens. */
export class DeviceMenu extends StateView {
  static override styles = sheet(own);

  get open(): boolean {
    return this.find("[popover]")?.matches(":popover-open") ?? false;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.find("[popover]")?.hidePopover();
    this.find("button")?.focus();
  }

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
        @keydown=${this.#key}
        @beforetoggle=${(event: ToggleEvent) => placeWhenOpen(event, this.find("button"))}
      >
        <gr-device-choice .app=${this.app} .state=${this.state} .ui=${this.ui}></gr-device-choice>
      </div>
    `;
  }
}

customElements.define("gr-device-menu", DeviceMenu);
