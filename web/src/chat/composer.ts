import { html, nothing } from "lit";
import { SendHorizontal } from "lucide";
import { iconButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./composer.css?inline";

const longest = 4000; // characters, as in shared/channel/PROTOCOL.md

/** Where one writes. Enter says it, with Shift it begins a new line. */
export class Composer extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, refused: { state: true } };
  /** It was too much at once. */
  declare refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  async begin(): Promise<void> {
    await this.updateComplete;
    this.#field?.focus();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.find<HTMLTextAreaElement>("textarea");
  }

  #say(): void {
    const field = this.#field;
    if (!field || field.value.trim() === "") return;
    this.refused = !this.app.chat.say(field.value);
    if (!this.refused) field.value = "";
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#say();
    this.#field?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#say();
  }

  override render() {
    return html`<form @submit=${this.#submit}>
      <div role="status">${this.refused ? html`<p class="refused">${t("chat.refused")}</p>` : nothing}</div>
      <div class="box">
        <textarea
          rows="1"
          maxlength=${longest}
          aria-label=${t("chat.write")}
          placeholder=${t("chat.write")}
          enterkeyhint="send"
          @keydown=${this.#key}
          @input=${() => (this.refused = false)}
        ></textarea>
        ${iconButton("sendFile", this)}
        <button class="control" aria-label=${t("chat.send")}>${icon(SendHorizontal)}</button>
      </div>
    </form>`;
  }
}

customElements.define("gr-composer", Composer);
