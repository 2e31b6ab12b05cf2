import { html } from "lit";
import type { Language } from "../app/types.js";
import { languages, plural, t } from "../locale/locale.js";
import type { Dialog } from "../shell/dialog.js";
import "../shell/dialog.js";
import "../shell/segments.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./new-game.css?inline";

const rounds = [1, 2, 3, 5];
const seconds = [45, 80, 120, 180];

/** How one wants to play, before a game begins. */
export class NewGame extends StateView {
  static override styles = sheet(own);
  static override properties = {
    ...StateView.properties,
    rounds: { state: true },
    seconds: { state: true },
    language: { state: true },
  };
  declare rounds: number;
  declare seconds: number;
  /** Of the words; null: as the page's. */
  declare language: Language | null;

  constructor() {
    super();
    this.rounds = 3;
    this.seconds = 80;
    this.language = null;
  }

  #begin(): void {
    this.app.game.start(this.rounds, this.seconds, this.language ?? this.state.language);
    this.find<Dialog>("gr-dialog")?.close();
  }

  override render() {
    return html`<gr-dialog .label=${t("game")}>
      <div class="parts">
        <p class="soft">${t("game.rules")}</p>
        <gr-segments
          .label=${t("game.rounds")}
          .choices=${rounds.map((value) => ({ value: String(value), words: String(value) }))}
          .value=${String(this.rounds)}
          @choose=${({ detail }: CustomEvent<string>) => (this.rounds = Number(detail))}
        ></gr-segments>
        <gr-segments
          .label=${t("game.seconds")}
          .choices=${seconds.map((value) => ({ value: String(value), words: plural("game.seconds.of", value) }))}
          .value=${String(this.seconds)}
          @choose=${({ detail }: CustomEvent<string>) => (this.seconds = Number(detail))}
        ></gr-segments>
        <gr-segments
          .label=${t("game.words")}
          .choices=${Object.entries(languages).map(([value, words]) => ({ value, words, lang: value }))}
          .value=${this.language ?? this.state.language}
          @choose=${({ detail }: CustomEvent<Language>) => (this.language = detail)}
        ></gr-segments>
        <button type="button" class="button primary" ?disabled=${!this.state.game.mayStart} @click=${this.#begin}>
          ${t("game.start")}
        </button>
      </div>
    </gr-dialog>`;
  }
}

customElements.define("gr-new-game", NewGame);
