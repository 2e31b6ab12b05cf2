import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { printedKey, wordsOf } from "../commands/command.js";
import type { Command } from "../commands/command.js";
import { command } from "../commands/list.js";
import type { CommandId } from "../commands/list.js";
import { t } from "../locale/locale.js";
import { icon } from "./icon.js";
import { PopoverButton } from "./popover-button.js";
import { sheet } from "./view.js";
import own from "./menu.css?inline";

/** What every menu's sheet begins with, then its own. */
export function menuSheet(more = "") {
  return sheet(own + more);
}

/** A button and the menu that it opens: a popover with a `.item` for each thing in it. */
export abstract class Menu extends PopoverButton {
  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".item")].filter((item) => item.offsetHeight > 0);
  }

  /** What that command does here; nothing where it does not apply. */
  protected item(id: CommandId, look = ""): TemplateResult | typeof nothing {
    const { state, ui } = this;
    const it: Command = command(id);
    if (!it.when(state, ui)) return nothing;
    return html`<button type="button" role="menuitem" tabindex="-1" class="item ${look}" @click=${() => this.perform(it)}>
      ${icon(it.icon(state, ui))}<span>${t(wordsOf(it, state, ui))}</span>
      ${it.key && state.shortcuts ? html`<kbd aria-hidden="true">${printedKey(it.key)}</kbd>` : nothing}
    </button>`;
  }

  protected perform(it: Command): void {
    this.close();
    it.perform(this.app, this.ui, this.state);
  }

  protected toggled(event: ToggleEvent): void {
    if (event.newState === "open") this.#items()[0]?.focus();
  }

  protected move(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(event.composedPath()[0] as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    this.escape(event);
    if (event.key === "Tab") this.close();
    if (to === undefined) return;
    event.preventDefault();
    items[to % items.length]?.focus();
  }
}
