import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Person, Room } from "../app/types.js";
import { t } from "../locale/locale.js";
import "../media/over-picture.js";
import { pointOfVideo } from "../media/picture-point.js";
import type { Point } from "../media/picture-point.js";
import { StateView, sheet } from "../shell/view.js";
import { arrange } from "./arrangement.js";
import type { Box } from "./arrangement.js";
import own from "./floor.css?inline";
import { largePerson } from "./large.js";
import { LastSpeaker } from "./last-speaker.js";
import "./screen-tile.js";
import "./tile.js";
import type { Tile } from "./tile.js";

/** Where people and shared screens stand, so that as much as possible is seen of whom one wants to see. */
export class Floor extends StateView {
  static override styles = sheet(own);
  #sized = new ResizeObserver(() => this.#arrange());
  #speaker = new LastSpeaker();
  #listening = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
    clearTimeout(this.#listening);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("state")) this.#listen();
  }

  override updated(): void {
    this.#arrange();
  }

  /** Whom one would see large, also where all are alike: oneself only when alone. Null outside of a room. */
  get foremost(): Person | null {
    const { room } = this.state;
    if (!room) return null;
    const follow = { pinned: this.ui.pinned, layout: "speaker" } as const;
    return this.#large(room, follow) ?? room.people.find(({ self }) => !self) ?? room.people[0] ?? null;
  }

  videoOf({ id }: Person): HTMLVideoElement | null {
    return this.find<Tile>(`gr-tile[data-person="${CSS.escape(id)}"]`)?.video ?? null;
  }

  #large(room: Room, wish: Parameters<typeof largePerson>[1]): Person | null {
    return largePerson(room, wish, this.#speaker.name);
  }

  #listen(): void {
    const others = this.state.room?.people.filter(({ self, speaking }) => speaking && !self) ?? [];
    const wait = this.#speaker.hear(
      others.map(({ name }) => name),
      performance.now(),
    );
    clearTimeout(this.#listening);
    if (wait === null) return;
    this.#listening = window.setTimeout(() => {
      this.#listen();
      this.requestUpdate();
    }, wait);
  }

  #arrange(): void {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>("gr-board, gr-screen, gr-tile")];
    const large = all.filter((each) => each.matches(".large"));
    const rest = all.filter((each) => !each.matches(".large"));
    const style = getComputedStyle(this);
    const length = (name: string) => parseFloat(style.getPropertyValue(name));
    const boxes = arrange(large.length, rest.length, {
      width: this.clientWidth,
      height: this.clientHeight,
      gap: length("--s2"),
      strip: length("--strip"),
      stripLow: length("--strip-low"),
    });
    large.forEach((each, i) => stand(each, boxes.large[i]));
    rest.forEach((each, i) => stand(each, boxes.rest[i]));
  }

  #picked(event: CustomEvent<Point>): void {
    const video = (event.currentTarget as Tile).video;
    const point = video && pointOfVideo(video, event.detail.x, event.detail.y);
    if (!point) return;
    this.app.effects.pickKeyColour(point.x, point.y);
    this.ui.set({ picking: false });
  }

  #pin({ name }: Person): void {
    this.ui.set({ pinned: this.ui.pinned === name ? "" : name });
  }

  #screen(person: Person) {
    const { app, state, ui } = this;
    const large = person.self || ui.board ? "" : "large";
    return html`<gr-screen class=${large} .app=${app} .state=${state} .ui=${ui} .person=${person}></gr-screen>`;
  }

  /** The others' screens. One's own is among the people: one has it before one anyway. */
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

  #tile(person: Person, { settings, people }: Room, large: Person | null) {
    const { app, state, ui } = this;
    return html`<gr-tile
      class=${person.id === large?.id ? "large" : ""}
      .app=${app}
      .person=${person}
      .mirrored=${state.camera.mirrored}
      .pinnable=${people.length > 1 && !ui.board}
      .pinned=${person.name === ui.pinned}
      .spotlit=${person.id === settings.spotlight}
      .talking=${person.self && state.talking}
      @picked=${this.#picked}
      @pin=${() => this.#pin(person)}
    >
      ${person.self ? html`<gr-over-picture .app=${app} .state=${state} .ui=${ui}></gr-over-picture>` : nothing}
    </gr-tile>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { room } = state;
    if (!room) return nothing;
    const large = ui.board ? null : this.#large(room, ui);
    return html`${ui.board ? html`<gr-board class="large" .app=${app} .state=${state} .ui=${ui}></gr-board>` : nothing}
      ${this.#screens(room.people)}
      <div class="tiles" role="group" aria-label=${t("stage.tiles")}>
        ${repeat(
          room.people,
          // Ids begin anew when the server does: one's own may then be what another's was before.
          ({ id, self }) => (self ? "self" : id),
          (person) => this.#tile(person, room, large),
        )}
        ${room.people.filter(({ self, screen }) => self && screen).map((person) => this.#screen(person))}
      </div>`;
  }
}

function stand({ style }: HTMLElement, box: Box | undefined): void {
  if (!box) return;
  for (const side of ["left", "top", "width", "height"] as const) style[side] = `${box[side]}px`;
}

customElements.define("gr-floor", Floor);
