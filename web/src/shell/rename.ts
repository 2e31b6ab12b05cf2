import { html } from "lit";
import { Check, X } from "lucide";
import { t } from "../locale/locale.js";
import type { Field } from "./field.js";
import "./field.js";
import { icon } from "./icon.js";
import own from "./rename.css?inline";
import { View, sheet } from "./view.js";

const longest = 120;

/** In the place of a title, the field where it is changed. Fires `done`. */
export class Rename extends View {
  static override styles = sheet(own);
  static override properties = {
    value: { type: String },
    refusal: { type: String },
    take: { attribute: false },
    typed: { state: true },
    error: { state: true },
  };
  /** The title as it is. */
  declare value: string;
  /** Why another is not taken. */
  declare refusal: string;
  /** Whether another is taken. */
  declare take: (title: string) => boolean;
  declare typed: string;
  declare error: string;

  constructor() {
    super();
    this.error = "";
  }

  override willUpdate(): void {
    if (!this.hasUpdated) this.typed = this.value;
  }

  /** Whoever asked for it wants to type; the field is drawn after us. */
  override firstUpdated(): void {
    const field = this.find<Field>("gr-field");
    void field?.updateComplete.then(() => field.select());
  }

  #edit(event: CustomEvent<string>): void {
    this.typed = event.detail;
    this.error = "";
  }

  #done(): void {
    this.dispatchEvent(new CustomEvent("done"));
  }

  #take(): void {
    if (this.typed === this.value || this.take(this.typed)) this.#done();
    else this.error = this.refusal;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Enter" && event.composedPath()[0] instanceof HTMLInputElement) {
      // Or the button that has the keyboard next would be pressed by the same key.
      event.preventDefault();
      this.#take();
    } else if (event.key === "Escape") {
      this.#done();
    }
  }

  override render() {
    return html`<gr-field
      .label=${t("rename.label")}
      .value=${this.typed}
      .error=${this.error}
      .autocomplete=${"off"}
      .maxLength=${longest}
      @edit=${this.#edit}
      @keydown=${this.#key}
    >
      <button type="button" class="control" aria-label=${t("rename.take")} @click=${this.#take}>${icon(Check)}</button>
      <button type="button" class="control" aria-label=${t("cancel")} @click=${this.#done}>${icon(X)}</button>
    </gr-field>`;
  }
}

customElements.define("gr-rename", Rename);
