import { html, nothing } from "lit";
import { Clapperboard, ContactRound, House, Library, Presentation, Settings } from "lucide";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { plural, t } from "../locale/locale.js";
import { icon } from "./icon.js";
import type { IconNode } from "./icon.js";
import own from "./rail.css?inline";
import { StateView, sheet } from "./view.js";
import mark from "/favicon.svg?url";

/** The places there are. */
export class Rail extends StateView {
  static override styles = sheet(own);

  #missed() {
    const { unseen } = this.state.phone;
    if (unseen === 0) return nothing;
    return html`<span class="badge" aria-hidden="true">${unseen}</span>
      <span class="hidden-visually">${plural("missed.unseen", unseen)}</span>`;
  }

  #place(id: CommandId, words: string, node: IconNode, here: boolean, badge: unknown = nothing) {
    const { app, state, ui } = this;
    const it = command(id);
    return html`<button
      type="button"
      class="place"
      data-command=${id}
      aria-current=${here ? "page" : "false"}
      @click=${() => it.when(state, ui) && it.perform(app, ui, state)}
    >
      ${icon(node)}${words}${badge}
    </button>`;
  }

  override render() {
    const { app, state, ui } = this;
    const home = state.place === "lobby" || state.place === "joining";
    return html`<nav aria-label=${t("rail.label")}>
      <img class="brand" src=${mark} alt=${t("app")} />
      ${this.#place("home", t("rail.home"), House, home)}
      ${this.#place("studio", t("studio"), Clapperboard, state.place === "studio")}
      ${this.#place("board", t("board"), Presentation, state.place === "board")}
      ${this.#place("library", t("library"), Library, state.place === "library")}
      ${this.#place("findPeople", t("rail.people"), ContactRound, state.place === "people", this.#missed())}
      <button
        type="button"
        class="place"
        aria-haspopup="dialog"
        data-command="settings"
        @click=${() => command("settings").perform(app, ui, state)}
      >
        ${icon(Settings)}${t("settings")}
      </button>
    </nav>`;
  }
}

customElements.define("gr-rail", Rail);
