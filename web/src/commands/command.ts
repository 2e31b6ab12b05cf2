import type { IconNode } from "lucide";
import type { App, AppState } from "../app/types.js";
import type { Key } from "../locale/locale.js";
import type { Ui } from "../shell/ui.js";

/** Something a person can do. Tool bars, menus, shortcuts, help and palette are all made from these. */
export interface Command {
  readonly id: string;
  /** What its button is called. For a toggle the thing itself ("Camera"): `pressed` says whether it is on. */
  readonly label: Key;
  /** What it would do now ("Turn the camera off"), where the label does not say. */
  readonly hint?: (state: AppState, ui: Ui) => Key;
  readonly icon: (state: AppState, ui: Ui) => IconNode;
  /** As in KeyboardEvent.key, lower case; "ctrl+" before it also stands for the Command key of a Mac. */
  readonly key?: string;
  /** Keys that mean the same, and that are not told. */
  readonly also?: readonly string[];
  /** It goes on as long as its key is held. */
  readonly repeats?: boolean;
  readonly when: (state: AppState, ui: Ui) => boolean;
  readonly pressed?: (state: AppState, ui: Ui) => boolean;
  readonly perform: (app: App, ui: Ui, state: AppState) => void;
}

export function wordsOf(command: Command, state: AppState, ui: Ui): Key {
  return command.hint?.(state, ui) ?? command.label;
}

/** "M", "Ctrl+K": as it is printed on the keyboard. */
export function printedKey(key: string): string {
  if (key.length === 1) return key.toUpperCase();
  return key
    .split("+")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("+");
}
