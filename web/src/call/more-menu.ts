import { html, nothing } from "lit";
import { Ellipsis } from "lucide";
import { printedKey, wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { placeWhenOpen } from "../shell/floating.js";
import { icon } from "../shell/icon.js";
import { StateView, sheet } from "../shell/view.js";
import own from "./more-menu.css?inline";

const shown: readonly CommandId[] = ["copyLink", "share", "fullScreen", "reconnect", "settings", "help", "palette"];
const besidesWhenWide: readonly CommandId[] = ["copyLink"];

/** Everything that is not wanted all the time. */
export class MoreMenu extends StateView {
  static override styles = sheet(own);

  get open(): boolean {
    return this.find("[popover]")?.matches(":popover-open") ?? false;
  }

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".item")].filter((item) => item.offsetHeight > 0);
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === "open") this.#items()[0]?.focus();
  }

  #move(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(event.composedPath()[0] as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Tab" || event.key === "Escape") this.#close();
    if (to === undefined) return;
    event.preventDefault();
    items[to % items.length]?.focus();
  }

  #close(): void {
    this.find("#menu")?.hidePopover();
    this.find("button")?.focus();
  }

  #perform(it: Command): void {
    this.#close();
    it.perform(this.app, this.ui);
  }

  #item(id: CommandId) {
    const { state, ui } = this;
    const it: Command = command(id);
    if (!it.when(state, ui)) return nothing;
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      class="item ${besidesWhenWide.includes(id) ? "when-narrow" : ""}"
      @click=${() => this.#perform(it)}
    >
      ${icon(it.icon(state, ui))}<span>${t(wordsOf(it, state, ui))}</span>
      ${it.key && state.shortcuts ? html`<kbd aria-hidden="true">${printedKey(it.key)}</kbd>` : nothing}
    </button>`;
  }

  override render() {
    return html`
      <button type="button" class="control bar" popovertarget="menu" aria-label=${t("more")} aria-haspopup="menu">
        ${icon(Ellipsis)}<span class="tip" aria-hidden="true">${t("more")}</span>
      </button>
      <div
        id="menu"
        class="floating"
        popover
        role="menu"
        aria-label=${t("more")}
        @keydown=${this.#move}
        @toggle=${this.#toggled}
        @beforetoggle=${(event: ToggleEvent) => placeWhenOpen(event, this.find("button"))}
      >
        ${shown.map((id) => this.#item(id))}
      </div>
    `;
  }
}

customElements.define("gr-more-menu", MoreMenu);
