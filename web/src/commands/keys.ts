import type { AppState } from "../app/types.js";
import type { Ui } from "../shell/ui.js";
import type { Command } from "./command.js";
import { commands } from "./list.js";

function keyOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** Somebody types here, or the element has a use for letter keys itself. */
function takesKeys(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role^=menu]"))
  );
}

/** The command that this key press means, if it means one. */
export function commandFor(event: KeyboardEvent, state: AppState, ui: Ui): Command | null {
  if (!state.shortcuts || event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return null;
  if (ui.dialog !== null) return null;
  const key = keyOf(event);
  if (!key.startsWith("ctrl+") && takesKeys(event.composedPath()[0])) return null;
  return commands.find((each: Command) => each.key === key && each.when(state, ui)) ?? null;
}
