import { html } from "lit";
import type { App } from "../app/types.js";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./self-view.css?inline";

/** One's own picture and nothing else: how the other one will see us. */
export class SelfView extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false }, mirrored: { type: Boolean, reflect: true } };
  declare app: App;
  declare mirrored: boolean;
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

  override render() {
    return html`<video
      aria-label=${t("camera.preview")}
      autoplay
      playsinline
      disablepictureinpicture
      .muted=${true}
    ></video>`;
  }
}

customElements.define("gr-self-view", SelfView);
