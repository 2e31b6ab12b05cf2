import { html } from "lit";
import { live } from "lit/directives/live.js";
import { View, sheet } from "./view.js";
import own from "./slider.css?inline";

/** A labelled range with its value in words. Fires `slide` (detail: the number) as it moves. */
export class Slider extends View {
  static override styles = sheet(own);
  static override properties = {
    label: { type: String },
    shown: { type: String },
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    bare: { type: Boolean, reflect: true },
  };
  declare label: string;
  /** The value with its unit. */
  declare shown: string;
  declare value: number;
  declare min: number;
  declare max: number;
  declare step: number;
  /** Without the line above it: what it stands in says it already. */
  declare bare: boolean;

  override updated(): void {
    const part = (this.value - this.min) / (this.max - this.min || 1);
    this.style.setProperty("--part", String(Math.min(1, Math.max(0, part))));
  }

  #slide(event: Event): void {
    this.dispatchEvent(new CustomEvent("slide", { detail: (event.target as HTMLInputElement).valueAsNumber }));
  }

  override render() {
    return html`
      <label for="range">${this.label}</label>
      <output for="range">${this.shown}</output>
      <input
        id="range"
        type="range"
        min=${this.min}
        max=${this.max}
        step=${this.step}
        aria-valuetext=${this.shown}
        .value=${live(String(this.value))}
        @input=${this.#slide}
      />
    `;
  }
}

customElements.define("gr-slider", Slider);
