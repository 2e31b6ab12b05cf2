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
