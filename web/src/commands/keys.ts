import type { AppState } from "../app/types.js";
import type { Ui } from "../shell/ui.js";
import type { Command } from "./command.js";
import { commands } from "./list.js";

const space = "space";

function keyOf(event: KeyboardEvent): string {
  const key = event.key === " " ? space : event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

const typing =
  "input:not([type=range], [type=checkbox], [type=radio], [type=color]), textarea, select, [role^=menu]";
/** With the focus, they are pressed by the space bar themselves. */
const controls = "button, a[href], input, summary, video[controls], [role=button], [role=tab]";

/** Somebody types here, or the element has a use for this key itself. */
function takesKey(target: EventTarget | undefined, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches(typing)) return true;
  return key === space && target.matches(controls);
}

/** The command that this key press means, if it means one. */
export function commandFor(event: KeyboardEvent, state: AppState, ui: Ui): Command | null {
  if (!state.shortcuts || event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return null;
  if (ui.dialog !== null) return null;
  const key = keyOf(event);
  if (!key.startsWith("ctrl+") && takesKey(event.composedPath()[0], key)) return null;
  return commands.find((each: Command) => each.key === key && each.when(state, ui)) ?? null;
}
