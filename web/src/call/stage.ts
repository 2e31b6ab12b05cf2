import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../locale/locale.js";
import type { Ui } from "../shell/ui.js";
import { StateView, sheet } from "../shell/view.js";
import "../effects/effects-drawer.js";
import "../media/over-picture.js";
import { pointOfVideo } from "../media/picture-point.js";
import type { Point } from "../media/picture-point.js";
import "./alone.js";
import "./clock.js";
import { gridFor } from "./grid.js";
import { Idle } from "./idle.js";
import "./people.js";
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
    const tiles = this.find(".tiles");
    if (tiles) this.#sized.observe(tiles);
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
    const tiles = this.find(".tiles");
    const count = this.state.room?.people.length ?? 0;
    if (!tiles || count === 0) return;
    const gap = parseFloat(getComputedStyle(tiles).columnGap);
    const { width, height } = gridFor(count, tiles.clientWidth, tiles.clientHeight, gap);
    tiles.style.setProperty("--tile-width", `${width}px`);
    tiles.style.setProperty("--tile-height", `${height}px`);
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
        </div>
        <div class="top">
          <h1 class="code"><span class="hidden-visually">${t("lobby.room")}</span> ${room.code}</h1>
          <gr-clock class="soft" .since=${room.since}></gr-clock>
        </div>
        <gr-stage-notes .app=${app} .state=${state} .ui=${ui}></gr-stage-notes>
        ${room.people.length === 1 && ui.drawer !== "effects" ? html`<gr-alone .app=${app} .state=${state} .ui=${ui}></gr-alone>` : nothing}
        <div class="foot"><gr-stage-bar .app=${app} .state=${state} .ui=${ui}></gr-stage-bar></div>
      </main>
      ${this.#drawerView()}
    `;
  }
}

customElements.define("gr-stage", Stage);
