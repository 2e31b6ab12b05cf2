// What the page hears of the board that it shows, and what it can ask of it. The worker that keeps the
// board makes the one and reads the other (wasm/board/worker); the page passes both through.

export type BoardTool =
  | "select" | "pen" | "marker" | "eraser" | "rubber" | "line" | "arrow" | "rectangle" | "ellipse" | "text" | "hand";

export interface BoardState {
  /** broken: its worker is gone, and a reload helps. */
  readonly phase: "opening" | "ready" | "broken";
  /** Of the one that is open; a room has a board of its own. */
  readonly id: string;
  readonly title: string;
  readonly ofRoom: boolean;
  /** Every stroke is on this machine's disk as soon as it is drawn. in-use: by another tab, which keeps
   * it; what is drawn here goes to the others in the room and nowhere else. failed: the disk is full,
   * or this browser keeps no files for us. */
  readonly kept: "yes" | "in-use" | "failed";
  readonly tool: BoardTool;
  /** #rrggbb, and those that were used before, newest first. */
  readonly colour: string;
  readonly recentColours: readonly string[];
  /** Pixels of the page: of the pen, the height of letters. */
  readonly width: number;
  readonly recentWidths: readonly number[];
  readonly grid: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** By the host, who can still draw. */
  readonly locked: boolean;
  readonly mayDraw: boolean;
  /** Nothing is to be seen on the page. */
  readonly empty: boolean;
  readonly pages: readonly string[];
  /** The one that is shown. */
  readonly page: string;
  /** 1: a pixel of the page is one of CSS. */
  readonly zoom: number;
  /** All of the page is to be seen, and follows the window's size. */
  readonly fitted: boolean;
  /** What is selected, as a box in the canvas's CSS pixels. */
  readonly selection: {
    readonly things: number;
    readonly x: number; readonly y: number; readonly width: number; readonly height: number;
    /** Who drew it; empty for several, and for those who never said. */
    readonly by: string;
  } | null;
  /** Words are being written: where in the canvas's CSS pixels, and how high a line is. */
  readonly writing: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string } | null;
  /** Those on this machine, changed last first. */
  readonly boards: readonly {
    readonly id: string;
    readonly title: string;
    /** Of a room: its code; else empty. */
    readonly room: string;
    /** ms since 1970. */
    readonly changed: number;
  }[];
  /** The one that was removed last can come back. */
  readonly restorable: boolean;
  /** What did not work, until the next intent. */
  readonly problem:
    | "" | "not-a-board" | "newer-board" | "damaged-board" | "too-large" | "not-a-picture" | "too-many" | "locked" | "full";
}

export type BoardIntent =
  // What one draws with
  | { readonly do: "tool"; readonly tool: BoardTool }
  | { readonly do: "colour"; readonly colour: string }
  | { readonly do: "width"; readonly width: number }
  | { readonly do: "grid"; readonly on: boolean }
  // What one does
  | { readonly do: "undo" | "redo" | "clear" }
  | { readonly do: "remove-selected" | "select-all" | "select-none" }
  /** Pixels of the page. */
  | { readonly do: "move-selected"; readonly x: number; readonly y: number }
  /** What stands in `writing`; it took that much room, in CSS pixels of the canvas. Empty: nothing. */
  | { readonly do: "write"; readonly words: string; readonly width: number; readonly height: number }
  /** Where it was dropped, in the canvas's CSS pixels; nowhere: in the middle. */
  | { readonly do: "picture"; readonly blob: Blob; readonly x?: number; readonly y?: number }
  | { readonly do: "lock"; readonly on: boolean }
  // Pages
  | { readonly do: "add-page" }
  | { readonly do: "page" | "remove-page"; readonly page: string }
  // What one sees of it
  | { readonly do: "zoom"; readonly by: number }
  | { readonly do: "fit" | "actual-size" }
  /** CSS pixels. */
  | { readonly do: "pan"; readonly x: number; readonly y: number }
  // Boards
  | { readonly do: "new-board" | "restore-board" }
  | { readonly do: "open-board" | "remove-board"; readonly id: string }
  | { readonly do: "rename-board"; readonly id: string; readonly title: string }
  | { readonly do: "open-file"; readonly blob: Blob; readonly name: string }
  /** Into the person's own folder. */
  | { readonly do: "save"; readonly as: "png" | "svg" | "board" };
