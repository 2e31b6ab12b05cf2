import { html, nothing } from "lit";
import { X } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "./icon.js";
import { View, sheet } from "./view.js";
import own from "./dialog.css?inline";

/**
 * A modal dialog, open from the moment it is in the page. Fires `dismissed` when it has closed, by which time the
 * browser has given the focus back. With `high` it stands near the top and has no head of its own; `wide` is for pictures.
 */
export class Dialog extends View {
  static override styles = sheet(own);
  static override properties = { label: { type: String }, high: { type: Boolean, reflect: true }, wide: { type: Boolean, reflect: true } };
  declare label: string;
  declare high: boolean;
  declare wide: boolean;
  #told = false;

  override firstUpdated(): void {
    this.find<HTMLDialogElement>("dialog")?.showModal();
  }

  close(): void {
    this.find<HTMLDialogElement>("dialog")?.close();
    this.#tell();
  }

  /** The browser says `close` a moment later, in which keys would still seem to belong to the dialog. */
  #cancel(event: Event): void {
    event.preventDefault();
    this.close();
  }

  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    this.dispatchEvent(new CustomEvent("dismissed", { bubbles: true, composed: true }));
  }

  #click(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.close();
  }

  override render() {
    return html`<dialog
      aria-label=${this.label}
      @click=${this.#click}
      @cancel=${this.#cancel}
      @close=${this.#tell}
    >
      ${
        this.high
          ? nothing
          : html`<header>
              <h2>${this.label}</h2>
              <button type="button" class="control" aria-label=${t("close")} @click=${this.close}>${icon(X)}</button>
            </header>`
      }
      <div class="content"><slot></slot></div>
    </dialog>`;
  }
}

customElements.define("gr-dialog", Dialog);
