import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { Droplets, Film, Grid2x2, Image as Picture, Palette, TriangleAlert, Upload } from "lucide";
import type { EffectsState } from "../app/types.js";
import { figure, t } from "../locale/locale.js";
import { chooseFile } from "../shell/choose-file.js";
import "../shell/drop-zone.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/segments.js";
import "../shell/slider.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./backdrop-panel.css?inline";
import { backgrounds, painted } from "./backgrounds.js";
import part from "./part.css?inline";
import "./plate.js";
import thumbs from "./thumbs.css?inline";

type Kind = EffectsState["background"];
const kinds: readonly (readonly [Kind, IconNode])[] = [
  ["colour", Palette],
  ["picture", Picture],
  ["plate-blur", Droplets],
  ["video", Film],
  ["transparent", Grid2x2],
];

/** What is put behind a person. */
export class BackdropPanel extends StateView {
  static override styles = sheet(part + thumbs + own);
  static override properties = { ...StateView.properties, missing: { state: true } };
  /** One of our own pictures could not be had. */
  declare missing: boolean;

  constructor() {
    super();
    this.missing = false;
  }

  #picture(file: File): void {
    this.app.effects.setBackgroundPicture(file, file.name);
  }

  #dropped(event: CustomEvent<File>): void {
    if (event.detail.type.startsWith("video/")) this.app.effects.setBackgroundVideo(event.detail);
    else this.#picture(event.detail);
  }

  async #chooseOurs(id: string, address: string): Promise<void> {
    const picture = await painted(address).catch(() => null);
    this.missing = picture === null;
    if (picture) this.app.effects.setBackgroundPicture(picture, id);
  }

  async #choosePicture(): Promise<void> {
    const file = await chooseFile("image/png,image/jpeg");
    if (file) this.#picture(file);
  }

  async #chooseVideo(): Promise<void> {
    const file = await chooseFile("video/*");
    if (file) this.app.effects.setBackgroundVideo(file);
  }

  #refusal() {
    const { refusal, loading } = this.state.effects;
    if (loading) return html`<p class="row hint" role="status"><span class="spinner"></span>${t("backdrop.loading")}</p>`;
    const why = this.missing ? "backdrop.missing" : refusal === null ? null : (`refusal.${refusal}` as const);
    if (why === null) return nothing;
    return html`<p class="refusal" role="alert">${icon(TriangleAlert)}<span>${t(why)}</span></p>`;
  }

  #colour(): TemplateResult {
    const { app, state } = this;
    return html`<label class="colour">
      <input
        type="color"
        .value=${live(state.effects.backgroundColour)}
        @input=${(event: Event) => app.effects.setBackgroundColour((event.target as HTMLInputElement).value)}
      />
      <span>${t("backdrop.colour.label")}</span>
      <span class="code soft">${state.effects.backgroundColour}</span>
    </label>`;
  }

  #pictures(): TemplateResult {
    const { picture } = this.state.effects;
    const own = picture !== "" && !backgrounds.some(({ id }) => id === picture);
    return html`<div class="pictures">
        ${backgrounds.map(
          ({ id, address }) =>
            html`<button
              type="button"
              class="picture"
              aria-pressed=${id === picture}
              @click=${() => void this.#chooseOurs(id, address)}
            >
              <img src=${address} alt="" width="160" height="90" /><span>${t(`backdrop.${id}`)}</span>
            </button>`,
        )}
      </div>
      <button type="button" class="button" @click=${() => void this.#choosePicture()}>
        ${icon(Upload)}${t("backdrop.upload")}
      </button>
      <p class="hint">${own ? t("backdrop.own", { name: picture }) : t("backdrop.drop")}</p>`;
  }

  #blur(): TemplateResult {
    const { app, state, ui } = this;
    const { plateBlur, plate, key } = state.effects;
    return html`
      ${
        plate.state === "ready" || key === "plate"
          ? nothing
          : html`<p class="hint">${t("backdrop.plate-blur.needs")}</p>
              <gr-plate .app=${app} .state=${state} .ui=${ui}></gr-plate>`
      }
      <gr-slider
        .label=${t("filter.blur")}
        .shown=${`${figure(plateBlur)} px`}
        .value=${plateBlur}
        .min=${2}
        .max=${100}
        .step=${1}
        @slide=${(event: CustomEvent<number>) => app.effects.setNumber("plateBlur", event.detail)}
      ></gr-slider>
    `;
  }

  #video(): TemplateResult {
    const { video } = this.state.effects;
    return html`<button type="button" class="button" @click=${() => void this.#chooseVideo()}>
        ${icon(Film)}${t(video === "" ? "backdrop.video.choose" : "backdrop.video.another")}
      </button>
      <p class="hint">${video === "" ? t("backdrop.video.hint") : t("backdrop.own", { name: video })}</p>`;
  }

  #details(): TemplateResult {
    switch (this.state.effects.background) {
      case "colour":
        return this.#colour();
      case "picture":
        return this.#pictures();
      case "plate-blur":
        return this.#blur();
      case "video":
        return this.#video();
      case "transparent":
        return html`<p class="hint">${t("backdrop.transparent.hint")}</p>`;
    }
  }

  override render() {
    const { app, state } = this;
    return html`<gr-drop-zone .words=${t("backdrop.drop.here")} @dropped=${this.#dropped}>
      <div class="parts">
        <gr-segments
          tall
          .label=${t("backdrop")}
          .choices=${kinds.map(([value, node]) => ({ value, words: t(`backdrop.${value}`), icon: node }))}
          .value=${state.effects.background}
          @choose=${(event: CustomEvent<Kind>) => app.effects.setBackground(event.detail)}
        ></gr-segments>
        ${this.#details()} ${this.#refusal()}
      </div>
    </gr-drop-zone>`;
  }
}

customElements.define("gr-backdrop-panel", BackdropPanel);
