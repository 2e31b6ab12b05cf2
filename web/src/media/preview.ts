import { html, nothing } from "lit";
import { VideoOff } from "lucide";
import { iconButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "../studio/corner.js";
import "./device-menu.js";
import "./level-meter.js";
import "./over-picture.js";
import { pointOfVideo } from "./picture-point.js";
import type { Point } from "./picture-point.js";
import own from "./preview.css?inline";
import { troubles, tryAgain } from "./problems.js";

/** One's own picture, before going in and in the studio. With `whole` nothing of it is cut off. */
export class Preview extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, whole: { type: Boolean, reflect: true } };
  declare whole: boolean;
  #shown: HTMLVideoElement | null = null;

  override focus(): void {
    this.find("[data-command=effects]")?.focus();
  }

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

  #sized(): void {
    const video = this.#shown;
    if (video && video.videoHeight > 0) this.style.setProperty("--aspect", String(video.videoWidth / video.videoHeight));
  }

  #picked(event: CustomEvent<Point>): void {
    const point = this.#shown && pointOfVideo(this.#shown, event.detail.x, event.detail.y);
    if (!point) return;
    this.app.effects.pickKeyColour(point.x, point.y);
    this.ui.set({ picking: false });
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
    const { app, state, ui } = this;
    const { camera, microphone, effects } = state;
    const classes = [
      camera.mirrored ? "mirrored" : "",
      camera.state === "on" ? "" : "off",
      effects.key !== "none" && effects.background === "transparent" ? "clear" : "",
    ].join(" ");
    return html`
      <video
        class=${classes}
        aria-label=${t("camera.preview")}
        autoplay
        playsinline
        disablepictureinpicture
        .muted=${true}
        @resize=${this.#sized}
      ></video>
      ${camera.corner && this.whole ? html`<gr-corner .app=${app} .place=${camera.corner}></gr-corner>` : nothing}
      ${this.#instead()} ${camera.state === "on" ? html`<div class="scrim"></div>` : nothing}
      ${microphone.state === "on" ? html`<gr-level-meter .app=${app}></gr-level-meter>` : nothing}
      <gr-over-picture .app=${app} .state=${state} .ui=${ui} @picked=${this.#picked}></gr-over-picture>
      <div class="controls" role="group" aria-label=${t("devices")}>
        ${iconButton("microphone", this, "bar source")} ${iconButton("camera", this, "bar source")}
        <gr-device-menu .app=${app} .state=${state} .ui=${ui}></gr-device-menu>
        ${iconButton("flipCamera", this, "bar")} ${iconButton("effects", this, "bar")}
      </div>
    `;
  }
}

customElements.define("gr-preview", Preview);
