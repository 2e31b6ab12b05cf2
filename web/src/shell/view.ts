import { LitElement, unsafeCSS } from "lit";
import type { CSSResult } from "lit";
import type { App, AppState } from "../app/types.js";
import { onLanguage } from "../locale/locale.js";
import base from "./base.css?inline";
import type { Ui } from "./ui.js";

const shared = unsafeCSS(base);

/** What every view's sheet begins with, then its own. */
export function sheet(own: string): CSSResult[] {
  return [shared, unsafeCSS(own)];
}

/** A view: drawn from what it is given, and again when the language changes. */
export abstract class View extends LitElement {
  #stopListening: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopListening = null;
  }

  /** Something in what this view has drawn. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
  protected find<T extends HTMLElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }
}

/** A view of the whole state. */
export abstract class StateView extends View {
  static override properties = {
    app: { attribute: false },
    state: { attribute: false },
    ui: { attribute: false },
  };
  declare app: App;
  declare state: AppState;
  declare ui: Ui;
}
