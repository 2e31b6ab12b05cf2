import { html } from "lit";
import { Eye, EyeOff } from "lucide";
import { t } from "../locale/locale.js";
import "../shell/field.js";
import type { Field } from "../shell/field.js";
import { icon } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";

const longest = 64;

/** A passcode, covered until one asks to see it. Fires `edit` (detail: the text) as it is typed. */
export class PasscodeField extends View {
  static override styles = sheet("");
  static override properties = {
    label: { type: String },
    value: { type: String },
    error: { type: String },
    fixed: { type: Boolean },
    bare: { state: true },
  };
  declare label: string;
  declare value: string;
  declare error: string;
  declare fixed: boolean;
  declare bare: boolean;

  constructor() {
    super();
    this.error = "";
    this.fixed = false;
    this.bare = false;
  }

  override focus(): void {
    this.find<Field>("gr-field")?.focus();
  }

  /** Also before it has been drawn. */
  async select(): Promise<void> {
    await this.updateComplete;
    const field = this.find<Field>("gr-field");
    await field?.updateComplete;
    field?.select();
  }

  #edit(event: CustomEvent<string>): void {
    this.dispatchEvent(new CustomEvent("edit", { detail: event.detail }));
  }

  override render() {
    const words = t(this.bare ? "passcode.cover" : "passcode.show");
    return html`<gr-field
      .label=${this.label}
      .value=${this.value}
      .error=${this.error}
      .autocomplete=${"off"}
      .maxLength=${longest}
      .fixed=${this.fixed}
      .secret=${!this.bare}
      @edit=${this.#edit}
    >
      <button
        type="button"
        class="control"
        aria-label=${words}
        title=${words}
        @click=${() => (this.bare = !this.bare)}
      >
        ${icon(this.bare ? EyeOff : Eye)}
      </button>
    </gr-field>`;
  }
}

customElements.define("gr-passcode-field", PasscodeField);
