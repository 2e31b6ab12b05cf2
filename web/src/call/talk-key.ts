import type { ReactiveController } from "lit";
import type { StateView } from "../shell/view.js";

const space = " ";

/** Hears when the key that was pressed to talk is let go, or will not be heard of any more: the window lost the focus. */
export class TalkKey implements ReactiveController {
  #host: StateView;

  constructor(host: StateView) {
    this.#host = host;
  }

  hostConnected(): void {
    document.addEventListener("keydown", this.#held);
    document.addEventListener("keyup", this.#released);
    document.addEventListener("visibilitychange", this.#stop);
    window.addEventListener("blur", this.#stop);
  }

  hostDisconnected(): void {
    document.removeEventListener("keydown", this.#held);
    document.removeEventListener("keyup", this.#released);
    document.removeEventListener("visibilitychange", this.#stop);
    window.removeEventListener("blur", this.#stop);
    this.#stop();
  }

  /** While it is held it repeats, and would scroll. */
  #held = (event: KeyboardEvent): void => {
    if (event.key === space && this.#host.state.talking) event.preventDefault();
  };

  #released = (event: KeyboardEvent): void => {
    if (event.key !== space) return;
    if (this.#host.state.talking) event.preventDefault();
    this.#stop();
  };

  #stop = (): void => this.#host.app.talk(false);
}
