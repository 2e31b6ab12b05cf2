import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { ArrowDown, ArrowUp, X } from "lucide";
import type { App, Filter } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/slider.js";
import { View, sheet } from "../shell/view.js";
import { amounts, reaching, shadowAlpha, shadowOffset, shownAmount } from "./amounts.js";
import type { Amounts } from "./amounts.js";
import own from "./filter-line.css?inline";
import part from "./part.css?inline";

type Shadow = Pick<Filter, "x" | "y" | "colour" | "alpha">;
type Wish = "earlier" | "later" | "remove";

/** One filter of the list. Fires `earlier`, `later` and `remove`. */
export class FilterLine extends View {
  static override styles = sheet(part + own);
  static override properties = {
    app: { attribute: false },
    filter: { attribute: false },
    index: { type: Number },
    count: { type: Number },
    keyed: { type: Boolean },
  };
  declare app: App;
  declare filter: Filter;
  declare index: number;
  declare count: number;
  /** Something is behind the person that a shadow can fall on. */
  declare keyed: boolean;

  /** That button, or the other where it is of no use here. */
  focusOn(wish: Wish): void {
    const button = this.find<HTMLButtonElement>(`[data-wish=${wish}]`);
    if (button?.disabled === false) button.focus();
    else this.find("button:enabled")?.focus();
  }

  #button(wish: Wish, node: IconNode, useful: boolean) {
    const name = t(`filter.${this.filter.kind}`);
    return html`<button
      type="button"
      class="control"
      data-wish=${wish}
      aria-label=${t(`filters.${wish}`, { name })}
      ?disabled=${!useful}
      @click=${() => this.dispatchEvent(new CustomEvent(wish))}
    >
      ${icon(node)}
    </button>`;
  }

  #slider(label: string, value: number, within: Amounts, set: (value: number) => void, bare = false) {
    const { min, max, step } = reaching(value, within);
    return html`<gr-slider
      .label=${label}
      .shown=${shownAmount(value, within)}
      .value=${value}
      .min=${min}
      .max=${max}
      .step=${step}
      .bare=${bare}
      @slide=${(event: CustomEvent<number>) => set(event.detail)}
    ></gr-slider>`;
  }

  #setShadow(change: Partial<Shadow>): void {
    const { x, y, colour, alpha } = { ...this.filter, ...change };
    this.app.effects.setShadow(this.index, x, y, colour, alpha);
  }

  #shadow() {
    const { x, y, colour, alpha } = this.filter;
    return html`
      ${this.#slider(t("shadow.x"), x, shadowOffset, (value) => this.#setShadow({ x: value }))}
      ${this.#slider(t("shadow.y"), y, shadowOffset, (value) => this.#setShadow({ y: value }))}
      ${this.#slider(t("shadow.alpha"), alpha, shadowAlpha, (value) => this.#setShadow({ alpha: value }))}
      <label class="colour">
        <span>${t("shadow.colour")}</span>
        <input
          type="color"
          .value=${live(colour)}
          @input=${(event: Event) => this.#setShadow({ colour: (event.target as HTMLInputElement).value })}
        />
      </label>
    `;
  }

  #note() {
    const { kind } = this.filter;
    if (this.keyed || (kind !== "drop-shadow" && kind !== "opacity")) return nothing;
    return html`<p class="hint">${t(`filter.${kind}.note`)}</p>`;
  }

  override render() {
    const { filter, index, count } = this;
    const { kind, amount } = filter;
    const shadow = kind === "drop-shadow";
    const name = t(`filter.${kind}`);
    return html`
      <div class="head">
        <h3>${name}</h3>
        <span class="value" aria-hidden="true">${shadow ? nothing : shownAmount(amount, amounts[kind])}</span>
        ${this.#button("earlier", ArrowUp, index > 0)} ${this.#button("later", ArrowDown, index < count - 1)}
        ${this.#button("remove", X, true)}
      </div>
      ${this.#slider(
        shadow ? t("filter.blur") : name,
        amount,
        amounts[kind],
        (value) => this.app.effects.setFilterAmount(index, value),
        !shadow,
      )}
      ${shadow ? this.#shadow() : nothing} ${this.#note()}
    `;
  }
}

customElements.define("gr-filter-line", FilterLine);
