export interface ScreenState {
  /** This browser can share a screen. */
  readonly available: boolean;
  /** asking: the browser's picker is open and nothing is shared yet. */
  readonly state: "off" | "asking" | "on";
  /** With its sound. */
  readonly sound: boolean;
  /** Empty where nothing is shared, or the browser does not tell. */
  readonly surface: "" | "monitor" | "window" | "browser";
  /** What the others get where not everything gets through: sharp text, or smooth motion. */
  readonly hint: "detail" | "motion";
}

export interface PhotosState {
  /** Seconds until the picture is taken, 0 while none is. */
  readonly countdown: number;
  /** Seconds to wait: 0, 3 or 10. */
  readonly delay: number;
  readonly format: "png" | "jpeg";
  /** Newest first. */
  readonly list: readonly {
    readonly id: number;
    readonly address: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
  }[];
  /** One was removed a moment ago and can be had back. */
  readonly restorable: boolean;
}
