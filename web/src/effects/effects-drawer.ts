import { html } from "lit";
import { X } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./effects-drawer.css?inline";
import "./effects-panel.js";

/** The panel as a drawer beside the stage, and over the lobby. */
export class EffectsDrawer extends StateView {
  static override styles = sheet(own);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "complementary";
  }

  override willUpdate(): void {
    this.ariaLabel = t("effects");
  }

  override firstUpdated(): void {
    this.find("[data-close]")?.focus();
  }

  override render() {
    const { app, state, ui } = this;
    return html`
      <div class="head">
        <h2>${t("effects")}</h2>
        <button
          type="button"
          class="control"
          data-close
          aria-label=${t("close")}
          @click=${() => ui.set({ drawer: null, picking: false })}
        >
          ${icon(X)}
        </button>
      </div>
      <gr-effects-panel .app=${app} .state=${state} .ui=${ui}></gr-effects-panel>
    `;
  }
}

customElements.define("gr-effects-drawer", EffectsDrawer);
