import { html } from "lit";
import type { Theme } from "../app/types.js";
import { languages, t } from "../locale/locale.js";
import "../media/device-choice.js";
import "./dialog.js";
import "./segments.js";
import own from "./settings.css?inline";
import "./switch.js";
import { StateView, sheet } from "./view.js";

const themes: readonly Theme[] = ["system", "light", "dark"];

export class Settings extends StateView {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    return html`<gr-dialog .label=${t("settings")}>
      <div class="parts">
        <gr-segments
          .label=${t("settings.language")}
          .choices=${Object.entries(languages).map(([value, words]) => ({ value, words, lang: value }))}
          .value=${state.language}
          @choose=${(event: CustomEvent<string>) => app.setLanguage(event.detail)}
        ></gr-segments>
        <gr-segments
          .label=${t("settings.theme")}
          .choices=${themes.map((value) => ({ value, words: t(`theme.${value}`) }))}
          .value=${state.theme}
          @choose=${(event: CustomEvent<string>) => app.setTheme(event.detail)}
        ></gr-segments>
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
