import { html, nothing } from "lit";
import { Phone, PhoneMissed, Trash2, Video } from "lucide";
import type { AppState } from "../app/types.js";
import "../call/initials.js";
import { moment, t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import row from "./caller-row.css?inline";
import own from "./missed.css?inline";

type MissedCall = AppState["phone"]["missed"][number];

/** Who called in vain. Seen once one has been here. */
export class MissedCalls extends StateView {
  static override styles = sheet(row + own);
  /** Where the keyboard goes when the call it was on is gone. */
  #next: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.phone.seeMissed();
  }

  override updated(): void {
    if (this.#next === null) return;
    const left = this.renderRoot.querySelectorAll<HTMLElement>(".remove");
    (left[Math.min(this.#next, left.length - 1)] ?? this.find("h2"))?.focus();
    this.#next = null;
  }

  #remove(position: number): void {
    this.#next = position;
    this.app.phone.forgetMissed(position);
  }

  #callBack({ name, video }: MissedCall) {
    return html`<button
      type="button"
      class="control"
      aria-label=${t("missed.callBack", { name })}
      ?disabled=${this.state.phone.appearance.phase !== "present"}
      @click=${() => this.app.phone.callBack(name, video)}
    >
      ${icon(video ? Video : Phone)}<span class="tip" aria-hidden="true">${t("missed.callBack.short")}</span>
    </button>`;
  }

  #call(missed: MissedCall, position: number) {
    const { name, time, video, seen } = missed;
    return html`<li class=${seen ? "" : "unseen"}>
      <gr-initials .person=${missed}></gr-initials>
      <span class="who">
        <span class="name">${name}</span>
        <span class="note">
          ${seen ? nothing : html`<span class="new">${t("missed.new")}</span>`}
          ${t(video ? "missed.video" : "missed.voice", { when: moment(time) })}
        </span>
      </span>
      ${this.#callBack(missed)}
      <button
        type="button"
        class="control remove"
        aria-label=${t("missed.remove", { name })}
        @click=${() => this.#remove(position)}
      >
        ${icon(Trash2)}<span class="tip" aria-hidden="true">${t("missed.remove.short")}</span>
      </button>
    </li>`;
  }

  override render() {
    const { missed, lookedFor } = this.state.phone;
    return html`
      <h2 tabindex="-1">${icon(PhoneMissed)}${t("missed")}</h2>
      <p class="soft small" role="status">
        ${lookedFor === "" ? nothing : html`<span class="spinner"></span>${t("missed.looking", { name: lookedFor })}`}
      </p>
      ${
        missed.length === 0
          ? html`<p class="soft small">${t("missed.empty")}</p>`
          : html`<ul aria-label=${t("missed")}>
              ${missed.map((each, position) => this.#call(each, position))}
            </ul>`
      }
    `;
  }
}

customElements.define("gr-missed", MissedCalls);
