import { placeWhenOpen } from "./floating.js";
import { StateView } from "./view.js";

/** A button and the one popover that it opens; Escape leads back to the button. */
export abstract class PopoverButton extends StateView {
  get open(): boolean {
    return this.#popover?.matches(":popover-open") ?? false;
  }

  get #popover(): HTMLElement | null {
    return this.find("[popover]");
  }

  override focus(): void {
    this.find("button")?.focus();
  }

  protected close(): void {
    this.#popover?.hidePopover();
    this.focus();
  }

  protected placed(event: ToggleEvent): void {
    placeWhenOpen(event, this.find("button"));
  }

  protected escape(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    // What the popover lies on would otherwise be closed by the same key.
    event.stopPropagation();
    this.close();
  }
}
