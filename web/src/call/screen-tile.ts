import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { ScreenShare } from "lucide";
import type { Person } from "../app/types.js";
import { wordsOf } from "../commands/command.js";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import plate from "./name-plate.css?inline";
import own from "./screen-tile.css?inline";

/** The screen that somebody shares, all of it. On one's own, what one can do with it. */
export class ScreenTile extends StateView {
  static override styles = sheet(plate + own);
  static override properties = { ...StateView.properties, person: { attribute: false } };
  declare person: Person;
  #shown: HTMLVideoElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "group";
    if (this.hasUpdated) this.#show();
  }

  override firstUpdated(): void {
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#shown) this.app.forgetElement(this.#shown);
    this.#shown = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("person")) return;
    this.ariaLabel = this.#name;
    this.dataset["person"] = this.person.id;
  }

  get #name(): string {
    return this.person.self ? t("screen.own") : t("screen.of", { name: this.person.name });
  }

  #show(): void {
    const video = this.find<HTMLVideoElement>("video");
    this.#shown = video;
    if (!video) return;
    if (this.person.self) this.app.showOwnScreen(video);
    else this.app.showScreen(this.person.id, video);
  }

  #deed(id: CommandId) {
    const { app, state, ui } = this;
    const it = command(id);
    const words = t(wordsOf(it, state, ui));
    return html`<button
      type="button"
      class="button"
      title=${words}
      data-command=${id}
      @click=${() => it.perform(app, ui, state)}
    >
      ${icon(it.icon(state, ui))}<span class="words">${words}</span>
    </button>`;
  }

  override render() {
    const { person } = this;
    return html`
      <video
        aria-label=${this.#name}
        autoplay
        playsinline
        disablepictureinpicture
        .muted=${person.self}
      ></video>
      <p class="plate">${icon(ScreenShare)}<span class="name">${this.#name}</span></p>
      ${
        person.self
          ? html`<div class="deeds">
              ${this.#deed("smoothMotion")} ${this.#deed("swapScreen")} ${this.#deed("shareScreen")}
            </div>`
          : nothing
      }
    `;
  }
}

customElements.define("gr-screen", ScreenTile);
