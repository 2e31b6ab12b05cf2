#pragma once

// The TypeScript of the larger parts of the state; each changes together with the C++ that makes
// it, wasm/app/effects_state.cpp and photos_state.cpp.
namespace greenroom::bindings {

constexpr const char* effects_state_type = R"ts({
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
})ts";

constexpr const char* screen_state_type = R"ts({
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
})ts";

constexpr const char* photos_state_type = R"ts({
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
})ts";

constexpr const char* recording_state_type = R"ts({
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
})ts";

constexpr const char* library_state_type = R"ts({
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
})ts";

}  // namespace greenroom::bindings
