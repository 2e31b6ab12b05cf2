import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CircleDot, Mic, MicOff, ScreenShare, Video, VideoOff, X } from "lucide";
import { wordButton } from "../commands/button.js";
import type { Person } from "../app/types.js";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import "./initials.js";
import own from "./people.css?inline";

/** The drawer that says who is in the room. */
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
      person.link === "self" || person.link === "connected" ? "" : t(`person.${person.link}`),
    ].filter(Boolean);
    return html`<li>
      <gr-initials class=${person.speaking ? "speaking" : ""} .person=${person}></gr-initials>
      <span class="who">
        <span class="name">${person.name}</span>
        ${notes.length > 0 ? html`<span class="note">${notes.join(" · ")}</span>` : nothing}
      </span>
      ${person.recording ? this.#mark(CircleDot, "person.recording", true, "recording") : nothing}
      ${person.screen ? this.#mark(ScreenShare, "person.screen", true) : nothing}
      ${person.microphone ? this.#mark(Mic, "person.unmuted", true) : this.#mark(MicOff, "person.muted", false)}
      ${person.camera ? this.#mark(Video, "person.cameraOn", true) : this.#mark(VideoOff, "person.cameraOff", false)}
    </li>`;
  }

  override render() {
    const { room } = this.state;
    if (!room) return nothing;
    const { people, capacity } = room;
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
      </div>
    `;
  }
}

customElements.define("gr-people", People);
