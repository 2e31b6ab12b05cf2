import { html, nothing } from "lit";
import type { AppState, Theme } from "../app/types.js";
import { wordButton } from "../commands/button.js";
import { languages, t } from "../locale/locale.js";
import "../media/device-choice.js";
import "./dialog.js";
import "./segments.js";
import own from "./settings.css?inline";
import "./switch.js";
import { StateView, sheet } from "./view.js";

const themes: readonly Theme[] = ["system", "light", "dark"];
const voice = ["noiseSuppression", "echoCancellation", "gainControl"] as const;
type Voice = Pick<AppState["microphone"], (typeof voice)[number]>;

export class Settings extends StateView {
  static override styles = sheet(own);

  /** What the browser does to one's voice before anybody hears it. */
  #voice() {
    const { noiseSuppression, echoCancellation, gainControl } = this.state.microphone;
    const now: Voice = { noiseSuppression, echoCancellation, gainControl };
    return html`<fieldset>
      <legend>${t("settings.voice")}</legend>
      ${voice.map(
        (part) =>
          html`<gr-switch
            .label=${t(`settings.${part}`)}
            .hint=${t(`settings.${part}.hint`)}
            .on=${now[part]}
            @turn=${({ detail }: CustomEvent<boolean>) => this.#setVoice({ ...now, [part]: detail })}
          ></gr-switch>`,
      )}
    </fieldset>`;
  }

  #setVoice({ noiseSuppression, echoCancellation, gainControl }: Voice): void {
    this.app.setVoice(noiseSuppression, echoCancellation, gainControl);
  }

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
          <p class="test">${wordButton("connectivity", this)}</p>
        </fieldset>
        ${this.#voice()}
        <gr-switch
          .label=${t("settings.shortcuts")}
          .hint=${t("settings.shortcuts.hint")}
          .on=${state.shortcuts}
          @turn=${(event: CustomEvent<boolean>) => app.setShortcuts(event.detail)}
        ></gr-switch>
        ${
          state.shortcuts
            ? html`<gr-switch
                .label=${t("settings.pushToTalk")}
                .hint=${t("settings.pushToTalk.hint")}
                .on=${state.pushToTalk}
                @turn=${(event: CustomEvent<boolean>) => app.setPushToTalk(event.detail)}
              ></gr-switch>`
            : nothing
        }
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-settings", Settings);
