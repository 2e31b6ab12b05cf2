import { html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { BellOff, BellRing, EyeOff, UserRound, UserRoundX } from "lucide";
import type { AppState } from "../app/types.js";
import { t } from "../locale/locale.js";
import "../shell/field.js";
import type { Field } from "../shell/field.js";
import { icon } from "../shell/icon.js";
import "../shell/segments.js";
import type { Choice } from "../shell/segments.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./presence.css?inline";

type Presence = AppState["phone"]["presence"];

const longestName = 40;
const none = "none";
const icons = { none: UserRoundX, open: UserRound, quiet: BellOff, hidden: EyeOff };
const words = (presence: Presence) => presence || none;

/** One's own name, and who may see it and ring. */
export class PresenceCard extends StateView {
  static override styles = sheet(own);

  override updated(changed: PropertyValues): void {
    const before = changed.get("state") as AppState | undefined;
    if (before && this.#error(before) === "" && this.#error(this.state) !== "") this.find<Field>("gr-field")?.select();
  }

  #error({ refusal, phone: { appearance } }: AppState): string {
    if (refusal === "bad-name" || appearance.refusal === "bad-name") return t("refusal.bad-name");
    if (appearance.refusal === "name-taken") return t("presence.taken", { name: appearance.name });
    return "";
  }

  #edit(event: CustomEvent<string>): void {
    if (this.state.refusal !== null) this.app.dismissRefusal();
    this.app.setName(event.detail);
  }

  #appear(presence: string): void {
    if (this.state.refusal !== null) this.app.dismissRefusal();
    this.app.beFound(presence);
  }

  #take(name: string): void {
    this.app.setName(name);
    this.#appear(this.state.phone.presence);
  }

  /** Something was typed that is not how we are listed. */
  #renamed(): boolean {
    const { presence, appearance } = this.state.phone;
    const name = this.state.lobby.name.trim();
    return presence !== "" && name !== "" && name !== appearance.name;
  }

  #key(event: KeyboardEvent): void {
    const typed = event.composedPath()[0] instanceof HTMLInputElement;
    if (typed && event.key === "Enter" && !event.isComposing && this.#renamed()) {
      this.#appear(this.state.phone.presence);
    }
  }

  #name() {
    const { phone, lobby } = this.state;
    const { suggestion } = phone.appearance;
    return html`<gr-field
        .label=${t("lobby.name")}
        .value=${lobby.name}
        .error=${this.#error(this.state)}
        .autocomplete=${"name"}
        .maxLength=${longestName}
        @edit=${this.#edit}
        @keydown=${this.#key}
      ></gr-field>
      ${
        suggestion
          ? html`<button type="button" class="button" @click=${() => this.#take(suggestion)}>
              ${t("presence.suggestion", { name: suggestion })}
            </button>`
          : nothing
      }
      ${
        this.#renamed() && this.#error(this.state) === ""
          ? html`<button type="button" class="button" @click=${() => this.#appear(phone.presence)}>
              ${t("presence.rename")}
            </button>`
          : nothing
      }`;
  }

  #standing() {
    const { presence, appearance } = this.state.phone;
    const { phase, refusal, moved, name } = appearance;
    if (moved) return t("presence.moved");
    if (refusal !== null) return refusal === "name-taken" || refusal === "bad-name" ? nothing : t("presence.refused");
    if (phase === "appearing") return t("presence.appearing");
    if (phase === "away") return nothing;
    return t(presence === "hidden" ? "presence.present.hidden" : "presence.present", { name });
  }

  /** Whoever is found wants to know that they are called, also behind another window. */
  #notifications() {
    const { presence, notifications } = this.state.phone;
    if (presence !== "open" || notifications !== "unasked") return nothing;
    return html`<div class="notify">
      ${icon(BellRing)}
      <p>${t("presence.notify")}</p>
      <button type="button" class="button" @click=${() => this.app.phone.allowNotifications()}>
        ${t("presence.notify.allow")}
      </button>
    </div>`;
  }

  override render() {
    const { presence, appearance } = this.state.phone;
    const choices: readonly Choice[] = (["open", "quiet", "hidden", ""] as const).map((each) => ({
      value: words(each),
      words: t(`presence.${words(each)}`),
      icon: icons[words(each)],
    }));
    return html`
      <h2>${t("presence")}</h2>
      ${this.#name()}
      <div class="choice">
        <gr-segments
          tall
          .label=${t("presence.choice")}
          .choices=${choices}
          .value=${words(presence)}
          @choose=${({ detail }: CustomEvent<string>) => this.#appear(detail === none ? "" : detail)}
        ></gr-segments>
        <p class="soft small">${t(`presence.${words(presence)}.hint`)}</p>
      </div>
      <p class="small" role="status">${this.#standing()}</p>
      ${
        appearance.moved
          ? html`<button type="button" class="button" @click=${() => this.#appear(presence)}>${t("presence.moved.here")}</button>`
          : nothing
      }
      ${this.#notifications()}
    `;
  }
}

customElements.define("gr-presence", PresenceCard);
