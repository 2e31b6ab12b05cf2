import { html } from "lit";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./alone.css?inline";

/** The empty state of a room: how somebody else gets here. */
export class Alone extends StateView {
  static override styles = sheet(own);

  override render() {
    return html`
      <h2>${t("alone.title")}</h2>
      <p>${t("alone.lead")}</p>
      <input
        readonly
        aria-label=${t("alone.link")}
        .value=${this.app.roomLink()}
        @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
      />
      <div class="buttons">${wordButton("copyLink", this, "primary")} ${wordButton("share", this)}</div>
    `;
  }
}

customElements.define("gr-alone", Alone);
