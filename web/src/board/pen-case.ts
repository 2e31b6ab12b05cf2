import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { Palette } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import "../shell/slider.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./pen-case.css?inline";
import { penColours, widthsOf } from "./pens.js";
import panel from "./panel.css?inline";
import { boardOf } from "./what-is-shown.js";

const mostRecent = 3;

/** The colour and the width of the tool that one has. */
export class PenCase extends StateView {
  static override styles = sheet(panel + own);

  get #rests(): boolean {
    return !boardOf(this.state).mayDraw;
  }

  #dip(colour: string): void {
    if (!this.#rests) this.app.board.act({ do: "colour", colour });
  }

  #setWidth(width: number): void {
    if (!this.#rests) this.app.board.act({ do: "width", width });
  }

  /** Whoever writes goes on writing. */
  #pressed(event: MouseEvent): void {
    const [first] = event.composedPath();
    if (boardOf(this.state).writing && first instanceof HTMLButtonElement) event.preventDefault();
  }

  #swatch(code: string, words: string) {
    return html`<button
      type="button"
      class="control swatch"
      aria-label=${words}
      title=${words}
      aria-pressed=${code === boardOf(this.state).colour}
      aria-disabled=${this.#rests ? "true" : nothing}
      .style=${`--pen: ${code}`}
      @click=${() => this.#dip(code)}
    ></button>`;
  }

  #colours() {
    const { colour, recentColours } = boardOf(this.state);
    const ours = penColours();
    const others = recentColours.filter((code) => !ours.some((each) => each.code === code)).slice(0, mostRecent);
    return html`<div class="few" role="group" aria-label=${t("board.colour")}>
      ${ours.map(({ name, code }) => this.#swatch(code, t(`colour.${name}`)))}
      ${others.map((code) => this.#swatch(code, t("board.colour.code", { code })))}
      <label class="other" title=${t("board.colour.other")}>
        ${icon(Palette)}
        <input
          type="color"
          aria-label=${t("board.colour.other")}
          ?disabled=${this.#rests}
          .value=${live(colour || (ours[0]?.code ?? ""))}
          @change=${(event: Event) => this.#dip((event.target as HTMLInputElement).value)}
        />
      </label>
    </div>`;
  }

  #width(width: number, index: number, letter: boolean) {
    const words = t(letter ? "board.height.of" : "board.width.of", { width });
    return html`<button
      type="button"
      class="control size-${index} ${letter ? "letter" : "dot"}"
      aria-label=${words}
      title=${words}
      aria-pressed=${width === boardOf(this.state).width}
      aria-disabled=${this.#rests ? "true" : nothing}
      @click=${() => this.#setWidth(width)}
    ></button>`;
  }

  #widths({ few, most }: NonNullable<ReturnType<typeof widthsOf>>, letter: boolean) {
    const { width } = boardOf(this.state);
    const name = t(letter ? "board.height" : "board.width");
    return html`<div class="few widths" role="group" aria-label=${name}>
        ${few.map((each, index) => this.#width(each, index, letter))}
      </div>
      <gr-slider
        .label=${name}
        .shown=${t("board.pixels", { width })}
        .value=${width}
        .min=${1}
        .max=${Math.max(most, width)}
        .step=${1}
        @slide=${(event: CustomEvent<number>) => this.#setWidth(event.detail)}
      ></gr-slider>`;
  }

  override render() {
    const { tool } = boardOf(this.state);
    const widths = widthsOf(tool);
    if (!widths) return nothing;
    return html`<div class="panel" role="group" aria-label=${t("board.pencase")} @mousedown=${this.#pressed}>
      ${tool === "eraser" ? nothing : this.#colours()} ${this.#widths(widths, tool === "text")}
    </div>`;
  }
}

customElements.define("gr-pen-case", PenCase);
