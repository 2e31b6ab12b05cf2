import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { CloudOff, Crown, Hand, Mic, MicOff, Pin, PinOff, Spotlight } from "lucide";
import type { App, Person } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import { bars, qualityWords } from "./connection.js";
import { fitOf } from "./grid.js";
import "./initials.js";
import plate from "./name-plate.css?inline";
import { reactionIcons } from "./reaction-icons.js";
import own from "./tile.css?inline";

/** One person on the stage. Fires `pin` when somebody wants to see them large, or no longer. */
export class Tile extends View {
  static override styles = sheet(plate + own);
  static override properties = {
    app: { attribute: false },
    person: { attribute: false },
    mirrored: { attribute: false },
    pinnable: { attribute: false },
    pinned: { attribute: false },
    spotlit: { attribute: false },
    talking: { attribute: false },
    whole: { state: true },
  };
  declare app: App;
  declare person: Person;
  declare mirrored: boolean;
  declare pinnable: boolean;
  declare pinned: boolean;
  /** The host has everybody see this person large. */
  declare spotlit: boolean;
  /** Muted, and talks for as long as a key is held. */
  declare talking: boolean;
  declare whole: boolean;
  #shown: HTMLVideoElement | null = null;
  #sized = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.addEventListener("dblclick", this.#twice);
  }

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

  #pin(): void {
    this.dispatchEvent(new CustomEvent("pin"));
  }

  /** But what lies on the picture may have a use for clicks itself. */
  #twice = (event: MouseEvent): void => {
    const [first] = event.composedPath();
    if (this.pinnable && first instanceof HTMLElement && !first.closest("button") && this.renderRoot.contains(first))
      this.#pin();
  };

  #link() {
    const { link } = this.person;
    if (link === "self") return nothing;
    if (link === "connected") return this.#quality();
    if (link === "connecting") return html`<p class="link ${link}"><span class="spinner"></span>${t("person.connecting")}</p>`;
    return html`<p class="link ${link}" title=${t("quality.lost")}>${bars("lost")}${t(`person.${link}`)}</p>`;
  }

  #quality() {
    const { quality } = this.person;
    if (!quality) return nothing;
    const words = qualityWords(quality);
    return html`<span class="link quality ${quality.grade}" role="img" aria-label=${words} title=${words}
      >${bars(quality.grade)}</span
    >`;
  }

  /** What is so in this person's upper right corner, and the pin, which shows when one comes near. */
  #corner() {
    const { person, pinned } = this;
    const words = t(pinned ? "unpin.name" : "pin.name", { name: person.name });
    return html`<div class="corner">
      ${
        this.pinnable
          ? html`<button type="button" class="control bar pin" aria-label=${words} title=${words} @click=${this.#pin}>
              ${icon(pinned ? PinOff : Pin)}
            </button>`
          : nothing
      }
      ${this.talking ? html`<p class="link talking">${icon(Mic)}${t("person.talking")}</p>` : nothing} ${this.#link()}
    </div>`;
  }

  #mark(node: IconNode, label: Key, look = "") {
    return html`<span class="mark ${look}" role="img" aria-label=${t(label)} title=${t(label)}>${icon(node)}</span>`;
  }

  #plate() {
    const { person } = this;
    const goesOn = person.away && person.link === "connected";
    return html`<p class="plate">
      ${person.microphone ? nothing : this.#mark(MicOff, "person.muted")}
      <span class="name"
        >${person.name}${person.self ? html` <span class="soft">(${t("person.you")})</span>` : nothing}</span
      >
      ${person.host ? this.#mark(Crown, "person.host", "host") : nothing}
      ${this.pinned ? this.#mark(Pin, "person.pinned") : nothing}
      ${this.spotlit ? this.#mark(Spotlight, "person.spotlit") : nothing}
      ${goesOn ? this.#mark(CloudOff, "person.away", "away") : nothing}
    </p>`;
  }

  #reaction() {
    const { reaction, reactions } = this.person;
    if (!reaction) return nothing;
    // A new one rises from below, also where it is the same as the last.
    return keyed(
      reactions,
      html`<div class="reaction ${reaction}" aria-hidden="true">${icon(reactionIcons[reaction])}</div>`,
    );
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
      <slot></slot>
      ${this.#corner()} ${this.#plate()}
      ${person.hand ? this.#mark(Hand, "person.hand", "hand") : nothing} ${this.#reaction()}
      ${person.speaking ? html`<div class="speaking" role="img" aria-label=${t("person.speaking")}></div>` : nothing}
    `;
  }
}

customElements.define("gr-tile", Tile);
