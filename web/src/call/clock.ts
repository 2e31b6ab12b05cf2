import { html } from "lit";
import { t } from "../locale/locale.js";
import { elapsed } from "../shell/elapsed.js";
import { View, sheet } from "../shell/view.js";

const second = 1000;

export class Clock extends View {
  static override styles = sheet(":host { font-variant-numeric: tabular-nums; }");
  static override properties = { since: { type: Number } };
  declare since: number;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => this.requestUpdate(), second);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    return html`<span class="hidden-visually">${t("stage.elapsed")}</span>
      <span role="timer">${elapsed(Date.now() - this.since)}</span>`;
  }
}

customElements.define("gr-clock", Clock);
