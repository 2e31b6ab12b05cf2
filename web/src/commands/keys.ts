import type { AppState } from "../app/types.js";
import type { Ui } from "../shell/ui.js";
import type { Command } from "./command.js";
import { commands } from "./list.js";

function keyOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

const typing =
  "input:not([type=range], [type=checkbox], [type=radio], [type=color]), textarea, select, [role^=menu]";

/** Somebody types here, or the element has a use for letter keys itself. */
function takesKeys(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typing));
}

/** The command that this key press means, if it means one. */
export function commandFor(event: KeyboardEvent, state: AppState, ui: Ui): Command | null {
  if (!state.shortcuts || event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return null;
  if (ui.dialog !== null) return null;
  const key = keyOf(event);
  if (!key.startsWith("ctrl+") && takesKeys(event.composedPath()[0])) return null;
  return commands.find((each: Command) => each.key === key && each.when(state, ui)) ?? null;
}
