import { html } from "lit";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import "./directory.js";
import "./missed.js";
import own from "./people-place.css?inline";
import "./presence.js";

/** Calling by name: how one is found, who is there, and who called in vain. */
export class PeoplePlace extends StateView {
  static override styles = sheet(own);

  override render() {
    const { app, state, ui } = this;
    return html`<main tabindex="-1" aria-label=${t("rail.people")}>
      <h1>${t("rail.people")}</h1>
      <div class="parts">
        <div class="side">
          <gr-presence .app=${app} .state=${state} .ui=${ui}></gr-presence>
          <gr-missed .app=${app} .state=${state} .ui=${ui}></gr-missed>
        </div>
        <gr-directory .app=${app} .state=${state} .ui=${ui}></gr-directory>
      </div>
    </main>`;
  }
}

customElements.define("gr-people-place", PeoplePlace);
