/** What is open at the moment: of no interest to the app, and forgotten on reload. */
export interface UiState {
  readonly drawer: "people" | "effects" | null;
  readonly dialog: "help" | "palette" | "settings" | "link" | "photo" | "recording" | "recordingSettings" | null;
  /** The id of the photo in that dialog. */
  readonly photo: number;
  /** The id of the recording in that dialog. */
  readonly recording: string;
  readonly effectsTab: "background" | "filters" | "presets";
  /** The next click on one's own picture picks the key colour. */
  readonly picking: boolean;
  readonly fullScreen: boolean;
}

export interface Ui extends UiState {
  set(change: Partial<UiState>): void;
}

export const closedUi: UiState = {
  drawer: null,
  dialog: null,
  photo: 0,
  recording: "",
  effectsTab: "background",
  picking: false,
  fullScreen: false,
};
