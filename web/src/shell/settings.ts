import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Language, Theme } from "../app/types.js";
import { languages, t } from "../locale/locale.js";
import "../media/device-choice.js";
import "./dialog.js";
import own from "./settings.css?inline";
import "./switch.js";
import { StateView, sheet } from "./view.js";

const themes: readonly Theme[] = ["system", "light", "dark"];

export class Settings extends StateView {
  static override styles = sheet(own);

  #segment<Value extends string>(
    name: string,
    value: Value,
    words: string,
    chosen: Value,
    choose: (value: Value) => void,
    lang?: string,
  ) {
    return html`<label lang=${lang ?? nothing}>
      <input
        type="radio"
        name=${name}
        value=${value}
        .checked=${live(value === chosen)}
        @change=${() => choose(value)}
      />
      <span>${words}</span>
    </label>`;
  }

  override render() {
    const { app, state, ui } = this;
    const inLanguages = Object.entries(languages) as [Language, string][];
    return html`<gr-dialog .label=${t("settings")}>
      <div class="parts">
        <fieldset>
          <legend>${t("settings.language")}</legend>
          <div class="segments">
            ${inLanguages.map(([language, name]) =>
              this.#segment("language", language, name, state.language, (value) => app.setLanguage(value), language),
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend>${t("settings.theme")}</legend>
          <div class="segments">
            ${themes.map((theme) => this.#segment("theme", theme, t(`theme.${theme}`), state.theme, (value) => app.setTheme(value)))}
          </div>
        </fieldset>
        <fieldset>
          <legend class="hidden-visually">${t("settings.devices")}</legend>
          <gr-device-choice .app=${app} .state=${state} .ui=${ui}></gr-device-choice>
        </fieldset>
        <gr-switch
          .label=${t("settings.shortcuts")}
          .hint=${t("settings.shortcuts.hint")}
          .on=${state.shortcuts}
          @turn=${(event: CustomEvent<boolean>) => app.setShortcuts(event.detail)}
        ></gr-switch>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-settings", Settings);
