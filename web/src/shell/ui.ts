/** What is open at the moment: of no interest to the app, and forgotten on reload. */
export interface UiState {
  readonly drawer: "people" | null;
  readonly dialog: "help" | "palette" | "settings" | "link" | null;
  readonly fullScreen: boolean;
}

export interface Ui extends UiState {
  set(change: Partial<UiState>): void;
}

export const closedUi: UiState = { drawer: null, dialog: null, fullScreen: false };
