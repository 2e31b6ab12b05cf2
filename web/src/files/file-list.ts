import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Paperclip } from "lucide";
import type { FileState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { chooseFile } from "../shell/choose-file.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./file-line.js";
import own from "./file-list.css?inline";

/** The files between us and the others, and where one chooses who of them gets one. */
export class FileList extends StateView {
  static override styles = sheet(own);

  #send(event: Event): void {
    const choice = event.currentTarget as HTMLSelectElement;
    const person = choice.value;
    choice.value = "";
    if (person === "") return;
    void chooseFile("").then((file) => file && this.app.offerFile(person, file));
  }

  /** Everybody gets one from below; here one is picked. */
  #toOne() {
    const others = this.state.room?.people.filter(({ self }) => !self) ?? [];
    if (others.length < 2) return nothing;
    return html`<label class="to">
      ${icon(Paperclip)}
      <select aria-label=${t("file.sendTo")} @change=${this.#send}>
        <option value="">${t("file.sendTo")}</option>
        ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </label>`;
  }

  override render() {
    const { app, state } = this;
    return html`
      ${this.#toOne()}
      ${
        state.files.length > 0
          ? html`<ul aria-label=${t("files")}>
              ${repeat(
                state.files,
                ({ id }: FileState) => id,
                (file: FileState) =>
                  html`<li><gr-file .app=${app} .file=${file}></gr-file></li>`,
              )}
            </ul>`
          : nothing
      }
    `;
  }
}

customElements.define("gr-file-list", FileList);
