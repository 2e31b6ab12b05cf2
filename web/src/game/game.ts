import { html, nothing } from "lit";
import { iconButton, wordButton } from "../commands/button.js";
import { plural, t } from "../locale/locale.js";
import { elapsed } from "../shell/elapsed.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./game.css?inline";
import "./guesses.js";
import { inPlay } from "./phases.js";
import "./ranking.js";
import "./word.js";

const second = 1000;

/** The game that is played on the board: whose turn it is, what is to be done, and who is ahead. */
export class Game extends StateView {
  static override styles = sheet(own);

  /** What happens, and what is wanted of this person. */
  #now(): string {
    const { phase, draws, drawer, word, plays, mayGuess } = this.state.game;
    if (phase === "over") return t("game.over");
    if (phase === "showing") return word === "" ? t("game.noWord") : t("game.wordWas", { word });
    if (phase === "choosing") return draws ? t("game.choose") : t("game.chooses", { name: drawer });
    if (draws) return t("game.draw", { word });
    if (mayGuess || !plays) return t("game.draws", { name: drawer });
    return word === "" ? t("game.draws", { name: drawer }) : t("game.known", { name: drawer });
  }

  #head() {
    const { game } = this.state;
    if (game.phase === "over") return html`<h2>${t("game.over")}</h2>`;
    return html`<p class="round">
      <span>${t("game.round", { round: game.round, rounds: game.rounds })}</span>
      <span role="timer" class="time" aria-label=${plural("game.left", game.secondsLeft)}>${elapsed(game.secondsLeft * second)}</span>
    </p>`;
  }

  #choices() {
    const { choices, language } = this.state.game;
    if (choices.length === 0) return nothing;
    return html`<div class="choices" role="group" aria-label=${t("game.choose")}>
      ${choices.map(
        (word, i) =>
          html`<button type="button" class="button" lang=${language} @click=${() => this.app.game.choose(i)}>${word}</button>`,
      )}
    </div>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { game } = state;
    if (game.phase === "idle") return nothing;
    return html`<section class=${game.phase} aria-label=${t("game")}>
      <div class="head">
        ${this.#head()}
        <p class=${game.phase === "over" ? "hidden-visually" : "now"} role="status">${this.#now()}</p>
        ${inPlay(game) ? iconButton("gamePlay", this) : wordButton("game", this, "primary again")} ${iconButton("gameEnd", this)}
      </div>
      ${this.#choices()}
      ${game.phase === "drawing" ? html`<gr-game-word .game=${game}></gr-game-word>` : nothing}
      ${inPlay(game) ? html`<gr-guesses .app=${app} .state=${state} .ui=${ui}></gr-guesses>` : nothing}
      <gr-ranking .game=${game}></gr-ranking>
    </section>`;
  }
}

customElements.define("gr-game", Game);
