import { html } from "lit";
import type { App } from "../app/types.js";
import { View, sheet } from "../shell/view.js";
import own from "./level-meter.css?inline";

const lamps = 16;

/** How loud one's own microphone is. Seen, not read out: a screen reader would never stop. */
export class LevelMeter extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false } };
  declare app: App;
  #frame = 0;
  #lit = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = requestAnimationFrame(this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  #draw = (): void => {
    this.#frame = requestAnimationFrame(this.#draw);
    const lit = Math.round(this.app.microphoneLevel() * lamps);
    if (lit === this.#lit) return;
    this.#lit = lit;
    this.style.setProperty("--level", String(lit / lamps));
  };

  override render() {
    return html`<div class="lamps" aria-hidden="true"></div>`;
  }
}

customElements.define("gr-level-meter", LevelMeter);
