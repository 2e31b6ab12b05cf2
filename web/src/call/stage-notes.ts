import { html, nothing } from "lit";
import { CircleAlert, X } from "lucide";
import { wordButton } from "../commands/button.js";
import { t } from "../locale/locale.js";
import { troubles, tryAgain } from "../media/problems.js";
import type { Trouble } from "../media/problems.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./stage-notes.css?inline";

/** What somebody in a room has to know for as long as it is so: the server is away, a device does not work. */
export class StageNotes extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, waved: { state: true } };
  /** Troubles that were read and put away. */
  declare waved: ReadonlySet<string>;

  constructor() {
    super();
    this.waved = new Set();
  }

  #server() {
    const { server } = this.state;
    if (server === "connected" || server === "connecting") return nothing;
    return html`<div class="note server">
      <span class="spinner"></span>
      <p>${t(`call.${server}`)}</p>
    </div>`;
  }

  #trouble(trouble: Trouble) {
    return html`<div class="note">
      ${icon(CircleAlert)}
      <p>${trouble.words}</p>
      <span class="buttons">
        <button type="button" class="button quiet" @click=${() => tryAgain(this.app, trouble)}>
          ${t("source.again")}
        </button>
        <button
          type="button"
          class="control"
          aria-label=${t("source.dismiss")}
          @click=${() => (this.waved = new Set([...this.waved, trouble.id]))}
        >
          ${icon(X)}
        </button>
      </span>
    </div>`;
  }

  #sound() {
    if (!this.state.soundBlocked) return nothing;
    return html`<div class="note sound">
      <p>${t("stage.sound.why")}</p>
      ${wordButton("sound", this, "primary")}
    </div>`;
  }

  override render() {
    return html`
      <div role="status">${this.#server()}</div>
      <div role="alert">
        ${troubles(this.state)
          .filter(({ id }) => !this.waved.has(id))
          .map((it) => this.#trouble(it))}
      </div>
      ${this.#sound()}
    `;
  }
}

customElements.define("gr-stage-notes", StageNotes);
