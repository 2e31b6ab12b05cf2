import type { AppState, BoardState } from "../app/types.js";
import type { Ui } from "../shell/ui.js";

/** Files that the board can be saved as, and opened from again. */
export const fileKind = ".board";
/** What the browser should offer for a picture. */
export const pictureKinds = "image/*";

/** As long as none is open: what one will see first, at rest. */
const none: BoardState = {
  phase: "opening",
  id: "",
  title: "",
  ofRoom: false,
  kept: "yes",
  tool: "pen",
  colour: "",
  recentColours: [],
  width: 4,
  recentWidths: [],
  grid: false,
  canUndo: false,
  canRedo: false,
  locked: false,
  mayDraw: false,
  empty: true,
  pages: [""],
  page: "",
  zoom: 1,
  fitted: true,
  selection: null,
  writing: null,
  boards: [],
  restorable: false,
  problem: "",
};

/** The board that is open. */
export function boardOf({ board }: Pick<AppState, "board">): BoardState {
  if (!board) return none;
  return board.pages.length > 0 ? board : { ...board, pages: none.pages, page: none.page };
}

/** One sees it: it is where one is, or on the stage. */
export function boardShown({ place }: Pick<AppState, "place">, { board }: Pick<Ui, "board">): boolean {
  return place === "board" || (place === "room" && board);
}

/** The page so many after the one that is shown. */
export function neighbour({ pages, page }: BoardState, step: number): string | undefined {
  return pages[pages.indexOf(page) + step];
}
