import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { View, sheet } from "./view.js";
import own from "./switch.css?inline";

/** On or off. Fires `turn` (detail: whether it is on now). */
export class Switch extends View {
  static override styles = sheet(own);
  static override properties = { label: { type: String }, hint: { type: String }, on: { type: Boolean } };
  declare label: string;
  declare hint: string;
  declare on: boolean;

  #turn(event: Event): void {
    this.dispatchEvent(new CustomEvent("turn", { detail: (event.target as HTMLInputElement).checked }));
  }

  override render() {
    return html`<label>
      <span class="words">
        <span id="label">${this.label}</span>
        ${this.hint ? html`<span id="hint" class="hint">${this.hint}</span>` : nothing}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby="label"
        aria-describedby=${this.hint ? "hint" : nothing}
        .checked=${live(this.on)}
        @change=${this.#turn}
      />
    </label>`;
  }
}

customElements.define("gr-switch", Switch);
