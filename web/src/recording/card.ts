import { html, nothing } from "lit";
import { Camera, Download, FolderDown, History, MonitorPlay, Pencil, Play, Presentation, ScreenShare, Trash2, User, Users } from "lucide";
import type { Recording } from "../app/types.js";
import { moment, percent, size, t } from "../locale/locale.js";
import { elapsed } from "../shell/elapsed.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/rename.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./card.css?inline";
import { titleOf } from "./titles.js";

type Deed = "recording.save" | "recording.use" | "recording.rename" | "recording.remove";

const second = 1000;
const icons: Readonly<Record<Recording["content"], IconNode>> = {
  camera: Camera,
  screen: ScreenShare,
  both: ScreenShare,
  call: Users,
  person: User,
  board: Presentation,
};

/** One recording of the library. */
export class Card extends StateView {
  static override styles = sheet(own);
  static override properties = {
    ...StateView.properties,
    recording: { attribute: false },
    renaming: { state: true },
  };
  declare recording: Recording;
  declare renaming: boolean;
  #renamed = false;

  constructor() {
    super();
    this.renaming = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "group";
  }

  override willUpdate(): void {
    this.ariaLabel = titleOf(this.recording);
  }

  override updated(): void {
    if (this.#renamed) this.find(".rename")?.focus();
    this.#renamed = false;
  }

  override focus(): void {
    (this.find(".open:not(:disabled)") ?? this.find(".title"))?.focus();
  }

  #rename(): void {
    this.renaming = true;
  }

  /** The keyboard goes back to where it came from. */
  #nameStands(): void {
    this.renaming = false;
    this.#renamed = true;
  }

  #deed(key: Deed, node: IconNode, look: string, perform: () => void, waits = false) {
    return html`<button
      type="button"
      class="control ${look}"
      aria-label=${t(key, { name: titleOf(this.recording) })}
      aria-disabled=${waits ? "true" : nothing}
      @click=${perform}
    >
      ${icon(node)}<span class="tip" aria-hidden="true">${t(`${key}.short`)}</span>
    </button>`;
  }

  #deeds() {
    const { app, recording, state } = this;
    const { id, address, file } = recording;
    const { folders, saving } = state.library;
    return html`<div class="deeds">
      <a
        class="control"
        href=${address}
        download=${file}
        aria-label=${t("recording.download", { name: titleOf(recording) })}
        >${icon(Download)}<span class="tip" aria-hidden="true">${t("recording.download.short")}</span></a
      >
      ${folders ? this.#deed("recording.save", FolderDown, "save", () => app.library.save(id), saving !== null) : nothing}
      ${this.#deed("recording.use", MonitorPlay, "use", () => app.library.playAsSource(id))}
      ${this.#deed("recording.rename", Pencil, "rename", () => this.#rename())}
      ${this.#removal()}
    </div>`;
  }

  #removal() {
    return this.#deed("recording.remove", Trash2, "remove", () => this.app.library.remove(this.recording.id));
  }

  #progress(words: string, part: number, cancel: unknown = nothing) {
    return html`<div class="progress">
      <p class="soft small">${words} <span class="figures">${percent(part)}</span></p>
      ${cancel}
      <progress value=${part} max="1" aria-label=${words}></progress>
    </div>`;
  }

  #saving() {
    const { saving } = this.state.library;
    if (saving?.id !== this.recording.id) return nothing;
    const cancel = html`<button type="button" class="button text" @click=${() => this.app.library.cancelSaving()}>
      ${t("cancel")}
    </button>`;
    return this.#progress(t("recording.saving"), saving.part, cancel);
  }

  /** Why there is nothing to play yet. */
  #unfinished() {
    const { recording } = this.state;
    const { elsewhere, recovering } = this.recording;
    if (elsewhere) return html`<p class="going">${t("recording.elsewhere")}</p>`;
    if (recovering !== null) return this.#progress(t("recording.recovering"), recovering);
    if (recording.phase === "finishing") return html`<p class="going"><span class="spinner"></span>${t("record.finishing")}</p>`;
    if (recording.phase !== "idle") return html`<p class="going">${t("recording.going")}</p>`;
    return html`<p class="going">${t("recording.unrecovered")}</p>
      <div class="deeds">${this.#removal()}</div>`;
  }

  #picture() {
    const { id, address, thumbnail, seconds, content } = this.recording;
    return html`<button
      type="button"
      class="open"
      ?disabled=${address === ""}
      aria-label=${t("recording.play", { name: titleOf(this.recording) })}
      @click=${() => this.ui.set({ dialog: "recording", recording: id })}
    >
      ${thumbnail ? html`<img src=${thumbnail} alt="" />` : html`<span class="blank">${icon(icons[content])}</span>`}
      ${address ? html`<span class="play">${icon(Play)}</span>` : nothing}
      ${seconds > 0 ? html`<span class="length" aria-hidden="true">${elapsed(seconds * second)}</span>` : nothing}
    </button>`;
  }

  /** Facts that the title does not say. */
  #facts() {
    const { recording } = this;
    const { title, content, name, started, seconds, bytes, width, height, state } = recording;
    return html`<ul class="facts">
      ${title ? html`<li>${icon(icons[content])}${t(`recording.${content}`, { name, when: moment(started) })}</li>` : nothing}
      ${seconds > 0 ? html`<li class="hidden-visually">${t("recording.length", { time: elapsed(seconds * second) })}</li>` : nothing}
      ${bytes > 0 ? html`<li>${size(bytes)}</li>` : nothing}
      ${width > 0 ? html`<li>${width} × ${height}</li>` : nothing}
      ${state === "recovered" ? html`<li class="recovered" title=${t("recording.recovered.why")}>${icon(History)}${t("recording.recovered")}</li>` : nothing}
    </ul>`;
  }

  override render() {
    const { app, recording } = this;
    const title = titleOf(recording);
    return html`
      ${this.#picture()}
      ${
        this.renaming
          ? html`<gr-rename
              .value=${title}
              .refusal=${t("rename.empty")}
              .take=${(typed: string) => app.library.rename(recording.id, typed)}
              @done=${this.#nameStands}
            ></gr-rename>`
          : html`<p class="title" tabindex="-1" title=${title}>${title}</p>`
      }
      ${this.#facts()}
      <div role="status">${recording.state === "recording" ? this.#unfinished() : nothing}</div>
      ${this.#saving()} ${recording.state === "recording" ? nothing : this.#deeds()}
    `;
  }
}

customElements.define("gr-recording-card", Card);
