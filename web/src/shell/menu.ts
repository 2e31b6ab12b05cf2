import { placeWhenOpen } from "./floating.js";
import { StateView, sheet } from "./view.js";
import own from "./menu.css?inline";

/** What every menu's sheet begins with, then its own. */
export function menuSheet(more = "") {
  return sheet(own + more);
}

/** A button and the menu that it opens: `#menu`, a popover with a `.item` for each thing in it. */
export abstract class Menu extends StateView {
  get open(): boolean {
    return this.find("#menu")?.matches(":popover-open") ?? false;
  }

  override focus(): void {
    this.find("button")?.focus();
  }

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".item")].filter((item) => item.offsetHeight > 0);
  }

  protected toggled(event: ToggleEvent): void {
    if (event.newState === "open") this.#items()[0]?.focus();
  }

  protected placed(event: ToggleEvent): void {
    placeWhenOpen(event, this.find("button"));
  }

  protected move(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(event.composedPath()[0] as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Tab" || event.key === "Escape") this.close();
    // What the menu lies on would otherwise be closed by the same key.
    if (event.key === "Escape") event.stopPropagation();
    if (to === undefined) return;
    event.preventDefault();
    items[to % items.length]?.focus();
  }

  protected close(): void {
    this.find("#menu")?.hidePopover();
    this.find("button")?.focus();
  }
}
