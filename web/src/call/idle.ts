import type { ReactiveController, ReactiveControllerHost } from "lit";

const patience = 4000;
/** A tap is over by then. */
const tap = 700;
const signs = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Says whether nobody has moved for a while. `busy` is asked first: while it says yes, somebody is there. */
export class Idle implements ReactiveController {
  now = false;
  #host: ReactiveControllerHost & EventTarget;
  #busy: () => boolean;
  #timer = 0;

  constructor(host: ReactiveControllerHost & EventTarget, busy: () => boolean) {
    this.#host = host;
    this.#busy = busy;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) document.addEventListener(sign, this.#moved, { passive: true });
    this.#wait();
  }

  hostDisconnected(): void {
    for (const sign of signs) document.removeEventListener(sign, this.#moved);
    clearTimeout(this.#timer);
  }

  #moved = (event: Event): void => {
    if (this.now && event instanceof PointerEvent && event.pointerType === "touch") swallowTap();
    this.#set(false);
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#busy()) this.#wait();
      else this.#set(true);
    }, patience);
  }

  #set(idle: boolean): void {
    if (this.now === idle) return;
    this.now = idle;
    this.#host.requestUpdate();
  }
}

/** The tap that brings the controls back does nothing else: it could not be aimed at what was not seen. */
function swallowTap(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), tap);
}
