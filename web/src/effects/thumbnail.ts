import { html } from "lit";
import type { App } from "../app/types.js";
import { View, sheet } from "../shell/view.js";
import own from "./thumbnail.css?inline";

/** One's own picture, small and live, as a preset would make it. What stands beside it says its name. */
export class Thumbnail extends View {
  static override styles = sheet(own);
  static override properties = {
    app: { attribute: false },
    preset: { type: String },
    mirrored: { type: Boolean, reflect: true },
  };
  declare app: App;
  declare preset: string;
  /** As one sees oneself elsewhere. */
  declare mirrored: boolean;
  #shown: HTMLCanvasElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#show();
  }

  override firstUpdated(): void {
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#shown) this.app.effects.forgetThumbnail(this.#shown);
    this.#shown = null;
  }

  #show(): void {
    this.#shown = this.find<HTMLCanvasElement>("canvas");
    if (this.#shown) this.app.effects.showThumbnail(this.preset, this.#shown);
  }

  override render() {
    return html`<canvas width="160" height="90" aria-hidden="true"></canvas>`;
  }
}

customElements.define("gr-thumbnail", Thumbnail);
