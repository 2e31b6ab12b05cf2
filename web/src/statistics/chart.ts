import { html, nothing, svg } from "lit";
import { t } from "../locale/locale.js";
import { View, sheet } from "../shell/view.js";
import own from "./chart.css?inline";
import { curve, height, span, topOf } from "./curve.js";

export interface Line {
  /** Where a chart has several. */
  readonly name: string;
  /** Of the last minute, oldest first. */
  readonly values: readonly (number | null)[];
}

/** How something went in the last minute: its name, what it is now, and a curve; two at most. */
export class Chart extends View {
  static override styles = sheet(own);
  static override properties = {
    label: { type: String },
    lines: { attribute: false },
    words: { attribute: false },
    least: { attribute: false },
  };
  declare label: string;
  declare lines: readonly Line[];
  /** Of a value. */
  declare words: (value: number | null) => string;
  /** The top of the chart is never lower, so that what is next to nothing looks so. */
  declare least: number;

  #told({ name, values }: Line): string {
    const label = name === "" ? this.label : `${this.label}, ${name}`;
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return t("statistics.chart.none", { label });
    const now = this.words(values.at(-1) ?? null);
    return t("statistics.chart", { label, now, most: this.words(Math.max(...known)) });
  }

  #now({ name, values }: Line) {
    return html`<span class="now">
      ${name === "" ? nothing : html`<span class="name"><span class="swatch" aria-hidden="true"></span>${name}</span>`}
      <span class="value">${this.words(values.at(-1) ?? null)}</span>
    </span>`;
  }

  override render() {
    const { label, lines, least, words } = this;
    const top = topOf(
      lines.flatMap(({ values }) => values),
      least,
    );
    return html`
      <p class="head"><span class="label">${label}</span>${lines.map((line) => this.#now(line))}</p>
      <div class="box">
        <svg
          role="img"
          aria-label=${lines.map((line) => this.#told(line)).join(". ")}
          viewBox="0 0 ${span - 1} ${height}"
          preserveAspectRatio="none"
        >
          ${lines.map(({ values }) => svg`<path d=${curve(values, top)} />`)}
        </svg>
        <span class="top" aria-hidden="true">${words(top)}</span>
      </div>
    `;
  }
}

customElements.define("gr-chart", Chart);
