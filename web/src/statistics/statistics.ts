import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { X } from "lucide";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./person-statistics.js";
import own from "./statistics.css?inline";

/** The drawer with the numbers of every connection. They are counted for the page while it is open. */
export class Statistics extends StateView {
  static override styles = sheet(own);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "complementary";
    if (this.hasUpdated) this.app.watchStatistics(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.watchStatistics(false);
  }

  override willUpdate(): void {
    this.ariaLabel = t("statistics");
  }

  override firstUpdated(): void {
    this.app.watchStatistics(true);
    this.find("[data-close]")?.focus();
  }

  #people() {
    const others = this.state.room?.people.filter(({ self }) => !self) ?? [];
    if (others.length === 0) return html`<p class="soft small">${t("statistics.alone")}</p>`;
    return repeat(
      others,
      ({ id }) => id,
      (person) =>
        html`<gr-person-statistics .person=${person} .detailed=${others.length === 1}></gr-person-statistics>`,
    );
  }

  override render() {
    return html`
      <div class="head">
        <h2>${t("statistics")}</h2>
        <span class="soft small">${t("statistics.span")}</span>
        <button
          type="button"
          class="control"
          data-close
          aria-label=${t("close")}
          @click=${() => this.ui.set({ drawer: null })}
        >
          ${icon(X)}
        </button>
      </div>
      <div class="body">${this.#people()}</div>
    `;
  }
}

customElements.define("gr-statistics", Statistics);
