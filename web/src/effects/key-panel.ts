import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { DoorOpen, Pipette, SwatchBook, User, UserX } from "lucide";
import type { EffectsState } from "../app/types.js";
import { figure, t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/segments.js";
import "../shell/slider.js";
import "../shell/switch.js";
import type { Ui } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./key-panel.css?inline";
import part from "./part.css?inline";
import "./plate.js";

type Mode = EffectsState["key"];
const modes: readonly (readonly [Mode, IconNode])[] = [
  ["none", User],
  ["studio", UserX],
  ["simple", SwatchBook],
  ["plate", DoorOpen],
];

type Name = "tolerance" | "similarity" | "smoothness" | "spill" | "threshold" | "feather";
interface Dial {
  readonly name: Name;
  readonly max: number;
  readonly min?: number;
  readonly step: number;
  readonly shown: (value: number) => string;
}

const percent = (value: number) => `${Math.round(value * 100)}%`;
const whole = (value: number) => figure(value);
const pixels = (value: number) => `${figure(value, 1)} px`;
const dials: Readonly<Record<Mode, readonly Dial[]>> = {
  none: [],
  simple: [{ name: "tolerance", max: 300, step: 1, shown: whole }],
  studio: [
    { name: "similarity", max: 1, step: 0.005, shown: percent },
    { name: "smoothness", max: 1, step: 0.005, shown: percent },
    { name: "spill", max: 1, step: 0.005, shown: percent },
  ],
  plate: [
    { name: "threshold", min: 1, max: 20, step: 0.5, shown: (value) => figure(value, 1) },
    { name: "feather", max: 10, step: 0.5, shown: pixels },
  ],
};

/** How a person is told from what is behind them. */
export class KeyPanel extends StateView {
  static override styles = sheet(part + own);

  override updated(changed: PropertyValues): void {
    const before = changed.get("ui") as Ui | undefined;
    if (before?.picking === true && !this.ui.picking) this.find("#pick")?.focus();
  }

  #colour() {
    const { app, state, ui } = this;
    const { effects, camera } = state;
    if (effects.key !== "studio" && effects.key !== "simple") return nothing;
    const dark = camera.state !== "on";
    return html`<div class="row">
      <input
        type="color"
        aria-label=${t("key.colour")}
        .value=${live(effects.keyColour)}
        @input=${(event: Event) => app.effects.setKeyColour((event.target as HTMLInputElement).value)}
      />
      <button
        type="button"
        id="pick"
        class="button"
        aria-pressed=${ui.picking}
        ?disabled=${dark}
        @click=${() => ui.set({ picking: !ui.picking })}
      >
        ${icon(Pipette)}${t("key.pick")}
      </button>
      <button type="button" class="button" ?disabled=${dark} @click=${() => app.effects.findKeyColour()}>
        ${t("key.find")}
      </button>
    </div>`;
  }

  #dial({ name, min = 0, max, step, shown }: Dial) {
    const value = this.state.effects[name];
    return html`<gr-slider
      .label=${t(`key.${name}`)}
      .shown=${shown(value)}
      .value=${value}
      .min=${min}
      .max=${max}
      .step=${step}
      @slide=${(event: CustomEvent<number>) => this.app.effects.setNumber(name, event.detail)}
    ></gr-slider>`;
  }

  #tuning() {
    const { app, state, ui } = this;
    const { effects } = state;
    if (effects.key === "none") return nothing;
    return html`
      ${this.#colour()}
      ${effects.key === "plate" ? html`<gr-plate .app=${app} .state=${state} .ui=${ui}></gr-plate>` : nothing}
      <div class="dials">${dials[effects.key].map((dial) => this.#dial(dial))}</div>
      <gr-switch
        .label=${t("effects.matte")}
        .hint=${t("effects.matte.hint")}
        .on=${effects.matte}
        @turn=${(event: CustomEvent<boolean>) => app.effects.setMatte(event.detail)}
      ></gr-switch>
    `;
  }

  override render() {
    const { app, state } = this;
    const { key } = state.effects;
    return html`
      <gr-segments
        tall
        .label=${t("key")}
        .choices=${modes.map(([value, node]) => ({ value, words: t(`key.${value}` satisfies Key), icon: node }))}
        .value=${key}
        @choose=${(event: CustomEvent<Mode>) => app.effects.setKey(event.detail)}
      ></gr-segments>
      <p class="hint">${t(`key.${key}.hint`)}</p>
      ${this.#tuning()}
    `;
  }
}

customElements.define("gr-key-panel", KeyPanel);
