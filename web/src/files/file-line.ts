import { html, nothing } from "lit";
import { Download, FileDown, FileUp, X } from "lucide";
import type { App, FileState } from "../app/types.js";
import { percent, size, t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import own from "./file-line.css?inline";
import { wordsOf } from "./file-words.js";

const over: readonly FileState["phase"][] = ["finished", "refused", "ended"];

/** One file on its way, or that was, and what one can do about it. */
export class FileLine extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false }, file: { attribute: false } };
  declare app: App;
  declare file: FileState;

  #focused = false;

  override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement !== null;
  }

  /** The button that was pressed may be gone. */
  override updated(): void {
    if (this.#focused && this.shadowRoot?.activeElement === null) this.find("button, a")?.focus();
  }

  #button(key: Key, perform: () => void, look = "") {
    const { name } = this.file;
    return html`<button type="button" class="button ${look}" aria-label=${`${t(key)}: ${name}`} @click=${perform}>
      ${t(key)}
    </button>`;
  }

  #deeds() {
    const { app, file } = this;
    const { id, phase, address, name } = file;
    if (phase === "asked") {
      return html`<div class="deeds">
        ${this.#button("file.accept", () => app.files.accept(id), "primary")}
        ${this.#button("file.refuse", () => app.files.refuse(id))}
      </div>`;
    }
    if (address === "") return nothing;
    return html`<div class="deeds">
      <a class="button" href=${address} download=${name} aria-label=${`${t("file.save")}: ${name}`}>
        ${icon(Download)}${t("file.save")}
      </a>
    </div>`;
  }

  #progress() {
    const { phase, moved, size: whole } = this.file;
    if ((phase !== "moving" && phase !== "waiting") || whole === 0) return nothing;
    const part = moved / whole;
    return html`<div class="progress">
      <progress value=${part} max="1" aria-label=${this.file.name}></progress>
      <span class="figures" aria-hidden="true">${percent(part)}</span>
    </div>`;
  }

  override render() {
    const { app, file } = this;
    const { id, name, incoming, phase } = file;
    const isOver = over.includes(phase);
    const ending = isOver ? t("file.remove", { name }) : `${t("cancel")}: ${name}`;
    return html`
      <div class="head">
        ${icon(incoming ? FileDown : FileUp)}
        <span class="about">
          <span class="name" title=${name}>${name}</span>
          <span class="words ${phase}">
            ${wordsOf(file)}${phase === "moving" ? nothing : html` <span class="size">${size(file.size)}</span>`}
          </span>
        </span>
        ${
          phase === "asked"
            ? nothing
            : html`<button
                type="button"
                class="control"
                aria-label=${ending}
                title=${isOver ? ending : t("cancel")}
                @click=${() => (isOver ? app.files.remove(id) : app.files.cancel(id))}
              >
                ${icon(X)}
              </button>`
        }
      </div>
      ${this.#progress()} ${this.#deeds()}
    `;
  }
}

customElements.define("gr-file", FileLine);
