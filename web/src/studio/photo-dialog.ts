import { html, nothing } from "lit";
import { Copy, Download, Trash2 } from "lucide";
import { t } from "../locale/locale.js";
import type { Dialog } from "../shell/dialog.js";
import "../shell/dialog.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import shown from "../shell/shown-thing.css?inline";
import own from "./photo-dialog.css?inline";

/** One photo, large. */
export class PhotoDialog extends StateView {
  static override styles = sheet(shown + own);

  #remove(id: number): void {
    this.find<Dialog>("gr-dialog")?.close();
    this.app.photos.remove(id);
  }

  override render() {
    const photo = this.state.photos.list.find(({ id }) => id === this.ui.photo);
    if (!photo) return nothing;
    const { id, address, name, width, height } = photo;
    return html`<gr-dialog wide .label=${name}>
      <div class="parts">
        <img src=${address} alt=${t("camera.preview")} width=${width} height=${height} />
        <div class="deeds">
          <p class="soft small">${width} × ${height}</p>
          <a class="button primary" href=${address} download=${name}>${icon(Download)}${t("download")}</a>
          <button type="button" class="button" @click=${() => this.app.photos.copy(id)}>${icon(Copy)}${t("copy")}</button>
          <button type="button" class="button" @click=${() => this.#remove(id)}>${icon(Trash2)}${t("delete")}</button>
        </div>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-photo-dialog", PhotoDialog);
