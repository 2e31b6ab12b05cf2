import { html, nothing } from "lit";
import { Check } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import part from "./part.css?inline";
import own from "./plate.css?inline";

/** The picture of the empty room: taking it, and taking it anew. */
export class Plate extends StateView {
  static override styles = sheet(part + own);

  override render() {
    const { app, state } = this;
    const { plate } = state.effects;
    const busy = plate.state === "counting" || plate.state === "looking";
    const words = { none: "plate.start", ready: "plate.again", counting: "cancel", looking: "cancel" } as const;
    return html`
      ${plate.state === "ready" ? html`<p class="ready">${icon(Check)}${t("plate.ready")}</p>` : nothing}
      <button
        type="button"
        class="button ${plate.state === "none" ? "primary" : ""}"
        ?disabled=${state.camera.state !== "on"}
        @click=${() => (busy ? app.effects.cancelPlate() : app.effects.recordPlate())}
      >
        ${t(words[plate.state])}
      </button>
    `;
  }
}

customElements.define("gr-plate", Plate);
