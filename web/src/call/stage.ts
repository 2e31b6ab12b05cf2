import { html, nothing } from "lit";
import type { Person } from "../app/types.js";
import { list, plural, t } from "../locale/locale.js";
import { companionOf, isCallOfTwo } from "../phone/companion.js";
import { Curtain } from "../game/curtain.js";
import "../recording/record-pill.js";
import "../shell/clock.js";
import type { Ui } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import "./alone.js";
import "./floor.js";
import type { Floor } from "./floor.js";
import { Idle } from "./idle.js";
import type { ReactionWord } from "./reaction-icons.js";
import "./stage-bar.js";
import type { StageBar } from "./stage-bar.js";
import "./stage-notes.js";
import own from "./stage.css?inline";
import { TalkKey } from "./talk-key.js";

/** The room one is in. It takes the whole window. */
export class Stage extends StateView {
  static override styles = sheet(own);
  #idle = new Idle(this, () => this.#inUse());
  #drawer: Ui["drawer"] = null;
  #floats = false;

  constructor() {
    super();
    this.addController(new TalkKey(this));
    this.addController(new Curtain(this));
  }

  get foremost(): Person | null {
    return this.find<Floor>("gr-floor")?.foremost ?? null;
  }

  get foremostVideo(): HTMLVideoElement | null {
    return this.foremost && (this.find<Floor>("gr-floor")?.videoOf(this.foremost) ?? null);
  }

  override firstUpdated(): void {
    this.find("main")?.focus();
    // Whoever was pinned in another room was somebody else.
    if (this.ui.pinned !== "") this.ui.set({ pinned: "" });
  }

  override updated(): void {
    if (this.ui.floating) void this.#float();
    this.toggleAttribute("idle", this.#idle.now);
    this.classList.toggle("tuning", this.ui.drawer === "effects");
    if (this.#drawer !== null && this.ui.drawer === null) this.find<StageBar>("gr-stage-bar")?.focusOn(this.#drawer);
    this.#drawer = this.ui.drawer;
  }

  /** From now on what there is to float follows `ui.floating` by itself. */
  async #float(): Promise<void> {
    if (this.#floats) return;
    this.#floats = true;
    try {
      const { FloatingWindow } = await import("./floating-window.js");
      this.addController(new FloatingWindow(this));
      this.requestUpdate();
    } catch {
      this.#floats = false;
      this.ui.set({ floating: false });
    }
  }

  /** Whether anything of the bar is under the pointer, holds the keyboard's focus or is open. */
  #inUse(): boolean {
    if (this.ui.drawer !== null || this.ui.dialog !== null) return true;
    return this.find<StageBar>("gr-stage-bar")?.inUse() ?? false;
  }

  #recorded(people: readonly Person[]) {
    const others = people.filter(({ self, recording }) => recording && !self).map(({ name }) => name);
    if (others.length === 0) return nothing;
    return html`<p class="recorded">${plural("stage.recorded", others.length, { names: list(others) })}</p>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.ui.drawer !== null) this.ui.set({ drawer: null, picking: false });
  }

  /** For those who do not see them float. */
  #reactions(people: readonly Person[]) {
    const told = people
      .filter(({ self, reaction }) => reaction && !self)
      .map(({ name, reaction }) => t("reaction.of", { name, reaction: t(`react.${reaction as ReactionWord}`) }));
    return html`<p class="hidden-visually" role="status">${told.join(" ")}</p>`;
  }

  #drawerView() {
    const { app, state, ui } = this;
    switch (ui.drawer) {
      case null:
        return nothing;
      case "people":
        return html`<gr-people .app=${app} .state=${state} .ui=${ui} @keydown=${this.#key}></gr-people>`;
      case "chat":
        return html`<gr-chat .app=${app} .state=${state} .ui=${ui} @keydown=${this.#key}></gr-chat>`;
      case "effects":
        return html`<gr-effects-drawer
          .app=${app}
          .state=${state}
          .ui=${ui}
          @keydown=${this.#key}
        ></gr-effects-drawer>`;
      case "statistics":
        return html`<gr-statistics .app=${app} .state=${state} .ui=${ui} @keydown=${this.#key}></gr-statistics>`;
    }
  }

  /** A call's room has a code that is nobody's business: it is called by who is in it. */
  #label(): string {
    const { state } = this;
    return isCallOfTwo(state)
      ? t("call.label", { name: companionOf(state) })
      : t("stage.label", { room: state.room?.code ?? "" });
  }

  #heading() {
    const { state } = this;
    return isCallOfTwo(state)
      ? html`<h1>${companionOf(state)}</h1>`
      : html`<h1 class="code"><span class="hidden-visually">${t("lobby.room")}</span> ${state.room?.code}</h1>`;
  }

  #nobody() {
    const { app, state, ui } = this;
    if (isCallOfTwo(state)) return html`<p class="waiting">${t("call.waiting", { name: companionOf(state) })}</p>`;
    if (state.screen.state === "on" || ui.drawer === "effects" || ui.board) return nothing;
    return html`<gr-alone .app=${app} .state=${state} .ui=${ui}></gr-alone>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { room } = state;
    if (!room) return nothing;
    return html`
      <main tabindex="-1" aria-label=${this.#label()} @keydown=${this.#key}>
        <gr-floor .app=${app} .state=${state} .ui=${ui}></gr-floor>
        <div class="top">
          ${this.#heading()}
          <gr-clock class="soft" .label=${t("stage.elapsed")} .since=${room.since}></gr-clock>
          ${this.#recorded(room.people)}
          ${
            state.recording.phase === "idle"
              ? nothing
              : html`<gr-record-pill .app=${app} .state=${state} .ui=${ui}></gr-record-pill>`
          }
        </div>
        ${this.#reactions(room.people)}
        <gr-stage-notes .app=${app} .state=${state} .ui=${ui}></gr-stage-notes>
        ${room.people.length === 1 ? this.#nobody() : nothing}
        <div class="foot"><gr-stage-bar .app=${app} .state=${state} .ui=${ui}></gr-stage-bar></div>
      </main>
      ${this.#drawerView()}
    `;
  }
}

customElements.define("gr-stage", Stage);
