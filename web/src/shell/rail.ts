import { html } from "lit";
import { Clapperboard, House, Library, Settings } from "lucide";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "./icon.js";
import type { IconNode } from "./icon.js";
import own from "./rail.css?inline";
import { StateView, sheet } from "./view.js";
import mark from "/favicon.svg?url";

/** The places there are. */
export class Rail extends StateView {
  static override styles = sheet(own);

  #place(id: CommandId, words: string, node: IconNode, here: boolean) {
    const { app, state, ui } = this;
    const it = command(id);
    return html`<button
      type="button"
      class="place"
      data-command=${id}
      aria-current=${here ? "page" : "false"}
      @click=${() => it.when(state, ui) && it.perform(app, ui, state)}
    >
      ${icon(node)}${words}
    </button>`;
  }

  override render() {
    const { app, state, ui } = this;
    const home = state.place === "lobby" || state.place === "joining";
    return html`<nav aria-label=${t("rail.label")}>
      <img class="brand" src=${mark} alt=${t("app")} />
      ${this.#place("home", t("rail.home"), House, home)}
      ${this.#place("studio", t("studio"), Clapperboard, state.place === "studio")}
      ${this.#place("library", t("library"), Library, state.place === "library")}
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
