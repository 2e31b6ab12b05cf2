import { html } from "lit";
import { Check, X } from "lucide";
import type { App, Recording } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Field } from "../shell/field.js";
import "../shell/field.js";
import { icon } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import own from "./rename.css?inline";
import { titleOf } from "./titles.js";

const longest = 120;

/** In the place of a recording's title, the field where it is changed. Fires `done`. */
export class Rename extends View {
  static override styles = sheet(own);
  static override properties = {
    app: { attribute: false },
    recording: { attribute: false },
    typed: { state: true },
    error: { state: true },
  };
  declare app: App;
  declare recording: Recording;
  declare typed: string;
  declare error: string;

  constructor() {
    super();
    this.error = "";
  }

  override willUpdate(): void {
    if (!this.hasUpdated) this.typed = titleOf(this.recording);
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
    const same = this.typed === titleOf(this.recording);
    if (same || this.app.library.rename(this.recording.id, this.typed)) this.#done();
    else this.error = t("rename.empty");
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
