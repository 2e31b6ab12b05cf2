import { html } from "lit";
import type { PropertyValues } from "lit";
import type { App, BoardState } from "../app/types.js";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import { PenCase } from "./pen-case.js";
import own from "./writing.css?inline";

type Place = NonNullable<BoardState["writing"]>;

/** Where words are written on the board. They are given to it when one goes on to something else. Fires `written`. */
export class Writing extends View {
  static override styles = sheet(own);
  static override properties = { app: { attribute: false }, place: { attribute: false } };
  declare app: App;
  declare place: Place;
  /** Its words were given to the board, which has not answered yet. */
  #given = false;
  #composing = false;

  get #area(): HTMLTextAreaElement | null {
    return this.find<HTMLTextAreaElement>("textarea");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the board hears of it, which would otherwise have these words where the pointer comes down.
    document.addEventListener("pointerdown", this.#elsewhere, true);
    document.addEventListener("focusin", this.#elsewhere, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#elsewhere, true);
    document.removeEventListener("focusin", this.#elsewhere, true);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("place");
    if (before && (before.x !== this.place.x || before.y !== this.place.y) && this.#given) this.#beginAnew();
  }

  override firstUpdated(): void {
    this.#area?.focus({ preventScroll: true });
    this.#fit();
  }

  override updated(): void {
    this.#fit();
  }

  #beginAnew(): void {
    this.#given = false;
    const area = this.#area;
    if (!area) return;
    area.value = "";
    area.focus({ preventScroll: true });
  }

  /** As large as what is written. */
  #fit(): void {
    const area = this.#area;
    if (!area) return;
    area.style.width = "0";
    area.style.height = "0";
    area.style.width = `${area.scrollWidth}px`;
    area.style.height = `${area.scrollHeight}px`;
  }

  #give(): void {
    const area = this.#area;
    if (!area || this.#given || this.#composing) return;
    this.#given = true;
    this.#fit();
    const { value, offsetWidth: width, offsetHeight: height } = area;
    this.app.board.act({ do: "write", words: value.trim() === "" ? "" : value, width, height });
  }

  /** One has gone on to something else: not to the colours and widths, which are these words' too. */
  #elsewhere = (event: Event): void => {
    const kept = event.composedPath().some((each) => each === this || each instanceof PenCase);
    if (!kept) this.#give();
  };

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    // Or it would close what is beside the board as well.
    event.stopPropagation();
    this.#give();
    this.dispatchEvent(new CustomEvent("written"));
  }

  override render() {
    const { x, y, size, colour } = this.place;
    return html`<textarea
      aria-label=${t("board.write")}
      rows="1"
      spellcheck="false"
      autocomplete="off"
      .style=${`--x: ${x}px; --y: ${y}px; --size: ${size}px; --pen: ${colour}`}
      @input=${this.#fit}
      @keydown=${this.#key}
      @compositionstart=${() => (this.#composing = true)}
      @compositionend=${() => (this.#composing = false)}
    ></textarea>`;
  }
}

customElements.define("gr-writing", Writing);
