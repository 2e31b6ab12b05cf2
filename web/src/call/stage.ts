import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Person } from "../app/types.js";
import { list, plural, t } from "../locale/locale.js";
import "../recording/record-pill.js";
import "../shell/clock.js";
import type { Ui } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import "../effects/effects-drawer.js";
import "../media/over-picture.js";
import { pointOfVideo } from "../media/picture-point.js";
import type { Point } from "../media/picture-point.js";
import "./alone.js";
import { gridFor } from "./grid.js";
import { Idle } from "./idle.js";
import "./people.js";
import "./screen-tile.js";
import "./stage-bar.js";
import type { StageBar } from "./stage-bar.js";
import "./stage-notes.js";
import own from "./stage.css?inline";
import "./tile.js";
import type { Tile } from "./tile.js";

/** The room one is in. It takes the whole window. */
export class Stage extends StateView {
  static override styles = sheet(own);
  #idle = new Idle(this, () => this.#inUse());
  #sized = new ResizeObserver(() => this.#arrange());
  #drawer: Ui["drawer"] = null;

  override firstUpdated(): void {
    for (const part of this.renderRoot.querySelectorAll(".floor, .tiles")) this.#sized.observe(part);
    this.find("main")?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  override updated(changed: PropertyValues): void {
    this.toggleAttribute("idle", this.#idle.now);
    this.classList.toggle("tuning", this.ui.drawer === "effects");
    if (changed.has("state")) this.#arrange();
    if (this.#drawer !== null && this.ui.drawer === null) this.find<StageBar>("gr-stage-bar")?.focusOn(this.#drawer);
    this.#drawer = this.ui.drawer;
  }

  /** Whether anything of the bar is under the pointer, holds the keyboard's focus or is open. */
  #inUse(): boolean {
    if (this.ui.drawer !== null || this.ui.dialog !== null) return true;
    return this.find<StageBar>("gr-stage-bar")?.inUse() ?? false;
  }

  #arrange(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>(".screens, .tiles")) {
      const count = part.childElementCount;
      if (count === 0) continue;
      const gap = parseFloat(getComputedStyle(part).columnGap);
      const { width, height } = gridFor(count, part.clientWidth, part.clientHeight, gap);
      part.style.setProperty("--tile-width", `${width}px`);
      part.style.setProperty("--tile-height", `${height}px`);
    }
  }

  #recorded(people: readonly Person[]) {
    const others = people.filter(({ self, recording }) => recording && !self).map(({ name }) => name);
    if (others.length === 0) return nothing;
    return html`<p class="recorded">${plural("stage.recorded", others.length, { names: list(others) })}</p>`;
  }

  #screen(person: Person) {
    return html`<gr-screen .app=${this.app} .state=${this.state} .ui=${this.ui} .person=${person}></gr-screen>`;
  }

  /** The others' screens, large. One's own is among the people: one has it before one anyway. */
  #screens(people: readonly Person[]) {
    const shared = people.filter(({ self, screen }) => screen && !self);
    if (shared.length === 0) return nothing;
    return html`<div class="screens" role="group" aria-label=${t("stage.screens")}>
      ${repeat(
        shared,
        ({ id }) => id,
        (person) => this.#screen(person),
      )}
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.ui.drawer !== null) this.ui.set({ drawer: null, picking: false });
  }

  #picked(event: CustomEvent<Point>): void {
    const video = (event.currentTarget as Tile).video;
    const point = video && pointOfVideo(video, event.detail.x, event.detail.y);
    if (!point) return;
    this.app.effects.pickKeyColour(point.x, point.y);
    this.ui.set({ picking: false });
  }

  #drawerView() {
    const { app, state, ui } = this;
    switch (ui.drawer) {
      case null:
        return nothing;
      case "people":
        return html`<gr-people .app=${app} .state=${state} .ui=${ui} @keydown=${this.#key}></gr-people>`;
      case "effects":
        return html`<gr-effects-drawer
          .app=${app}
          .state=${state}
          .ui=${ui}
          @keydown=${this.#key}
        ></gr-effects-drawer>`;
    }
  }

  override render() {
    const { app, state, ui } = this;
    const { room } = state;
    if (!room) return nothing;
    return html`
      <main tabindex="-1" aria-label=${t("stage.label", { room: room.code })} @keydown=${this.#key}>
        <div class="floor">
          ${this.#screens(room.people)}
          <div class="tiles" role="group" aria-label=${t("stage.tiles")}>
            ${repeat(
              room.people,
              // Ids begin anew when the server does: one's own may then be what another's was before.
              ({ id, self }) => (self ? "self" : id),
              (person) =>
                html`<gr-tile
                  .app=${app}
                  .person=${person}
                  .mirrored=${state.camera.mirrored}
                  @picked=${this.#picked}
                >
                  ${
                    person.self
                      ? html`<gr-over-picture .app=${app} .state=${state} .ui=${ui}></gr-over-picture>`
                      : nothing
                  }
                </gr-tile>`,
            )}
            ${room.people.filter(({ self, screen }) => self && screen).map((person) => this.#screen(person))}
          </div>
        </div>
        <div class="top">
          <h1 class="code"><span class="hidden-visually">${t("lobby.room")}</span> ${room.code}</h1>
          <gr-clock class="soft" .label=${t("stage.elapsed")} .since=${room.since}></gr-clock>
          ${this.#recorded(room.people)}
          ${
            state.recording.phase === "idle"
              ? nothing
              : html`<gr-record-pill .app=${app} .state=${state} .ui=${ui}></gr-record-pill>`
          }
        </div>
        <gr-stage-notes .app=${app} .state=${state} .ui=${ui}></gr-stage-notes>
        ${room.people.length === 1 && state.screen.state !== "on" && ui.drawer !== "effects" ? html`<gr-alone .app=${app} .state=${state} .ui=${ui}></gr-alone>` : nothing}
        <div class="foot"><gr-stage-bar .app=${app} .state=${state} .ui=${ui}></gr-stage-bar></div>
      </main>
      ${this.#drawerView()}
    `;
  }
}

customElements.define("gr-stage", Stage);
