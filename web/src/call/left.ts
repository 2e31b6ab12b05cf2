import { html } from "lit";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./left.css?inline";

/** After leaving. Rejoin is what undo is elsewhere. */
export class Left extends StateView {
  static override styles = sheet(own);

  override firstUpdated(): void {
    this.find("[data-command=rejoin]")?.focus();
  }

  override render() {
    return html`<main>
      <header>
        <h1>${t("left.title")}</h1>
        <p>${t("left.lead", { room: this.state.lobby.room })}</p>
      </header>
      <div class="buttons">${wordButton("rejoin", this, "primary")} ${wordButton("home", this)}</div>
    </main>`;
  }
}

customElements.define("gr-left", Left);
