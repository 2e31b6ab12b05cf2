import { html, nothing } from "lit";
import { Hourglass, KeyRound, Lock } from "lucide";
import { t } from "../locale/locale.js";
import type { Key } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import "../shell/switch.js";
import { StateView, sheet } from "../shell/view.js";
import "./passcode-field.js";
import type { PasscodeField } from "./passcode-field.js";
import own from "./room-settings.css?inline";

/** Who may come in: for the host to set, and for the others to know. */
export class RoomSettings extends StateView {
  static override styles = sheet(own);
  static override properties = { ...StateView.properties, typed: { state: true }, empty: { state: true } };
  /** The passcode that is being set, null while none is. */
  declare typed: string | null;
  /** It was to be set, and nothing was typed. */
  declare empty: boolean;

  constructor() {
    super();
    this.typed = null;
    this.empty = false;
  }

  async #begin(): Promise<void> {
    this.typed = "";
    await this.updateComplete;
    await this.find<PasscodeField>("gr-passcode-field")?.select();
  }

  async #end(): Promise<void> {
    this.typed = null;
    this.empty = false;
    await this.updateComplete;
    this.find("[data-begin]")?.focus();
  }

  #edit(text: string): void {
    this.typed = text;
    this.empty = false;
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (!this.typed) {
      this.empty = true;
      void this.find<PasscodeField>("gr-passcode-field")?.select();
      return;
    }
    this.app.setPasscode(this.typed);
    void this.#end();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter" && event.composedPath()[0] instanceof HTMLInputElement && !event.isComposing) {
      event.preventDefault();
      this.#submit(event);
    }
    if (event.key !== "Escape") return;
    // The drawer would be closed by the same key.
    event.stopPropagation();
    void this.#end();
  }

  #form(typed: string) {
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#key}>
      <gr-passcode-field
        .label=${t("passcode.new")}
        .value=${typed}
        .error=${this.empty ? t("passcode.empty") : ""}
        @edit=${(event: CustomEvent<string>) => this.#edit(event.detail)}
      ></gr-passcode-field>
      <div class="buttons">
        <button type="submit" class="button primary">${t("passcode.save")}</button>
        <button type="button" class="button" @click=${() => this.#end()}>${t("cancel")}</button>
      </div>
    </form>`;
  }

  #passcode(set: boolean) {
    if (this.typed !== null) return this.#form(this.typed);
    return html`<div class="passcode">
      <span class="words">${t("passcode")} <span class="soft">${t(set ? "passcode.isSet" : "passcode.none")}</span></span>
      <div class="buttons">
        <button type="button" class="button" data-begin @click=${() => this.#begin()}>
          ${t(set ? "passcode.change" : "passcode.set")}
        </button>
        ${
          set
            ? html`<button type="button" class="button" @click=${() => this.app.setPasscode("")}>
                ${t("passcode.remove")}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #fact(node: IconNode, words: Key) {
    return html`<p class="fact">${icon(node)}${t(words)}</p>`;
  }

  override render() {
    const { app, state } = this;
    if (!state.room) return nothing;
    const { host, settings } = state.room;
    if (!host) {
      return html`${settings.locked ? this.#fact(Lock, "room.locked.told") : nothing}
      ${settings.waiting ? this.#fact(Hourglass, "room.waiting.told") : nothing}
      ${settings.passcode ? this.#fact(KeyRound, "room.passcode.told") : nothing}`;
    }
    return html`<h3>${t("room")}</h3>
      <gr-switch
        .label=${t("room.lock")}
        .hint=${t("room.lock.hint")}
        .on=${settings.locked}
        @turn=${(event: CustomEvent<boolean>) => app.lockRoom(event.detail)}
      ></gr-switch>
      <gr-switch
        .label=${t("room.waiting")}
        .hint=${t("room.waiting.hint")}
        .on=${settings.waiting}
        @turn=${(event: CustomEvent<boolean>) => app.letNewcomersWait(event.detail)}
      ></gr-switch>
      ${this.#passcode(settings.passcode)}`;
  }
}

customElements.define("gr-room-settings", RoomSettings);
