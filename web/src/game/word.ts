import { html } from "lit";
import type { GameState } from "../app/types.js";
import { plural, t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./word.css?inline";

const hidden = "_";

/** The word that is drawn, as far as one may know it. */
export class GameWord extends View {
  static override styles = sheet(own);
  static override properties = { game: { attribute: false } };
  declare game: GameState;

  /** Nobody wants to hear every line: how many letters, and those that are seen. */
  #spoken(): string {
    const letters = Array.from(this.game.mask);
    const missing = letters.filter((letter) => letter === hidden).length;
    return plural("game.letters", missing, { mask: letters.map((each) => (each === hidden ? "…" : each)).join(" ") });
  }

  override render() {
    const { word, mask, language } = this.game;
    if (word !== "") return html`<p lang=${language}><span class="hidden-visually">${t("game.word")}</span> ${word}</p>`;
    return html`<p class="mask" lang=${language} role="img" aria-label=${this.#spoken()}>${Array.from(mask).join(" ")}</p>`;
  }
}

customElements.define("gr-game-word", GameWord);
