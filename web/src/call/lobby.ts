import { html } from "lit";
import { MicOff } from "lucide";
import { t } from "../locale/locale.js";
import "../media/preview.js";
import { troubles, tryAgain } from "../media/problems.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./join-form.js";
import own from "./lobby.css?inline";

/** Home: one's own picture, and the door to a room. */
export class Lobby extends StateView {
  static override styles = sheet(own);

  override focus(): void {
    this.find("main")?.focus();
  }

  /** What is not already said in the picture's place. */
  #microphoneTrouble() {
    return troubles(this.state)
      .filter((trouble) => trouble.of === "microphone")
      .map(
        (trouble) =>
          html`<div class="trouble" role="alert">
            ${icon(MicOff)}
            <p>${trouble.words} ${t("microphone.anyway")}</p>
            <button type="button" class="button" @click=${() => tryAgain(this.app, trouble)}>
              ${t("source.again")}
            </button>
          </div>`,
      );
  }

  override render() {
    const { app, state, ui } = this;
    return html`<main tabindex="-1" aria-label=${t("lobby.label")}>
      <div class="picture">
        <div class="mirror"><gr-preview .app=${app} .state=${state} .ui=${ui}></gr-preview></div>
        ${this.#microphoneTrouble()}
      </div>
      <div class="side">
        <header>
          <h1>${t("lobby.title")}</h1>
          <p>${t(state.lobby.offered ? "lobby.lead" : "lobby.invited")}</p>
        </header>
        <gr-join-form .app=${app} .state=${state} .ui=${ui}></gr-join-form>
      </div>
    </main>`;
  }
}

customElements.define("gr-lobby", Lobby);
