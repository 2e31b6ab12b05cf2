import { html } from "lit";
import "../effects/effects-panel.js";
import { t } from "../locale/locale.js";
import "../media/preview.js";
import "../recording/record-bar.js";
import "../shell/drop-zone.js";
import { StateView, sheet } from "../shell/view.js";
import "./gallery.js";
import "./photo-bar.js";
import "./sources.js";
import own from "./studio.css?inline";

/** One's own picture, large, and everything that can be done with it alone. */
export class Studio extends StateView {
  static override styles = sheet(own);

  #dropped(event: CustomEvent<File>): void {
    this.app.playFile(event.detail);
  }

  override render() {
    const { app, state, ui } = this;
    return html`<main tabindex="-1" aria-label=${t("studio")}>
      <h1 class="hidden-visually">${t("studio")}</h1>
      <gr-sources .app=${app} .state=${state} .ui=${ui}></gr-sources>
      <div class="picture ${state.recording.phase}">
        <gr-drop-zone .words=${t("file.drop")} @dropped=${this.#dropped}>
          <gr-preview whole .app=${app} .state=${state} .ui=${ui}></gr-preview>
        </gr-drop-zone>
      </div>
      <gr-record-bar .app=${app} .state=${state} .ui=${ui}></gr-record-bar>
      <gr-photo-bar .app=${app} .state=${state} .ui=${ui}></gr-photo-bar>
      <gr-gallery .app=${app} .state=${state} .ui=${ui}></gr-gallery>
      <section aria-labelledby="effects">
        <h2 id="effects">${t("effects")}</h2>
        <gr-effects-panel .app=${app} .state=${state} .ui=${ui}></gr-effects-panel>
      </section>
    </main>`;
  }
}

customElements.define("gr-studio", Studio);
