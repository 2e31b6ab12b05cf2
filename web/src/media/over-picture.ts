import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./over-picture.css?inline";
import "./picker.js";

/** What stands over one's own picture for a moment: a count, a wait, the eyedropper. */
export class OverPicture extends StateView {
  static override styles = sheet(own);

  #count(seconds: number, words: string, cancel: () => void): TemplateResult {
    return html`<div class="note counting">
      <p class="count" role="timer" aria-live="assertive">${seconds}</p>
      ${words ? html`<p role="status">${words}</p>` : nothing}
      <button type="button" class="button" @click=${cancel}>${t("cancel")}</button>
    </div>`;
  }

  #wait(words: string, cancel?: () => void): TemplateResult {
    return html`<div class="note">
      <span class="spinner"></span>
      <p role="status">${words}</p>
      ${cancel ? html`<button type="button" class="button" @click=${cancel}>${t("cancel")}</button>` : nothing}
    </div>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { effects, photos, camera } = state;
    if (camera.state !== "on") return nothing;
    const { plate } = effects;
    if (plate.state === "counting") {
      return this.#count(plate.seconds, t("plate.away"), () => app.effects.cancelPlate());
    }
    if (plate.state === "looking") return this.#wait(t("plate.looking"), () => app.effects.cancelPlate());
    if (photos.countdown > 0) return this.#count(photos.countdown, "", () => app.photos.cancel());
    if (ui.picking) return html`<gr-picker @cancelled=${() => ui.set({ picking: false })}></gr-picker>`;
    if (effects.state === "starting") return this.#wait(t("effects.starting"));
    return nothing;
  }
}

customElements.define("gr-over-picture", OverPicture);
