import { html } from "lit";
import { t } from "../locale/locale.js";
import "./dialog.js";
import "./field.js";
import { StateView, sheet } from "./view.js";

/** Where the browser does not let a page copy. */
export class LinkDialog extends StateView {
  static override styles = sheet(".parts { display: grid; gap: var(--s4); }");

  override render() {
    return html`<gr-dialog .label=${t("link.title")}>
      <div class="parts">
        <p class="soft small">${t("link.lead")}</p>
        <gr-field
          code
          .label=${t("alone.link")}
          .value=${this.app.roomLink()}
          .error=${""}
          .autocomplete=${"off"}
          fixed
        ></gr-field>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-link-dialog", LinkDialog);
