import { html, nothing } from "lit";
import { Crown, Ellipsis, MicOff, Pin, PinOff, Spotlight, UserX } from "lucide";
import type { Person } from "../app/types.js";
import { t } from "../locale/locale.js";
import { icon } from "../shell/icon.js";
import type { IconNode } from "../shell/icon.js";
import { Menu, menuSheet } from "../shell/menu.js";
import own from "./person-menu.css?inline";

/** What one can do about one person in the room: everybody sees them as they like, and the host has a say. */
export class PersonMenu extends Menu {
  static override styles = menuSheet(own);
  static override properties = { ...Menu.properties, person: { attribute: false }, sure: { state: true }, filled: { state: true } };
  declare person: Person;
  /** Removing cannot be undone: the first press asks, the second does it. */
  declare sure: boolean;
  /** Only what is open has something in it: there may be many of these. */
  declare filled: boolean;

  constructor() {
    super();
    this.sure = false;
    this.filled = false;
  }

  #opens(event: ToggleEvent): void {
    this.sure = false;
    this.filled = event.newState === "open";
    this.placed(event);
  }

  #item(node: IconNode, words: string, perform: () => void, look = "") {
    const clicked = () => {
      this.close();
      perform();
    };
    return html`<button type="button" role="menuitem" tabindex="-1" class="item ${look}" @click=${clicked}>
      ${icon(node)}<span>${words}</span>
    </button>`;
  }

  #pin() {
    const { ui } = this;
    const { name } = this.person;
    return ui.pinned === name
      ? this.#item(PinOff, t("unpin"), () => ui.set({ pinned: "" }))
      : this.#item(Pin, t("pin"), () => ui.set({ pinned: name }));
  }

  #spotlight() {
    const { app, person } = this;
    return this.state.room?.settings.spotlight === person.id
      ? this.#item(Spotlight, t("spotlight.stop"), () => app.spotlight(""))
      : this.#item(Spotlight, t("spotlight.start"), () => app.spotlight(person.id));
  }

  #remove() {
    const { app, sure } = this;
    const { id, name } = this.person;
    if (sure) return this.#item(UserX, t("person.remove.sure", { name }), () => app.removePerson(id), "destroys");
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      class="item"
      @click=${() => (this.sure = true)}
    >
      ${icon(UserX)}<span>${t("person.remove")}</span>
    </button>`;
  }

  /** Of the others. */
  #host() {
    const { app, person } = this;
    return html`
      ${person.microphone ? this.#item(MicOff, t("person.askMute"), () => app.askMute(person.id)) : nothing}
      ${this.#item(Crown, t("person.makeHost"), () => app.handOver(person.id))} ${this.#remove()}
    `;
  }

  override updated(): void {
    // The button that asked is another one than that which answers.
    if (this.sure) this.find(".destroys")?.focus();
  }

  #items() {
    const host = this.state.room?.host ?? false;
    return html`${this.#pin()} ${host ? this.#spotlight() : nothing}
    ${host && !this.person.self ? this.#host() : nothing}`;
  }

  override render() {
    const label = t("person.menu", { name: this.person.name });
    return html`
      <button
        type="button"
        class="control"
        popovertarget="menu"
        aria-label=${label}
        title=${label}
        aria-haspopup="menu"
      >
        ${icon(Ellipsis)}
      </button>
      <div
        id="menu"
        class="floating"
        popover
        role="menu"
        aria-label=${label}
        @keydown=${this.move}
        @toggle=${this.toggled}
        @beforetoggle=${this.#opens}
      >
        ${this.filled ? this.#items() : nothing}
      </div>
    `;
  }
}

customElements.define("gr-person-menu", PersonMenu);
