import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { TriangleAlert } from "lucide";
import { iconButton } from "../commands/button.js";
import type { AppState } from "../app/types.js";
import { list, plural, t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import "../shell/field.js";
import type { Field } from "../shell/field.js";
import { StateView, sheet } from "../shell/view.js";
import "./at-the-door.js";
import "./initials.js";
import own from "./join-form.css?inline";
import "./passcode-field.js";
import type { PasscodeField } from "./passcode-field.js";
import { tellingOf } from "./refusals.js";
import type { Remedy, Telling } from "./refusals.js";

const longestName = 40;
const longestLink = 2000;

/** Name, room, and in. */
export class JoinForm extends StateView {
  static override styles = sheet(own);
  /** The room that asked for a passcode, also once its refusal is put away. */
  #asked = "";

  override firstUpdated(): void {
    const empty = this.state.lobby.name === "" ? "#name" : null;
    // On a phone the keyboard would jump up over the picture.
    if (empty && matchMedia("(hover: hover)").matches) requestAnimationFrame(() => this.find<Field>(empty)?.focus());
  }

  override willUpdate(): void {
    const { refusal, lobby } = this.state;
    if (refusal === "passcode-needed" || refusal === "passcode-wrong") this.#asked = lobby.room;
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get("state") as AppState | undefined;
    if (before?.waiting && !this.state.waiting) this.find(".join")?.focus();
    const where = this.state.refusal === before?.refusal ? null : tellingOf(this.state)?.where;
    if (where === "name" || where === "room") this.find<Field>(`#${where}`)?.select();
    if (where === "passcode") void this.find<PasscodeField>("#passcode")?.select();
  }

  #edit(set: (text: string) => void, event: CustomEvent<string>): void {
    if (this.state.refusal !== null) this.app.dismissRefusal();
    set(event.detail);
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.state.place === "lobby") this.app.join();
  }

  /** Who is there, or why that cannot be known at the moment. */
  #whoIsThere() {
    const { server } = this.state;
    if (server !== "connected")
      return html`<span class="spinner"></span><span class="server">${t(`server.${server}`)}</span>`;
    const { here, room, offered } = this.state.lobby;
    if (offered) return t("lobby.fresh");
    if (!here || room === "") return nothing;
    const { people } = here;
    // Behind a passcode it is nobody's business who is there.
    if (people.length === 0) return here.settings.passcode ? nothing : t("lobby.empty");
    return html`<span class="faces">${people.map((person) => html`<gr-initials .person=${person}></gr-initials>`)}</span>
      <span>${plural("lobby.here", people.length, { names: list(people.map(({ name }) => name)) })} ${this.#door()}</span>`;
  }

  /** What keeps one from walking straight in. A refusal says it itself. */
  #door(): string {
    const { refusal, lobby } = this.state;
    if (!lobby.here || refusal !== null) return "";
    const { people, capacity, settings } = lobby.here;
    if (people.length >= capacity) return t("lobby.full");
    if (settings.locked) return t("lobby.locked");
    return settings.waiting ? t("lobby.waiting") : "";
  }

  #passcode(telling: Telling | null) {
    const { app } = this;
    const { place, lobby } = this.state;
    const needed = lobby.here?.settings.passcode ?? false;
    if (lobby.offered || !(needed || (lobby.room !== "" && this.#asked === lobby.room))) return nothing;
    return html`<gr-passcode-field
      id="passcode"
      .label=${t("lobby.passcode")}
      .value=${lobby.passcode}
      .error=${telling?.where === "passcode" ? telling.words : ""}
      .fixed=${place === "joining"}
      @keydown=${this.#enter}
      @edit=${(event: CustomEvent<string>) => this.#edit((passcode) => app.setPasscodeToEnter(passcode), event)}
    ></gr-passcode-field>`;
  }

  #remedy(remedy: Remedy) {
    const { app } = this;
    return remedy === "again"
      ? html`<button type="button" class="button" @click=${() => app.join()}>${t("refusal.again")}</button>`
      : html`<button type="button" class="button" @click=${() => this.#otherRoom()}>
          ${t("refusal.other-room")}
        </button>`;
  }

  #otherRoom(): void {
    this.app.dismissRefusal();
    this.app.offerRoom();
  }

  #notice(telling: Telling | null) {
    if (telling?.where !== "form") return nothing;
    return html`<div class="notice" role="alert">
      <p class="line">${icon(TriangleAlert)}<span>${telling.words}</span></p>
      ${
        telling.remedies.length === 0
          ? nothing
          : html`<div class="remedies">${telling.remedies.map((remedy) => this.#remedy(remedy))}</div>`
      }
    </div>`;
  }

  #cancel(): void {
    this.app.cancelJoin();
    this.find(".join")?.focus();
  }

  #join() {
    const joining = this.state.place === "joining";
    return html`<button type="submit" class="button primary join" aria-disabled=${joining ? "true" : nothing}>
        ${joining ? html`<span class="spinner"></span>${t("lobby.joining")}` : t("lobby.join")}
      </button>
      ${
        joining
          ? html`<button type="button" class="button cancel" @click=${this.#cancel}>${t("lobby.cancel")}</button>`
          : nothing
      }`;
  }

  #enter(event: KeyboardEvent): void {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (typing && event.key === "Enter" && !event.isComposing) this.find<HTMLFormElement>("form")?.requestSubmit();
  }

  override render() {
    const { app, state } = this;
    const { lobby } = state;
    const telling = tellingOf(state);
    const joining = state.place === "joining";
    if (joining && state.waiting) {
      return html`<gr-at-the-door .app=${app} .state=${state} .ui=${this.ui}></gr-at-the-door>`;
    }
    return html`<form novalidate @submit=${this.#submit}>
      <gr-field
        id="name"
        .label=${t("lobby.name")}
        .value=${lobby.name}
        .error=${telling?.where === "name" ? telling.words : ""}
        .autocomplete=${"name"}
        .maxLength=${longestName}
        .fixed=${joining}
        @keydown=${this.#enter}
        @edit=${(event: CustomEvent<string>) => this.#edit((name) => app.setName(name), event)}
      ></gr-field>
      <gr-field
        id="room"
        code
        .label=${t("lobby.room")}
        .value=${lobby.room}
        .error=${telling?.where === "room" ? telling.words : ""}
        .autocomplete=${"off"}
        .maxLength=${longestLink}
        .fixed=${joining}
        @keydown=${this.#enter}
        @edit=${(event: CustomEvent<string>) => this.#edit((room) => app.setRoom(room), event)}
      >
        ${iconButton("copyLink", this)}${iconButton("anotherRoom", this)}
      </gr-field>
      ${this.#passcode(telling)}
      <p class="under" role="status">${this.#whoIsThere()}</p>
      ${this.#notice(telling)}
      <div class="join-row">${this.#join()}</div>
    </form>`;
  }
}

customElements.define("gr-join-form", JoinForm);
