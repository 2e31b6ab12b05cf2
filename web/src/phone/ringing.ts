import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { MessageSquareText } from "lucide";
import type { AppState } from "../app/types.js";
import "../call/initials.js";
import { wordButton } from "../commands/button.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import { isRinging } from "./companion.js";
import "./decline-form.js";
import own from "./ringing.css?inline";
import "./self-view.js";

/** Whether the keyboard is in the middle of a text. */
function typing(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches("input:not([type=radio], [type=checkbox], [type=range]), textarea") ?? false;
}

/** A call that nobody has answered yet, over whatever place one is in. It is always there, and open while it rings. */
export class Ringing extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, writing: { state: true } };
  /** A message is being put together. */
  declare writing: boolean;

  constructor() {
    super();
    this.writing = false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.find<HTMLDialogElement>("dialog");
  }

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get("state") as AppState | undefined;
    if (before && before.phone.phase !== this.state.phone.phase) this.writing = false;
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get("state") as AppState | undefined;
    const { phase } = this.state.phone;
    if (!isRinging(this.state)) this.#dialog?.close();
    else if (changed.has("state") && before?.phone.phase !== phase) this.#open();
    if (changed.get("writing") === true && phase === "called") this.find("[data-message]")?.focus();
  }

  #open(): void {
    // The next key of somebody who writes must not be what picks up: they get there with a step more.
    const inText = typing();
    if (!this.#dialog?.open) this.#dialog?.showModal();
    if (inText) this.find("h2")?.focus();
    else this.find(".first")?.focus();
  }

  /** A browser may close a dialog against our will; while it rings there is one. */
  #closed(): void {
    if (isRinging(this.state)) this.#open();
  }

  /** Escape goes back from what one was writing and gives up a call of one's own. It never turns anybody away. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (this.writing) this.writing = false;
    else if (this.state.phone.phase === "calling") this.app.phone.hangUp();
  }

  #answers() {
    const { video, confirmed } = this.state.phone;
    if (confirmed) return html`<p class="going" role="status"><span class="spinner"></span>${t("ring.connecting")}</p>`;
    if (this.writing) {
      return html`<gr-decline-form .app=${this.app} @back=${() => (this.writing = false)}></gr-decline-form>`;
    }
    return html`<div class="answers">
      ${
        video
          ? [this.#answer("pickUpVideo", "primary first"), this.#answer("pickUp", "")]
          : [this.#answer("pickUp", "primary first"), this.#answer("pickUpVideo", "")]
      }
      <div class="apart">
        ${this.#answer("decline", "red")}
        <button type="button" class="button large" data-message @click=${() => (this.writing = true)}>
          ${icon(MessageSquareText)}${t("ring.message")}
        </button>
      </div>
    </div>`;
  }

  #answer(id: CommandId, look: string) {
    return wordButton(id, this, `large ${look}`);
  }

  #called() {
    const { video } = this.state.phone;
    return html`<p id="how" class="soft">${t(video ? "ring.video" : "ring.voice")}</p>
      ${this.#answers()}`;
  }

  #calling() {
    const { confirmed } = this.state.phone;
    return html`<p id="how" class="soft" role="status">${t(confirmed ? "ring.ringing" : "ring.calling")}</p>
      <div class="answers">${this.#answer("hangUp", "red first")}</div>`;
  }

  /** How one will look, where one will be seen. */
  #mirror() {
    const { phone, camera } = this.state;
    if (camera.state !== "on" || !phone.video) return nothing;
    return html`<gr-self-view .app=${this.app} .mirrored=${camera.mirrored}></gr-self-view>`;
  }

  #content() {
    const { phase, with: other } = this.state.phone;
    if (!isRinging(this.state)) return nothing;
    return html`<div class="faces">
        <gr-initials .person=${other}></gr-initials>
        ${this.#mirror()}
      </div>
      <h2 id="who" tabindex="-1">${other.name}</h2>
      ${phase === "called" ? this.#called() : this.#calling()}`;
  }

  override render() {
    return html`<dialog
      role="alertdialog"
      aria-labelledby="who"
      aria-describedby="how"
      @keydown=${this.#key}
      @cancel=${(event: Event) => event.preventDefault()}
      @close=${this.#closed}
    >
      ${this.#content()}
    </dialog>`;
  }
}

customElements.define("gr-ringing", Ringing);
