import { html } from "lit";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import part from "./part.css?inline";
import own from "./presets-panel.css?inline";
import { presetTexts } from "./presets.js";
import "./thumbnail.js";
import thumbs from "./thumbs.css?inline";

const plain = "plain";

/** Filters that somebody has thought of before, each shown with one's own picture. */
export class PresetsPanel extends StateView {
  static override styles = sheet(part + thumbs + own);

  #choose(id: string): void {
    if (id === plain) this.app.effects.clearFilters();
    else this.app.effects.applyPreset(id);
  }

  override render() {
    const { app, state } = this;
    return html`
      <p class="hint">${t(state.camera.state === "on" ? "presets.hint" : "presets.dark")}</p>
      <div class="presets" role="group" aria-label=${t("effects.presets")}>
        ${[plain, ...app.effects.presets()].map(
          (id) =>
            html`<button
              type="button"
              class="picture"
              aria-pressed=${presetTexts[id] === state.effects.filterText}
              @click=${() => this.#choose(id)}
            >
              <gr-thumbnail .app=${app} .preset=${id} .mirrored=${state.camera.mirrored}></gr-thumbnail
              ><span>${t(`preset.${id}` as Key)}</span>
            </button>`,
        )}
      </div>
    `;
  }
}

customElements.define("gr-presets-panel", PresetsPanel);
