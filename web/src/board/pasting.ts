import type { ReactiveController } from "lit";
import type { StateView } from "../shell/view.js";
import { boardOf } from "./what-is-shown.js";

/** A picture that is pasted while a board is seen lands on it, unless somebody types. */
export class Pasting implements ReactiveController {
  constructor(private readonly view: StateView) {}

  hostConnected(): void {
    document.addEventListener("paste", this.#paste);
  }

  hostDisconnected(): void {
    document.removeEventListener("paste", this.#paste);
  }

  #paste = (event: ClipboardEvent): void => {
    const { app, state, ui } = this.view;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches("input, textarea")) return;
    const blob = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (!blob || ui.dialog !== null || !boardOf(state).mayDraw) return;
    event.preventDefault();
    app.board.act({ do: "picture", blob });
  };
}
