import { html } from "lit";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";

const second = 1000;
const pad = (figure: number) => String(figure).padStart(2, "0");

/** "4:05", "1:02:33" */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${tail}` : `${minutes}:${tail}`;
}

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
