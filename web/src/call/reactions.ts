import { html } from "lit";
import { SmilePlus } from "lucide";
import { command } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { PopoverButton } from "../shell/popover-button.js";
import { sheet } from "../shell/view.js";
import { reactionWords } from "./reaction-icons.js";
import type { ReactionWord } from "./reaction-icons.js";
import own from "./reactions.css?inline";

/** The button that opens six small answers, to be given without a word. */
export class Reactions extends PopoverButton {
  static override styles = sheet(own);

  #toggled(event: ToggleEvent): void {
    if (event.newState === "open") this.find(".reaction")?.focus();
  }

  #reaction(word: ReactionWord) {
    const { app, state, ui } = this;
    const it = command(`react-${word}`);
    const clicked = () => {
      this.close();
      it.perform(app, ui, state);
    };
    return html`<button
      type="button"
      class="control reaction ${word}"
      aria-label=${t(it.label)}
      title=${t(it.label)}
      @click=${clicked}
    >
      ${icon(it.icon(state, ui))}
    </button>`;
  }

  override render() {
    return html`
      <button type="button" class="control bar" popovertarget="panel" aria-label=${t("react")}>
        ${icon(SmilePlus)}<span class="tip" aria-hidden="true">${t("react")}</span>
      </button>
      <div
        id="panel"
        class="floating"
        popover
        role="group"
        aria-label=${t("react")}
        @keydown=${this.escape}
        @toggle=${this.#toggled}
        @beforetoggle=${this.placed}
      >
        ${reactionWords.map((word) => this.#reaction(word))}
      </div>
    `;
  }
}

customElements.define("gr-reactions", Reactions);
