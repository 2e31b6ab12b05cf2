import { html, nothing } from "lit";
import { VideoOff } from "lucide";
import { iconButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./device-menu.js";
import "./level-meter.js";
import own from "./preview.css?inline";
import { troubles, tryAgain } from "./problems.js";

/** One's own picture, before going in. */
export class Preview extends StateView {
  static override styles = sheet(own);
  #shown: HTMLVideoElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#show();
  }

  override firstUpdated(): void {
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#shown) this.app.forgetElement(this.#shown);
    this.#shown = null;
  }

  #show(): void {
    this.#shown = this.find<HTMLVideoElement>("video");
    if (this.#shown) this.app.showSelf(this.#shown);
  }

  #instead() {
    const { camera } = this.state;
    if (camera.state === "on") return nothing;
    if (camera.state === "starting") {
      return html`<div class="instead">
        <span class="spinner"></span>
        <p role="status">${t("camera.starting")}</p>
      </div>`;
    }
    const trouble = camera.state === "failed" ? troubles(this.state)[0] : undefined;
    if (!trouble)
      return html`<div class="instead">
        ${icon(VideoOff)}
        <p>${t("camera.off")}</p>
      </div>`;
    return html`<div class="instead">
      ${icon(VideoOff)}
      <p role="alert">${trouble.words} ${t(`${trouble.of}.anyway`)}</p>
      <button type="button" class="button" @click=${() => tryAgain(this.app, trouble)}>${t("source.again")}</button>
    </div>`;
  }

  override render() {
    const { camera, microphone } = this.state;
    const classes = `${camera.mirrored ? "mirrored" : ""} ${camera.state === "on" ? "" : "off"}`;
    return html`
      <video
        class=${classes}
        aria-label=${t("camera.preview")}
        autoplay
        playsinline
        disablepictureinpicture
        .muted=${true}
      ></video>
      ${this.#instead()} ${camera.state === "on" ? html`<div class="scrim"></div>` : nothing}
      ${microphone.state === "on" ? html`<gr-level-meter .app=${this.app}></gr-level-meter>` : nothing}
      <div class="controls" role="group" aria-label=${t("devices")}>
        ${iconButton("microphone", this, "bar source")} ${iconButton("camera", this, "bar source")}
        <gr-device-menu .app=${this.app} .state=${this.state} .ui=${this.ui}></gr-device-menu>
      </div>
    `;
  }
}

customElements.define("gr-preview", Preview);
