import { html } from "lit";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./at-the-door.css?inline";

/** While one waits to be let in. One's own picture stays beside it. */
export class AtTheDoor extends StateView {
  static override styles = sheet(own);

  override firstUpdated(): void {
    this.find("button")?.focus();
  }

  override render() {
    return html`<div class="card">
        <span class="lamp" aria-hidden="true"></span>
        <div>
          <p id="told" class="told" role="status">${t("door.told", { room: this.state.lobby.room })}</p>
          <p class="soft small">${t("door.lead")}</p>
        </div>
      </div>
      <button type="button" class="button" aria-describedby="told" @click=${() => this.app.cancelJoin()}>
        ${t("lobby.cancel")}
      </button>`;
  }
}

customElements.define("gr-at-the-door", AtTheDoor);
