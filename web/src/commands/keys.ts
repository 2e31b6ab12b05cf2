import type { AppState } from "../app/types.js";
import type { Ui } from "../shell/ui.js";
import type { Command } from "./command.js";
import { commands } from "./list.js";

const space = "space";

function keyOf(event: KeyboardEvent): string {
  const key = event.key === " " ? space : event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `ctrl+shift+${key}` : `ctrl+${key}`;
}

const typing =
  "input:not([type=range], [type=checkbox], [type=radio], [type=color]), textarea, select, [role^=menu]";
/** With the focus, they are pressed by the space bar themselves. */
const controls = "button, a[href], input, summary, video[controls], [role=button], [role=tab]";
/** With the focus, they are scrolled or moved by these keys themselves. */
const scrolled = "input, [tabindex='0']:not(canvas)";
const scrolling: readonly string[] = ["pageup", "pagedown"];
/** What one does to a text that one types. */
const editing: readonly string[] = ["ctrl+a", "ctrl+y", "ctrl+z", "ctrl+shift+z"];

/** Somebody types here, or the element has a use for this key itself. */
function takesKey(target: EventTarget | undefined, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches(typing)) return !key.startsWith("ctrl+") || editing.includes(key);
  if (scrolling.includes(key)) return target.matches(scrolled);
  return key === space && target.matches(controls);
}

/** The command that this key press means, if it means one. */
export function commandFor(event: KeyboardEvent, state: AppState, ui: Ui): Command | null {
  if (!state.shortcuts || event.defaultPrevented || event.isComposing || event.altKey) return null;
  if (ui.dialog !== null) return null;
  const key = keyOf(event);
  if (takesKey(event.composedPath()[0], key)) return null;
  const means = ({ key: own, also, repeats }: Command) =>
    (own === key || also?.includes(key) === true) && (!event.repeat || repeats === true);
  return commands.find((each: Command) => means(each) && each.when(state, ui)) ?? null;
}
