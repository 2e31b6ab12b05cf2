import { html, nothing } from "lit";
import { CircleAlert } from "lucide";
import { iconButton, wordButton } from "../commands/button.js";
import { figure, t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { UiState } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import "./backdrop-panel.js";
import own from "./effects-panel.css?inline";
import "./filters-panel.js";
import "./key-panel.js";
import "./presets-panel.js";

type Tab = UiState["effectsTab"];
const tabs: readonly Tab[] = ["background", "filters", "presets"];

/** Everything that can be done to one's own picture, and what it costs. */
export class EffectsPanel extends StateView {
  static override styles = sheet(own);

  #turn(event: KeyboardEvent): void {
    const at = tabs.indexOf(this.ui.effectsTab);
    const last = tabs.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at + last, Home: 0, End: last }[event.key];
    const tab = to === undefined ? undefined : tabs[to % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    this.ui.set({ effectsTab: tab });
    this.find(`#tab-${tab}`)?.focus();
  }

  #tab(tab: Tab) {
    const here = tab === this.ui.effectsTab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab}"
      aria-selected=${here}
      aria-controls="panel"
      tabindex=${here ? 0 : -1}
      @click=${() => this.ui.set({ effectsTab: tab })}
    >
      ${t(`effects.${tab}`)}
    </button>`;
  }

  #content() {
    const { app, state, ui } = this;
    switch (ui.effectsTab) {
      case "background":
        return html`<gr-key-panel .app=${app} .state=${state} .ui=${ui}></gr-key-panel>
          ${
            state.effects.key === "none"
              ? nothing
              : html`<gr-backdrop-panel .app=${app} .state=${state} .ui=${ui}></gr-backdrop-panel>`
          }`;
      case "filters":
        return html`<gr-filters-panel .app=${app} .state=${state} .ui=${ui}></gr-filters-panel>`;
      case "presets":
        return html`<gr-presets-panel .app=${app} .state=${state} .ui=${ui}></gr-presets-panel>`;
    }
  }

  #failure() {
    const { app, state } = this;
    if (state.effects.state !== "failed") return nothing;
    return html`<div class="failure" role="alert">
      <p>${icon(CircleAlert)}<span>${t("effects.failed")}</span></p>
      <div class="remedies">
        <button type="button" class="button" @click=${() => app.effects.retry()}>${t("source.again")}</button>
        ${wordButton("effectsOff", this)}
      </div>
    </div>`;
  }

  #cost(): string {
    const { state, cost } = this.state.effects;
    if (state === "off") return t("effects.free");
    if (!cost) return t("effects.measuring");
    const { milliseconds, percent, dropped } = cost;
    return t("effects.cost", { milliseconds: figure(milliseconds, 1), percent: figure(percent), dropped });
  }

  override render() {
    const { effects } = this.state;
    return html`
      <div class="tabs" role="tablist" aria-label=${t("effects")} @keydown=${this.#turn}>
        ${tabs.map((tab) => this.#tab(tab))}
      </div>
      ${this.#failure()}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.ui.effectsTab}">${this.#content()}</div>
      <div class="foot" ?hidden=${effects.state === "failed"}>
        <p>${this.#cost()}</p>
        ${iconButton("effectsOff", this)}
      </div>
    `;
  }
}

customElements.define("gr-effects-panel", EffectsPanel);
