/** What is open at the moment: of no interest to the app, and forgotten on reload. */
export interface UiState {
  readonly drawer: "people" | "effects" | "statistics" | "chat" | null;
  readonly dialog: "help" | "palette" | "settings" | "link" | "photo" | "recording" | "recordingSettings" | "connectivity" | "boards" | "game" | null;
  /** The id of the photo in that dialog. */
  readonly photo: number;
  /** The id of the recording in that dialog. */
  readonly recording: string;
  readonly effectsTab: "background" | "filters" | "presets";
  /** The next click on one's own picture picks the key colour. */
  readonly picking: boolean;
  readonly fullScreen: boolean;
  /** How people stand in a room while nobody is pinned or in the spotlight: all alike, or who speaks large. */
  readonly layout: "grid" | "speaker";
  /** The name of whom one wants to see large, or empty. No two in a room have one name, and ids begin anew with the server. */
  readonly pinned: string;
  /** The call is seen in a small window of its own too. */
  readonly floating: boolean;
  /** In a room its board is seen, larger than anybody. */
  readonly board: boolean;
  /** It has been, since one came in. */
  readonly boardSeen: boolean;
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
  layout: "grid",
  pinned: "",
  floating: false,
  board: false,
  boardSeen: false,
};
