import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Copy, Download, Trash2 } from "lucide";
import type { Photo } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./gallery.css?inline";

/** The photos taken so far, newest first. */
export class Gallery extends StateView {
  static override styles = sheet(own);
  /** Where the keyboard goes when the photo it was on is gone. */
  #next: number | null = null;

  override updated(): void {
    if (this.#next === null) return;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>(".remove")];
    (left[Math.min(this.#next, left.length - 1)] ?? this.find("#empty"))?.focus();
    this.#next = null;
  }

  #remove(id: number, index: number): void {
    this.#next = index;
    this.app.photos.remove(id);
  }

  #photo(photo: Photo, index: number) {
    const { app, ui } = this;
    const { id, address, name, width, height } = photo;
    return html`<li>
      <button
        type="button"
        class="open"
        aria-label=${t("photo.open", { name })}
        @click=${() => ui.set({ dialog: "photo", photo: id })}
      >
        <img src=${address} alt="" width=${width} height=${height} />
      </button>
      <div class="deeds">
        <a class="control" href=${address} download=${name} aria-label=${t("photo.download", { name })}
          >${icon(Download)}</a
        >
        <button
          type="button"
          class="control"
          aria-label=${t("photo.copy", { name })}
          @click=${() => app.photos.copy(id)}
        >
          ${icon(Copy)}
        </button>
        <button
          type="button"
          class="control remove"
          aria-label=${t("photo.remove", { name })}
          @click=${() => this.#remove(id, index)}
        >
          ${icon(Trash2)}
        </button>
      </div>
    </li>`;
  }

  override render() {
    const { list } = this.state.photos;
    return html`
      ${list.length === 0 ? html`<p id="empty" class="soft small" tabindex="-1">${t("photos.empty")}</p>` : nothing}
      <ul aria-label=${t("photos")} ?hidden=${list.length === 0}>
        ${repeat(
          list,
          ({ id }) => id,
          (photo, index) => this.#photo(photo, index),
        )}
      </ul>
    `;
  }
}

customElements.define("gr-gallery", Gallery);
