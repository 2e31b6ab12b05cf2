import type { App, AppState } from "../../../web/src/app/types.js";

/** The page's root element, which holds the app and its state: for what a test cannot ask for by a click. */
export interface AppRoot extends HTMLElement {
  readonly app: App;
  /** null until the app has said it for the first time. */
  readonly state: AppState | null;
}
