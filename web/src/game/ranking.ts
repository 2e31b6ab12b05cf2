import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Check, Pencil } from "lucide";
import type { GameState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { View, sheet } from "../shell/view.js";
import own from "./ranking.css?inline";
import { inPlay } from "./phases.js";

type Place = GameState["ranking"][number];

/** Who is ahead, and by how much. */
export class Ranking extends View {
  static override styles = sheet(own);
  static override properties = { game: { attribute: false } };
  declare game: GameState;

  #mark(node: IconNode, words: string) {
    return html`${icon(node)}<span class="hidden-visually">${words}</span>`;
  }

  #place({ rank, name, score, self, draws, guessed, plays }: Place) {
    return html`<li class="${self ? "self" : ""} ${plays ? "" : "away"}">
      <span class="rank">${rank}</span>
      <span class="name">${name}</span>
      ${draws ? this.#mark(Pencil, t("game.isDrawing")) : nothing} ${guessed && inPlay(this.game) ? this.#mark(Check, t("game.hasGuessed")) : nothing}
      <span class="score">${t("game.score", { score })}</span>
    </li>`;
  }

  override render() {
    const { game } = this;
    return html`<ol class=${game.phase} aria-label=${t("game.ranking")}>
      ${repeat(
        game.ranking,
        ({ id }) => id,
        (place) => this.#place(place),
      )}
    </ol>`;
  }
}

customElements.define("gr-ranking", Ranking);
