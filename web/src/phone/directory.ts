import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Phone, Users, Video } from "lucide";
import type { AppState } from "../app/types.js";
import "../call/initials.js";
import { plural, t } from "../locale/locale.js";
import "../shell/field.js";
import { icon } from "../shell/icon.js";
import "../shell/slider.js";
import { StateView, sheet } from "../shell/view.js";
import empty from "../shell/empty.css?inline";
import row from "./caller-row.css?inline";
import own from "./directory.css?inline";

type Listed = AppState["phone"]["search"]["people"][number];

const longestName = 40;
// Seconds that it rings at the other side.
const shortest = 10;
const longest = 120;
const step = 5;

/** Who can be called by name. */
export class Directory extends StateView {
  static override styles = sheet(row + empty + own);

  #call(person: Listed, video: boolean) {
    const key = video ? "directory.videoCall" : "directory.call";
    return html`<button
      type="button"
      class="control"
      aria-label=${t(key, { name: person.name })}
      ?disabled=${this.state.phone.appearance.phase !== "present"}
      @click=${() => this.app.phone.call(person.id, video)}
    >
      ${icon(video ? Video : Phone)}<span class="tip" aria-hidden="true">${t(`${key}.short`)}</span>
    </button>`;
  }

  #person(person: Listed) {
    return html`<li>
      <gr-initials .person=${person}></gr-initials>
      <span class="who">
        <span class="name">${person.name}</span>
        <span class="note state ${person.state}">${t(`directory.${person.state}`)}</span>
      </span>
      ${this.#call(person, false)} ${this.#call(person, true)}
    </li>`;
  }

  /** Who is not listed cannot call either, and is told before they try. */
  #unlisted() {
    if (this.state.phone.presence !== "") return nothing;
    return html`<p class="unlisted">${t("directory.unlisted")}</p>`;
  }

  #instead() {
    const { server, phone } = this.state;
    if (server !== "connected") return html`<p role="status"><span class="spinner"></span>${t(`server.${server}`)}</p>`;
    const { waiting, people, text } = phone.search;
    if (people.length > 0) return nothing;
    if (waiting) return html`<p role="status"><span class="spinner"></span>${t("directory.waiting")}</p>`;
    if (text !== "") return html`<p role="status">${t("directory.nobody", { text })}</p>`;
    return html`<div class="empty">${icon(Users)}<p role="status">${t("directory.empty")}</p></div>`;
  }

  #list() {
    const { people, total } = this.state.phone.search;
    if (people.length === 0) return nothing;
    return html`<ul aria-label=${t("directory")}>
        ${repeat(
          people,
          ({ id }) => id,
          (person) => this.#person(person),
        )}
      </ul>
      ${total > people.length ? html`<p class="soft small">${t("directory.more", { count: people.length })}</p>` : nothing}`;
  }

  override render() {
    const { ringSeconds, search } = this.state.phone;
    const { text, total } = search;
    return html`
      <div class="head">
        <h2>${t("directory")}</h2>
        <span class="soft small">${total > 0 ? plural("directory.count", total) : nothing}</span>
      </div>
      ${this.#unlisted()}
      <gr-field
        .label=${t("directory.search")}
        .value=${text}
        .autocomplete=${"off"}
        .maxLength=${longestName}
        @edit=${({ detail }: CustomEvent<string>) => this.app.phone.find(detail)}
      ></gr-field>
      ${this.#instead()} ${this.#list()}
      <gr-slider
        .label=${t("directory.patience")}
        .shown=${t("directory.seconds", { seconds: ringSeconds })}
        .value=${ringSeconds}
        .min=${shortest}
        .max=${longest}
        .step=${step}
        @slide=${({ detail }: CustomEvent<number>) => this.app.setRingSeconds(detail)}
      ></gr-slider>
    `;
  }
}

customElements.define("gr-directory", Directory);
