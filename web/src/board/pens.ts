const names = ["black", "grey", "red", "orange", "yellow", "green", "blue", "violet"] as const;

export interface PenColour {
  readonly name: (typeof names)[number];
  /** #rrggbb */
  readonly code: string;
}

let colours: readonly PenColour[] | null = null;

/** Colours that are well seen on paper, and far apart. */
export function penColours(): readonly PenColour[] {
  const style = getComputedStyle(document.documentElement);
  colours ??= names.map((name) => ({ name, code: style.getPropertyValue(`--pen-${name}`).trim() }));
  return colours;
}

interface Widths {
  /** Pixels of the page. */
  readonly few: readonly [number, number, number, number];
  readonly most: number;
}

const fine: Widths = { few: [2, 4, 8, 16], most: 64 };
const broad: Widths = { few: [12, 24, 40, 64], most: 128 };
const wiping: Widths = { few: [16, 40, 80, 160], most: 256 };
const letters: Widths = { few: [20, 32, 48, 72], most: 200 };

/** How wide a tool may well be; null for one that has no width. */
export function widthsOf(tool: string): Widths | null {
  switch (tool) {
    case "select":
    case "hand":
    case "rubber":
      return null;
    case "marker":
      return broad;
    case "eraser":
      return wiping;
    case "text":
      return letters;
    default:
      return fine;
  }
}
