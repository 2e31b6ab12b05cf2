import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CircleDot, Hand, Mic, MicOff, ScreenShare, Video, VideoOff, X } from "lucide";
import { wordButton } from "../commands/button.js";
import type { Person } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import { qualityWords } from "./connection.js";
import "./initials.js";
import "./knocks.js";
import own from "./people.css?inline";
import "./person-menu.js";
import "./room-settings.js";

/** What is worth saying of how one reaches them: that they lost the server says nothing yet of picture and sound. */
function connection({ link, away, quality }: Person): string {
  if (link !== "self" && link !== "connected") return t(`person.${link}`);
  if (quality && quality.grade !== "good") return qualityWords(quality);
  return away ? t("person.away") : "";
}

/** The drawer that says who is in the room, who wants in, and how one gets in. */
export class People extends StateView {
  static override styles = sheet(own);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "complementary";
  }

  override willUpdate(): void {
    this.ariaLabel = t("people");
  }

  override firstUpdated(): void {
    this.find("[data-close]")?.focus();
  }

  #mark(node: IconNode, label: Key, on: boolean, look = "") {
    return html`<span class="mark ${on ? "on" : ""} ${look}" role="img" aria-label=${t(label)}>${icon(node)}</span>`;
  }

  #person(person: Person) {
    const notes = [
      person.self ? t("person.you") : "",
      person.host ? t("person.host") : "",
      connection(person),
    ].filter(Boolean);
    return html`<li>
      <gr-initials class=${person.speaking ? "speaking" : ""} .person=${person}></gr-initials>
      <span class="who">
        <span class="name">${person.name}</span>
        ${notes.length > 0 ? html`<span class="note">${notes.join(" · ")}</span>` : nothing}
      </span>
      ${person.hand ? this.#mark(Hand, "person.hand", true, "hand") : nothing}
      ${person.recording ? this.#mark(CircleDot, "person.recording", true, "recording") : nothing}
      ${person.screen ? this.#mark(ScreenShare, "person.screen", true) : nothing}
      ${person.microphone ? this.#mark(Mic, "person.unmuted", true) : this.#mark(MicOff, "person.muted", false)}
      ${person.camera ? this.#mark(Video, "person.cameraOn", true) : this.#mark(VideoOff, "person.cameraOff", false)}
      ${this.#menu(person)}
    </li>`;
  }

  #menu(person: Person) {
    const { app, state, ui } = this;
    if ((state.room?.people.length ?? 0) < 2) return nothing;
    return html`<gr-person-menu .app=${app} .state=${state} .ui=${ui} .person=${person}></gr-person-menu>`;
  }

  override render() {
    const { app, state, ui } = this;
    const { room } = state;
    if (!room) return nothing;
    const { people, capacity } = room;
    const toClose = () => this.find("[data-close]")?.focus();
    return html`
      <div class="head">
        <h2>${t("people")}</h2>
        <span class="soft small">${t("people.count", { count: people.length, capacity })}</span>
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
      <div class="body">
        <gr-knocks .app=${app} .state=${state} .ui=${ui} @emptied=${toClose}></gr-knocks>
        <ul aria-label=${t("people")}>
          ${repeat(
            people,
            ({ id }) => id,
            (person) => this.#person(person),
          )}
        </ul>
        <div class="foot">
          ${people.length === 1 ? html`<p class="soft small">${t("people.alone")}</p>` : nothing}
          ${people.length < capacity ? wordButton("copyLink", this) : nothing}
          <gr-room-settings .app=${app} .state=${state} .ui=${ui}></gr-room-settings>
        </div>
      </div>
    `;
  }
}

customElements.define("gr-people", People);
