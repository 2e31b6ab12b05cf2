import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./paper.css?inline";
import { titleOfOpen } from "./titles.js";
import { boardOf } from "./what-is-shown.js";

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels of the page, and of the window; with Shift so many times as far. */
const nudge = 2;
const stride = 48;
const farther = 8;

/** The page itself: a canvas that the app draws on, and listens to. */
export class Paper extends StateView {
  static override styles = sheet(own);
  #shown: HTMLCanvasElement | null = null;
  #times = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // A canvas can be given away once.
    this.#times += 1;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shown = null;
    this.app.board.hide();
  }

  override updated(): void {
    const canvas = this.find<HTMLCanvasElement>("canvas");
    if (!this.isConnected || !canvas || canvas === this.#shown) return;
    this.#shown = canvas;
    this.app.board.show(canvas);
  }

  override focus(): void {
    this.#shown?.focus({ preventScroll: true });
  }

  #key(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const times = event.shiftKey ? farther : 1;
    const by = (length: number) => ({ x: arrow[0] * length * times, y: arrow[1] * length * times });
    const { selection, mayDraw } = boardOf(this.state);
    if (selection && mayDraw) this.app.board.act({ do: "move-selected", ...by(nudge) });
    // To see what is further right, the page goes left.
    else this.app.board.act({ do: "pan", ...by(-stride) });
  }

  override render() {
    const board = boardOf(this.state);
    const { pages, page, phase, tool, mayDraw } = board;
    const where = { title: titleOfOpen(board), page: pages.indexOf(page) + 1, pages: pages.length };
    return html`<div class="sheet ${phase}"></div>
      ${keyed(
        this.#times,
        html`<canvas
          class=${mayDraw || tool === "hand" || tool === "select" ? tool : "idle"}
          tabindex="0"
          role="application"
          aria-label=${t("board.label", where)}
          aria-describedby="keys"
          @keydown=${this.#key}
        ></canvas>`,
      )}
      <p id="keys" class="hidden-visually">${t("board.keys")}</p>`;
  }
}

customElements.define("gr-paper", Paper);
