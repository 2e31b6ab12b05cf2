import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Room } from "../app/types.js";
import { t } from "../locale/locale.js";
import { StateView, sheet } from "../shell/view.js";
import "./initials.js";
import own from "./knocks.css?inline";

type Knock = Room["knocks"][number];

/** Who waits at the door, for the host to let in or turn away. */
export class Knocks extends StateView {
  static override styles = sheet(own);
  #focused = false;

  /** Whoever is dealt with goes from the list, and takes the button that was pressed along. */
  override willUpdate(): void {
    this.#focused = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  override updated(): void {
    if (!this.#focused || this.shadowRoot?.activeElement) return;
    const next = this.find("button");
    if (next) next.focus();
    else this.dispatchEvent(new CustomEvent("emptied"));
  }

  #knock({ id, name, initials, hue }: Knock) {
    const { app } = this;
    const admit = t("knock.admit.name", { name });
    const turnAway = t("knock.turnAway.name", { name });
    return html`<li>
      <gr-initials .person=${{ initials, hue }}></gr-initials>
      <span class="name">${name}</span>
      <span class="buttons">
        <button type="button" class="button primary" aria-label=${admit} @click=${() => app.admit(id)}>
          ${t("knock.admit")}
        </button>
        <button type="button" class="button" aria-label=${turnAway} @click=${() => app.turnAway(id)}>
          ${t("knock.turnAway")}
        </button>
      </span>
    </li>`;
  }

  override render() {
    const knocks = this.state.room?.knocks ?? [];
    if (knocks.length === 0) return nothing;
    return html`<h3>${t("knocks")}</h3>
      <ul aria-label=${t("knocks")}>
        ${repeat(
          knocks,
          ({ id }) => id,
          (knock) => this.#knock(knock),
        )}
      </ul>`;
  }
}

customElements.define("gr-knocks", Knocks);
