import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { MicOff } from "lucide";
import { t } from "../locale/locale.js";
import "../media/preview.js";
import type { Preview } from "../media/preview.js";
import { troubles, tryAgain } from "../media/problems.js";
import { icon } from "../shell/icon.js";
import type { Ui } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import "./join-form.js";
import own from "./lobby.css?inline";

/** Home: one's own picture, and the door to a room. */
export class Lobby extends StateView {
  static override styles = sheet(own);

  override focus(): void {
    this.find("main")?.focus();
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get("ui") as Ui | undefined;
    if (before?.drawer === "effects" && this.ui.drawer === null) this.find<Preview>("gr-preview")?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.ui.drawer !== null) this.ui.set({ drawer: null, picking: false });
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

  #lead(): string {
    const { waiting, lobby } = this.state;
    if (waiting) return t("door.invited");
    return t(lobby.offered ? "lobby.lead" : "lobby.invited");
  }

  override render() {
    const { app, state, ui } = this;
    const tuning = ui.drawer === "effects";
    return html`<main tabindex="-1" class=${tuning ? "tuning" : ""} aria-label=${t("lobby.label")} @keydown=${this.#key}>
      <div class="picture">
        <div class="mirror"><gr-preview .app=${app} .state=${state} .ui=${ui}></gr-preview></div>
        ${this.#microphoneTrouble()}
      </div>
      <div class="side">
        <header>
          <h1>${t(state.waiting ? "door.title" : "lobby.title")}</h1>
          <p>${this.#lead()}</p>
        </header>
        <gr-join-form ?inert=${tuning} .app=${app} .state=${state} .ui=${ui}></gr-join-form>
      </div>
      </main>
      ${
        tuning
          ? html`<gr-effects-drawer
              .app=${app}
              .state=${state}
              .ui=${ui}
              @keydown=${this.#key}
            ></gr-effects-drawer>`
          : nothing
      }`;
  }
}

customElements.define("gr-lobby", Lobby);
