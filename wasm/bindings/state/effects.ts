export interface EffectsState {
  /** off: nothing is done to the picture. starting: until the first frame has come through. */
  readonly state: "off" | "starting" | "working" | "failed";
  readonly key: "none" | "simple" | "studio" | "plate";
  /** "#rrggbb", of the simple and the studio key. */
  readonly keyColour: string;
  /** How far from the key colour is background: 0 to 300. */
  readonly tolerance: number;
  /** Of the studio key, 0 to 1 each. */
  readonly similarity: number;
  readonly smoothness: number;
  readonly spill: number;
  /** Of the key by the empty room: 1 to 20; feather in pixels, 0 to 10. */
  readonly threshold: number;
  readonly feather: number;
  readonly background: "colour" | "picture" | "plate-blur" | "video" | "transparent";
  readonly backgroundColour: string;
  /** Pixels, 2 to 100. */
  readonly plateBlur: number;
  /** The picture behind: its id or file name, empty for none yet. */
  readonly picture: string;
  readonly video: string;
  /** Something behind is being read. */
  readonly loading: boolean;
  /** counting: `seconds` until the empty room is looked at. looking: stay away. */
  readonly plate: { readonly state: "none" | "counting" | "looking" | "ready"; readonly seconds: number };
  /** First to last. `amount`: pixels, degrees or a factor, by kind; x to alpha of drop-shadow only. */
  readonly filters: readonly {
    readonly kind:
      | "blur" | "brightness" | "contrast" | "drop-shadow" | "grayscale" | "hue-rotate" | "invert"
      | "opacity" | "saturate" | "sepia";
    readonly amount: number;
    readonly x: number;
    readonly y: number;
    readonly colour: string;
    readonly alpha: number;
  }[];
  /** The same as CSS, "none" where there are none. */
  readonly filterText: string;
  /** The mask is shown in the picture's stead, to oneself and nobody else. */
  readonly matte: boolean;
  /** Why the last picture or video was not taken; the one before stays. */
  readonly refusal:
    | "picture-too-large" | "picture-unknown" | "picture-corrupt" | "video-unplayable" | null;
  /** Of the last second; null while nothing is done. `percent` of one core. */
  readonly cost: {
    readonly milliseconds: number;
    readonly percent: number;
    readonly dropped: number;
    readonly rate: number;
  } | null;
}
