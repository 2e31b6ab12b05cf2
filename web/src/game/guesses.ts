import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { SendHorizontal } from "lucide";
import type { GameState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./guesses.css?inline";

type Guess = GameState["guesses"][number];

const longest = 64; // characters, as in shared/game/PROTOCOL.md

/** What was guessed in this turn, and where one guesses. */
export class Guesses extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, refused: { state: true } };
  /** It was too much at once. */
  declare refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has("state")) return;
    const log = this.find("ol");
    if (log) log.scrollTop = log.scrollHeight;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const field = this.find<HTMLInputElement>("input");
    if (!field || field.value.trim() === "") return;
    this.refused = !this.app.game.guess(field.value);
    if (!this.refused) field.value = "";
    field.focus();
  }

  #line({ name, own: mine, verdict, text }: Guess) {
    if (verdict === "right") {
      const words = mine ? t("game.right.own") : t("game.right", { name });
      return html`<li class="right">${words}</li>`;
    }
    return html`<li class=${verdict}>
      <span class="name">${mine ? t("chat.you") : name}</span> <span dir="auto">${text}</span>
      ${verdict === "close" ? html`<span class="verdict">${t("game.close")}</span>` : nothing}
    </li>`;
  }

  #field() {
    if (!this.state.game.mayGuess) return nothing;
    return html`<form @submit=${this.#submit}>
      <div class="box">
        <input
          type="text"
          maxlength=${longest}
          aria-label=${t("game.guess")}
          placeholder=${t("game.guess")}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="send"
          @input=${() => (this.refused = false)}
        />
        <button class="control" aria-label=${t("game.guess.send")}>${icon(SendHorizontal)}</button>
      </div>
    </form>`;
  }

  override render() {
    return html`<ol role="log" aria-label=${t("game.guesses")}>
        ${repeat(
          this.state.game.guesses,
          ({ number }) => number,
          (guess) => this.#line(guess),
        )}
      </ol>
      <div role="status">${this.refused ? html`<p class="refused">${t("game.refused")}</p>` : nothing}</div>
      ${this.#field()}`;
  }
}

customElements.define("gr-guesses", Guesses);
