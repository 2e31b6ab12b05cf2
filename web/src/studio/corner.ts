import { html } from "lit";
import type { App, AppState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./corner.css?inline";

type Place = NonNullable<AppState["camera"]["corner"]>;

const step = 0.02;
const growth = 1.1;

/** The camera over the screen, to be dragged and sized; lies over the picture, as large as it. */
export class Corner extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false }, place: { attribute: false } };
  declare app: App;
  declare place: Place;

  #move(x: number, y: number, size = this.place.size): void {
    this.app.setCorner(x, y, size);
  }

  /** Follows a pointer from where it was pressed; `follow` hears how far it is, in parts of the picture. */
  #drag(event: PointerEvent, follow: (across: number, down: number) => void): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget as HTMLElement;
    const box = this.getBoundingClientRect();
    const [x, y] = [event.clientX, event.clientY];
    target.setPointerCapture(event.pointerId);
    const moved = (now: PointerEvent) => follow((now.clientX - x) / box.width, (now.clientY - y) / box.height);
    const ended = () => {
      target.removeEventListener("pointermove", moved);
      target.removeEventListener("pointerup", ended);
      target.removeEventListener("pointercancel", ended);
    };
    target.addEventListener("pointermove", moved);
    target.addEventListener("pointerup", ended);
    target.addEventListener("pointercancel", ended);
  }

  #startMove(event: PointerEvent): void {
    const { left, top, width, height } = this.place;
    const [x, y] = [left + width / 2, top + height / 2];
    this.#drag(event, (across, down) => this.#move(x + across, y + down));
  }

  #startSize(event: PointerEvent): void {
    const { left, top, width, height, size } = this.place;
    this.#drag(event, (across, down) => {
      const factor = Math.max((width + across) / width, (height + down) / height);
      this.#move(left + (width * factor) / 2, top + (height * factor) / 2, size * factor);
    });
  }

  #key(event: KeyboardEvent): void {
    const { left, top, width, height, size } = this.place;
    const [x, y] = [left + width / 2, top + height / 2];
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.#move(x - step, y),
      ArrowRight: () => this.#move(x + step, y),
      ArrowUp: () => this.#move(x, y - step),
      ArrowDown: () => this.#move(x, y + step),
      "+": () => this.#move(x, y, size * growth),
      "-": () => this.#move(x, y, size / growth),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }

  override updated(): void {
    const { left, top, width, height } = this.place;
    const frame = this.find(".frame");
    const percent = (part: number) => `${part * 100}%`;
    frame?.style.setProperty("inset-inline-start", percent(left));
    frame?.style.setProperty("inset-block-start", percent(top));
    frame?.style.setProperty("inline-size", percent(width));
    frame?.style.setProperty("block-size", percent(height));
  }

  override render() {
    return html`<div
      class="frame"
      role="button"
      tabindex="0"
      aria-label=${t("corner")}
      aria-description=${t("corner.keys")}
      @pointerdown=${this.#startMove}
      @keydown=${this.#key}
    >
      <span class="handle" @pointerdown=${this.#startSize}></span>
    </div>`;
  }
}

customElements.define("gr-corner", Corner);
