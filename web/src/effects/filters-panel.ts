import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import "./add-filter.js";
import "./filter-line.js";
import type { FilterLine } from "./filter-line.js";
import "./filter-text.js";
import own from "./filters-panel.css?inline";
import part from "./part.css?inline";

/** The filters in their order, and the same as text. */
export class FiltersPanel extends StateView {
  static override styles = sheet(part + own);
  /** The line that the keyboard is on after it was moved, or the one after it was removed. */
  #next: { at: number; part: "earlier" | "later" | "remove" } | null = null;

  override updated(): void {
    const next = this.#next;
    if (!next) return;
    this.#next = null;
    const lines = this.renderRoot.querySelectorAll<FilterLine>("gr-filter-line");
    const line = lines[Math.min(next.at, lines.length - 1)];
    if (line) void line.updateComplete.then(() => line.focusOn(next.part));
    else this.find("gr-add-filter")?.focus();
  }

  #move(from: number, to: number): void {
    this.#next = { at: to, part: to < from ? "earlier" : "later" };
    this.app.effects.moveFilter(from, to);
  }

  #remove(index: number): void {
    this.#next = { at: index, part: "remove" };
    this.app.effects.removeFilter(index);
  }

  override render() {
    const { app, state, ui } = this;
    const { filters } = state.effects;
    return html`
      ${filters.length === 0 ? html`<p class="hint">${t("filters.empty")}</p>` : nothing}
      <ol aria-label=${t("filters.list")} ?hidden=${filters.length === 0}>
        ${repeat(
          filters,
          (_, index) => index,
          (filter, index) =>
            html`<li>
              <gr-filter-line
                .app=${app}
                .filter=${filter}
                .index=${index}
                .count=${filters.length}
                .keyed=${state.effects.key !== "none"}
                @earlier=${() => this.#move(index, index - 1)}
                @later=${() => this.#move(index, index + 1)}
                @remove=${() => this.#remove(index)}
              ></gr-filter-line>
            </li>`,
        )}
      </ol>
      <gr-add-filter .app=${app} .state=${state} .ui=${ui}></gr-add-filter>
      <gr-filter-text .app=${app} .value=${state.effects.filterText}></gr-filter-text>
    `;
  }
}

customElements.define("gr-filters-panel", FiltersPanel);
