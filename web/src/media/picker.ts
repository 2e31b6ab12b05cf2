import { html } from "lit";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./picker.css?inline";

const step = 0.02;
const keys: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * Lies over a picture until somebody has pointed at something in it, by pointer or by arrow keys and Enter.
 * Fires `picked` (detail: where, in the window), or `cancelled`.
 */
export class Picker extends View {
  static override styles = sheet(own);
  #x = 0.5;
  #y = 0.25;

  override firstUpdated(): void {
    this.#aim();
    this.find(".field")?.focus();
  }

  #aim(): void {
    this.style.setProperty("--x", String(this.#x));
    this.style.setProperty("--y", String(this.#y));
  }

  #pick(x: number, y: number): void {
    this.dispatchEvent(new CustomEvent("picked", { detail: { x, y }, bubbles: true, composed: true }));
  }

  #key(event: KeyboardEvent): void {
    const move = keys[event.key];
    if (move) {
      this.#x = Math.min(1, Math.max(0, this.#x + move[0]));
      this.#y = Math.min(1, Math.max(0, this.#y + move[1]));
      this.#aim();
    } else if (event.key === "Enter" || event.key === " ") {
      const { left, top, width, height } = this.getBoundingClientRect();
      this.#pick(left + this.#x * width, top + this.#y * height);
    } else if (event.key === "Escape") {
      this.dispatchEvent(new CustomEvent("cancelled"));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  override render() {
    return html`<div
        class="field"
        role="application"
        tabindex="0"
        aria-label=${t("key.pick.where")}
        @click=${(event: MouseEvent) => this.#pick(event.clientX, event.clientY)}
        @keydown=${this.#key}
      >
        <span class="cross"></span>
      </div>
      <p class="words" role="status">${t("key.pick.where")}</p>`;
  }
}

customElements.define("gr-picker", Picker);
