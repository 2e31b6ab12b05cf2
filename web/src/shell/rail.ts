import { html } from "lit";
import { House, Settings } from "lucide";
import { command } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "./icon.js";
import own from "./rail.css?inline";
import { StateView, sheet } from "./view.js";
import mark from "/favicon.svg?url";

/** The places there are. */
export class Rail extends StateView {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    const home = state.place === "lobby" || state.place === "joining";
    return html`<nav aria-label=${t("rail.label")}>
      <img class="brand" src=${mark} alt=${t("app")} />
      <button
        type="button"
        class="place"
        aria-current=${home ? "page" : "false"}
        @click=${() => !home && app.backToLobby()}
      >
        ${icon(House)}${t("rail.home")}
      </button>
      <button
        type="button"
        class="place"
        aria-haspopup="dialog"
        data-command="settings"
        @click=${() => command("settings").perform(app, ui)}
      >
        ${icon(Settings)}${t("settings")}
      </button>
    </nav>`;
  }
}

customElements.define("gr-rail", Rail);
