import { html, nothing } from "lit";
import { command } from "../commands/list.js";
import { wordsOf } from "../commands/command.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import "../shell/segments.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./photo-bar.css?inline";

const delays = [0, 3, 10];
const formats = ["png", "jpeg"] as const;

/** Taking a photo: when, and as what. */
export class PhotoBar extends StateView {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    const { delay, format, countdown } = state.photos;
    const it = command("photo");
    return html`
      <gr-segments
        quiet
        class="delay"
        .label=${t("photo.delay")}
        .choices=${delays.map((seconds) => ({
          value: String(seconds),
          words: seconds === 0 ? t("photo.now") : t("photo.seconds", { seconds }),
        }))}
        .value=${String(delay)}
        @choose=${(event: CustomEvent<string>) => app.photos.setDelay(Number(event.detail))}
      ></gr-segments>
      <button
        type="button"
        class="button ${countdown > 0 ? "" : "primary"} shutter"
        data-command="photo"
        ?disabled=${!it.when(state, ui)}
        @click=${() => it.perform(app, ui, state)}
      >
        ${countdown > 0 ? nothing : icon(it.icon(state, ui))}${t(wordsOf(it, state, ui))}
      </button>
      <gr-segments
        quiet
        class="format"
        .label=${t("photo.format")}
        .choices=${formats.map((value) => ({ value, words: t(`photo.${value}`) }))}
        .value=${format}
        @choose=${(event: CustomEvent<(typeof formats)[number]>) => app.photos.setFormat(event.detail)}
      ></gr-segments>
    `;
  }
}

customElements.define("gr-photo-bar", PhotoBar);
