import { html } from "lit";
import { ArrowLeft } from "lucide";
import type { App } from "../app/types.js";
import { t } from "../locale/locale.js";
import "../shell/field.js";
import { icon } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import own from "./decline-form.css?inline";

const ready = ["ring.message.1", "ring.message.2", "ring.message.3"] as const;
const longest = 200;

/** What to say with a "not now": a ready sentence, or one's own. Fires `back`. */
export class DeclineForm extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false }, typed: { state: true } };
  declare app: App;
  declare typed: string;

  constructor() {
    super();
    this.typed = "";
  }

  override firstUpdated(): void {
    this.find(".ready")?.focus();
  }

  #back(): void {
    this.dispatchEvent(new CustomEvent("back"));
  }

  #send(event: Event): void {
    event.preventDefault();
    if (this.typed.trim() !== "") this.app.phone.decline(this.typed.trim());
  }

  #key(event: KeyboardEvent): void {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (typing && event.key === "Enter" && !event.isComposing) this.#send(event);
  }

  override render() {
    return html`
      ${ready.map(
        (key) =>
          html`<button type="button" class="button ready" @click=${() => this.app.phone.decline(t(key))}>${t(key)}</button>`,
      )}
      <gr-field
        .label=${t("ring.message.own")}
        .value=${this.typed}
        .autocomplete=${"off"}
        .maxLength=${longest}
        @keydown=${this.#key}
        @edit=${({ detail }: CustomEvent<string>) => (this.typed = detail)}
      ></gr-field>
      <div class="row">
        <button type="button" class="button quiet" @click=${this.#back}>${icon(ArrowLeft)}${t("ring.message.back")}</button>
        <button type="button" class="button" ?disabled=${this.typed.trim() === ""} @click=${this.#send}>
          ${t("ring.message.send")}
        </button>
      </div>
    `;
  }
}

customElements.define("gr-decline-form", DeclineForm);
