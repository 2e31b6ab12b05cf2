import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import type { App, FilterError } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./filter-text.css?inline";
import { marked } from "./marked.js";

const none = "none";
const example = "blur(4px) contrast(120%)";

/** The filters as one writes them in CSS. Taken with Enter and when the field is left. */
export class FilterText extends View {
  static override styles = sheet(own);
  static override properties = {
    app: { attribute: false },
    value: { type: String },
    error: { state: true },
    refused: { state: true },
  };
  declare app: App;
  declare value: string;
  declare error: FilterError | null;
  /** The text that the error is about. */
  declare refused: string;
  #edited = false;

  constructor() {
    super();
    this.error = null;
    this.refused = "";
  }

  get #input(): HTMLInputElement | null {
    return this.find<HTMLInputElement>("input");
  }

  override willUpdate(changed: PropertyValues): void {
    // Something else has changed the filters since: what was refused is of no interest any more.
    if (changed.has("value") && this.error) this.#forget();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("error") && this.error) this.find("#error")?.scrollIntoView({ block: "nearest" });
    const input = this.#input;
    const text = this.value === none ? "" : this.value;
    if (input && !this.#edited && input.value !== text) input.value = text;
  }

  #forget(): void {
    this.error = null;
    this.refused = "";
    this.#edited = false;
  }

  #apply(): void {
    const text = this.#input?.value ?? "";
    if (!this.#edited || text === this.refused) return;
    this.error = this.app.effects.setFilterText(text.trim() === "" ? none : text);
    this.refused = this.error ? text : "";
    this.#edited = this.error !== null;
    this.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Enter") this.#apply();
    if (event.key !== "Escape" || !this.#edited) return;
    event.stopPropagation();
    this.#forget();
    this.requestUpdate();
  }

  #wrong({ kind, position, length }: FilterError) {
    const { before, wrong, after } = marked(this.refused, position, length);
    const mark = wrong === "" ? html`<mark class="gap"></mark>` : html`<mark>${wrong}</mark>`;
    return html`<p class="line code" aria-hidden="true">${before}${mark}${after}</p>
      <p id="error" class="wrong" role="alert">${t(`filterText.${kind}` as Key, { wrong: wrong.trim() }) || t("filterText.other")}</p>`;
  }

  override render() {
    const { error } = this;
    return html`
      <label for="input">${t("filterText")}</label>
      <input
        id="input"
        class="code ${error ? "refused" : ""}"
        type="text"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder=${example}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${error ? "error" : nothing}
        @input=${() => (this.#edited = true)}
        @keydown=${this.#key}
        @blur=${this.#apply}
      />
      ${error ? this.#wrong(error) : nothing}
    `;
  }
}

customElements.define("gr-filter-text", FilterText);
