import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Library as Shelf, Users } from "lucide";
import type { Recording } from "../app/types.js";
import { wordButton } from "../commands/button.js";
import { moment, plural, size, t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import { Card } from "./card.js";
import empty from "../shell/empty.css?inline";
import own from "./library.css?inline";

const keyOf = ({ group, id }: Recording) => (group === "" ? id : group);

/** Recordings that belong together stand where the newest of them does. */
function grouped(list: readonly Recording[]): readonly (readonly Recording[])[] {
  const groups = new Map<string, Recording[]>();
  for (const recording of list) {
    const key = keyOf(recording);
    const group = groups.get(key);
    if (group) group.push(recording);
    else groups.set(key, [recording]);
  }
  return [...groups.values()];
}

/** Everything that was recorded on this machine. */
export class Library extends StateView {
  static override styles = sheet(empty + own);
  /** Where the keyboard goes when the recording it was on is gone. */
  #next: number | null = null;
  /** That recording, which may come back. */
  #gone = "";

  get #cards(): Card[] {
    return [...this.renderRoot.querySelectorAll<Card>("gr-recording-card")];
  }

  override willUpdate(): void {
    const here = (id: string) => this.state.library.list.some((recording) => recording.id === id);
    const focused = this.shadowRoot?.activeElement;
    if (!(focused instanceof Card) || here(focused.recording.id)) return;
    this.#next = this.#cards.indexOf(focused);
    this.#gone = focused.recording.id;
  }

  override updated(): void {
    const back = this.#cards.find(({ recording }) => recording.id === this.#gone);
    if (back) {
      this.#gone = "";
      // After the frame, since the button that brought it back is only about to go.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) back.focus();
      });
    }
    if (this.#next === null) return;
    const left = this.#cards;
    (left[Math.min(this.#next, left.length - 1)] ?? this.find("h1"))?.focus();
    this.#next = null;
  }

  #card(recording: Recording) {
    const { app, state, ui } = this;
    return html`<gr-recording-card
      .app=${app}
      .state=${state}
      .ui=${ui}
      .recording=${recording}
    ></gr-recording-card>`;
  }

  #group(recordings: readonly Recording[]) {
    const [newest] = recordings;
    if (!newest) return nothing;
    if (newest.group === "") return html`<li>${this.#card(newest)}</li>`;
    const started = Math.min(...recordings.map((each) => each.started));
    return html`<li class="group">
      <h2>
        ${icon(Users)}${t("library.group", { when: moment(started) })}
        <span class="soft small">${plural("library.files", recordings.length)}</span>
      </h2>
      <ul class="cards">
        ${repeat(
          recordings,
          ({ id }) => id,
          (recording) => html`<li>${this.#card(recording)}</li>`,
        )}
      </ul>
    </li>`;
  }

  #space() {
    const { used, free } = this.state.library;
    if (used === 0 && free === 0) return nothing;
    return html`<p class="soft small">${t("library.space", { used: size(used), free: size(free) })}</p>`;
  }

  #content() {
    const { loaded, list } = this.state.library;
    if (!loaded) {
      return html`<p class="empty" role="status"><span class="spinner"></span>${t("library.loading")}</p>`;
    }
    if (list.length === 0) {
      return html`<div class="empty">
        ${icon(Shelf)}
        <p>${t("library.empty")}</p>
        ${wordButton("studio", this, "primary")}
      </div>`;
    }
    return html`<ul class="cards" aria-label=${t("library.list")}>
      ${repeat(
        grouped(list),
        ([newest]) => newest && keyOf(newest),
        (recordings) => this.#group(recordings),
      )}
    </ul>`;
  }

  override render() {
    return html`<main tabindex="-1" aria-label=${t("library")}>
      <header class=${this.state.recording.phase === "idle" ? "" : "beside"}>
        <h1 tabindex="-1">${t("library")}</h1>
        ${this.#space()}
      </header>
      ${this.#content()}
    </main>`;
  }
}

customElements.define("gr-library", Library);
