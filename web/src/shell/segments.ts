import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "./icon.js";
import type { IconNode } from "./icon.js";
import { View, sheet } from "./view.js";
import own from "./segments.css?inline";

export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly icon?: IconNode;
  readonly lang?: string;
}

/**
 * One of a few, side by side. Fires `choose` (detail: the value). With `tall` the icons stand above the words;
 * with `quiet` the label is only read out.
 */
export class Segments extends View {
  static override styles = sheet(own);
  static override properties = {
    label: { type: String },
    choices: { attribute: false },
    value: { type: String },
    tall: { type: Boolean, reflect: true },
    quiet: { type: Boolean, reflect: true },
  };
  declare label: string;
  declare choices: readonly Choice[];
  declare value: string;
  declare tall: boolean;
  declare quiet: boolean;

  override focus(): void {
    this.find<HTMLInputElement>("input:checked")?.focus();
  }

  #choose(value: string): void {
    this.dispatchEvent(new CustomEvent("choose", { detail: value }));
    // What was chosen may not come to be, and then what was before is still so.
    this.requestUpdate();
  }

  override render() {
    return html`<fieldset>
      <legend class=${this.quiet ? "hidden-visually" : ""}>${this.label}</legend>
      <div class="segments">
        ${this.choices.map(
          ({ value, words, lang, icon: node }) =>
            html`<label lang=${lang ?? nothing}>
              <input
                type="radio"
                name="choice"
                value=${value}
                .checked=${live(value === this.value)}
                @change=${() => this.#choose(value)}
              />
              ${node ? icon(node) : nothing}<span>${words}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }
}

customElements.define("gr-segments", Segments);
