import { html } from "lit";
import { elapsed } from "./elapsed.js";
import { View, sheet } from "./view.js";

const second = 1000;

/** The time since `since` (ms since 1970), which counts by itself; or `held` (ms), which stands still. */
export class Clock extends View {
  static override styles = sheet(":host { font-variant-numeric: tabular-nums; }");
  static override properties = { label: { type: String }, since: { type: Number }, held: { type: Number } };
  declare label: string;
  declare since: number;
  declare held: number | null;
  #timer = 0;

  constructor() {
    super();
    this.held = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Again when the next second begins. */
  override updated(): void {
    clearTimeout(this.#timer);
    if (this.held !== null || !this.isConnected) return;
    const part = (Date.now() - this.since) % second;
    this.#timer = window.setTimeout(() => this.requestUpdate(), second - part);
  }

  override render() {
    return html`<span class="hidden-visually">${this.label}</span>
      <span role="timer">${elapsed(this.held ?? Date.now() - this.since)}</span>`;
  }
}

customElements.define("gr-clock", Clock);
