import { html, nothing } from "lit";
import { View, sheet } from "./view.js";
import own from "./field.css?inline";

/**
 * A labelled line of text, with room for buttons at its end. Fires `edit` (detail: the text) as it is typed.
 * While somebody types, what they typed stands, also when the app tidies it; the tidied form shows afterwards.
 */
export class Field extends View {
  static override styles = sheet(own);
  static override properties = {
    label: { type: String },
    value: { type: String },
    error: { type: String },
    autocomplete: { type: String },
    maxLength: { type: Number },
    fixed: { type: Boolean },
    secret: { type: Boolean },
  };
  declare label: string;
  declare value: string;
  declare error: string;
  declare autocomplete: string;
  declare maxLength: number;
  declare fixed: boolean;
  /** Not to be read over somebody's shoulder. */
  declare secret: boolean;
  #agreed = "";

  get #input(): HTMLInputElement | null {
    return this.find<HTMLInputElement>("input");
  }

  override focus(): void {
    this.#input?.focus();
  }

  select(): void {
    this.#input?.focus();
    this.#input?.select();
  }

  override updated(): void {
    const input = this.#input;
    if (!input) return;
    const beingTyped = this.shadowRoot?.activeElement === input && input.value !== this.#agreed;
    if (!beingTyped && input.value !== this.value) input.value = this.value;
    if (input.value === this.value) this.#agreed = this.value;
  }

  #edit(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    this.dispatchEvent(new CustomEvent("edit", { detail: this.#input?.value ?? "" }));
  }

  #settle(): void {
    this.#agreed = this.#input?.value ?? "";
    this.requestUpdate();
  }

  override render() {
    return html`
      <label for="input">${this.label}</label>
      <div class="box ${this.error ? "wrong" : ""}">
        <input
          id="input"
          type=${this.secret ? "password" : "text"}
          spellcheck="false"
          autocapitalize="off"
          autocomplete=${this.autocomplete}
          maxlength=${this.maxLength}
          ?readonly=${this.fixed}
          aria-invalid=${this.error ? "true" : nothing}
          aria-describedby=${this.error ? "error" : nothing}
          @input=${this.#edit}
          @compositionend=${this.#edit}
          @blur=${this.#settle}
        />
        <slot></slot>
      </div>
      ${this.error ? html`<p id="error" class="wrong-words" role="alert">${this.error}</p>` : nothing}
    `;
  }
}

customElements.define("gr-field", Field);
