import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { Crown, MicOff, TriangleAlert } from "lucide";
import type { App, Person } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import { fitOf } from "./grid.js";
import "./initials.js";
import plate from "./name-plate.css?inline";
import own from "./tile.css?inline";

/** One person on the stage. */
export class Tile extends View {
  static override styles = sheet(plate + own);
  static override properties = {
    app: { attribute: false },
    person: { attribute: false },
    mirrored: { attribute: false },
    whole: { state: true },
  };
  declare app: App;
  declare person: Person;
  declare mirrored: boolean;
  declare whole: boolean;
  #shown: HTMLVideoElement | null = null;
  #sized = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "group";
    this.#sized.observe(this);
    if (this.hasUpdated) this.#show();
  }

  override firstUpdated(): void {
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
    if (this.#shown) this.app.forgetElement(this.#shown);
    this.#shown = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("person")) return;
    this.ariaLabel = this.person.name;
    this.dataset["person"] = this.person.id;
  }

  get video(): HTMLVideoElement | null {
    return this.#shown;
  }

  #show(): void {
    const video = this.find<HTMLVideoElement>("video");
    this.#shown = video;
    if (!video) return;
    if (this.person.self) this.app.showSelf(video);
    else this.app.showPerson(this.person.id, video);
  }

  #fit(): void {
    const video = this.#shown;
    if (!video || video.videoHeight === 0 || this.clientHeight === 0) return;
    const picture = video.videoWidth / video.videoHeight;
    this.whole = fitOf(picture, this.clientWidth / this.clientHeight) === "contain";
  }

  #link() {
    const { link } = this.person;
    if (link === "self" || link === "connected") return nothing;
    const mark = link === "connecting" ? html`<span class="spinner"></span>` : icon(TriangleAlert);
    return html`<p class="link ${link}">${mark}${t(`person.${link}`)}</p>`;
  }

  override render() {
    const { person } = this;
    const classes = [
      person.self && this.mirrored ? "mirrored" : "",
      person.camera ? "" : "off",
      this.whole ? "whole" : "",
    ].join(" ");
    return html`
      <video
        class=${classes}
        aria-label=${person.name}
        autoplay
        playsinline
        disablepictureinpicture
        .muted=${person.self}
        @resize=${this.#fit}
      ></video>
      ${person.camera ? nothing : html`<div class="empty"><gr-initials .person=${person}></gr-initials></div>`}
      ${this.#link()} <slot></slot>
      <p class="plate">
        ${
          person.microphone
            ? nothing
            : html`<span class="mark" role="img" aria-label=${t("person.muted")}>${icon(MicOff)}</span>`
        }
        <span class="name"
          >${person.name}${person.self ? html` <span class="soft">(${t("person.you")})</span>` : nothing}</span
        >
        ${
          person.host
            ? html`<span class="mark host" role="img" aria-label=${t("person.host")} title=${t("person.host")}
                >${icon(Crown)}</span
              >`
            : nothing
        }
      </p>
      ${person.speaking ? html`<div class="speaking" role="img" aria-label=${t("person.speaking")}></div>` : nothing}
    `;
  }
}

customElements.define("gr-tile", Tile);
