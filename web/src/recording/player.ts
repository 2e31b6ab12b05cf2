import { html, nothing } from "lit";
import { Download, MonitorPlay, Trash2 } from "lucide";
import { size, t } from "../locale/locale.js";
import type { Dialog } from "../shell/dialog.js";
import "../shell/dialog.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import shown from "../shell/shown-thing.css?inline";
import own from "./player.css?inline";
import { titleOf } from "./titles.js";

/** One recording, played. */
export class Player extends StateView {
  static override styles = sheet(shown + own);

  #close(): void {
    this.find<Dialog>("gr-dialog")?.close();
  }

  #use(id: string): void {
    this.#close();
    this.app.library.playAsSource(id);
  }

  #remove(id: string): void {
    this.#close();
    this.app.library.remove(id);
  }

  override render() {
    const recording = this.state.library.list.find(({ id }) => id === this.ui.recording);
    if (!recording) return nothing;
    const { id, address, file, bytes, width, height } = recording;
    const title = titleOf(recording);
    return html`<gr-dialog wide .label=${title}>
      <div class="parts">
        <video src=${address} aria-label=${title} controls autoplay playsinline></video>
        <div class="deeds">
          <p class="soft small">${size(bytes)}${width > 0 ? ` · ${width} × ${height}` : ""}</p>
          <a class="button primary" href=${address} download=${file}>${icon(Download)}${t("download")}</a>
          <button type="button" class="button" @click=${() => this.#use(id)}>
            ${icon(MonitorPlay)}${t("recording.use.short")}
          </button>
          <button type="button" class="button" @click=${() => this.#remove(id)}>${icon(Trash2)}${t("delete")}</button>
        </div>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-player", Player);
