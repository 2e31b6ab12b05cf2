export interface RecordingState {
  /** This browser can record, and keep what was recorded. */
  readonly available: boolean;
  /** starting: the files are being opened. finishing: they are being made seekable. */
  readonly phase: "idle" | "starting" | "recording" | "paused" | "finishing";
  /** While recording: when it would have begun had there been no pause, ms since 1970. */
  readonly since: number;
  /** Recorded so far, without pauses, in seconds. */
  readonly elapsed: number;
  /** Of all files so far. */
  readonly bytes: number;
  /** Until the disk is full, once that is near; null before. */
  readonly secondsLeft: number | null;
  /** Those that this browser can record, best first, and the one that is used. */
  readonly formats: readonly { readonly id: string; readonly extension: string }[];
  readonly format: string;
  readonly recommended: string;
  readonly quality: "small" | "standard" | "high";
  /** What the choice of quality comes to for what there is to record now. */
  readonly bytesPerMinute: number;
  /** In a call: everybody to a file of their own. */
  readonly separately: boolean;
}

export interface LibraryState {
  /** There has been a look at what there is. */
  readonly loaded: boolean;
  /** Newest first. */
  readonly list: readonly {
    readonly id: string;
    /** What the person calls it, empty where they have not named it. */
    readonly title: string;
    readonly content: "camera" | "screen" | "both" | "call" | "person" | "board";
    /** Of the person or room that was recorded, empty otherwise. */
    readonly name: string;
    /** The same for files that were recorded together, empty for one alone. */
    readonly group: string;
    /** recording: under way, here or, where `elsewhere`, in another tab; or being put in order. */
    readonly state: "recording" | "finished" | "recovered";
    readonly elsewhere: boolean;
    /** How much of one that was cut off is put in order, 0 to 1; null where it is not being done. */
    readonly recovering: number | null;
    /** ms since 1970. */
    readonly started: number;
    readonly seconds: number;
    readonly bytes: number;
    /** 0 without a picture. */
    readonly width: number;
    readonly height: number;
    /** Where to play it and download it from, and its picture; empty while there is none. */
    readonly address: string;
    readonly thumbnail: string;
    /** What the file is called when it leaves the library. */
    readonly file: string;
  }[];
  /** Bytes that this site has on the machine, and may still have; 0 where the browser does not tell. */
  readonly used: number;
  readonly free: number;
  /** One was deleted a moment ago and can be had back. */
  readonly restorable: boolean;
  /** This browser lets a page write into a folder. */
  readonly folders: boolean;
  /** What is being written into one: 0 to 1. */
  readonly saving: { readonly id: string; readonly part: number } | null;
}
