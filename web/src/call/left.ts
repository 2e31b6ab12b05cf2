import { html, nothing } from "lit";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./left.css?inline";

/** After leaving. Rejoin is what undo is elsewhere. */
export class Left extends StateView {
  static override styles = sheet(own);

  override firstUpdated(): void {
    this.find("button")?.focus();
  }

  override render() {
    const { refusal, lobby } = this.state;
    const removed = refusal === "removed";
    return html`<main>
      <header>
        <h1>${t(removed ? "left.removed" : "left.title")}</h1>
        <p>${t(removed ? "left.removed.lead" : "left.lead", { room: lobby.room })}</p>
      </header>
      <div class="buttons">
        ${removed ? nothing : wordButton("rejoin", this, "primary")} ${wordButton("home", this, removed ? "primary" : "")}
      </div>
    </main>`;
  }
}

customElements.define("gr-left", Left);
