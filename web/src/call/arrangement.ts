import { gridFor } from "./grid.js";

/** Where something stands, in CSS pixels from the upper left of the floor. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Floor {
  readonly width: number;
  readonly height: number;
  /** Between any two. */
  readonly gap: number;
  /** How wide the strip is beside what is large, and how high it is below it. */
  readonly strip: number;
  readonly stripLow: number;
}

export interface Arrangement {
  readonly large: readonly Box[];
  readonly rest: readonly Box[];
}

/** In rows, all of one size, in the middle of the area; the last row in the middle too. */
function inGrid(count: number, area: Box, gap: number, fill: boolean): readonly Box[] {
  if (count === 0) return [];
  const { columns, width, height } = gridFor(count, area.width, area.height, gap, fill);
  const rows = Math.ceil(count / columns);
  const middle = (room: number, times: number, length: number) => (room - times * length - (times - 1) * gap) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = area.left + middle(area.width, inRow, width) + (i % columns) * (width + gap);
    const top = area.top + middle(area.height, rows, height) + row * (height + gap);
    return { left: Math.round(left), top: Math.round(top), width, height };
  });
}

/** What is large takes the floor, and the rest stands beside it, or below it on a floor that is higher than wide. */
export function arrange(large: number, rest: number, { width, height, gap, strip, stripLow }: Floor): Arrangement {
  const whole = { left: 0, top: 0, width, height };
  if (large === 0) return { large: [], rest: inGrid(rest, whole, gap, rest === 1) };
  if (rest === 0) return { large: inGrid(large, whole, gap, large === 1), rest: [] };
  const beside = width > height;
  const across = Math.max(0, width - strip - gap);
  const down = Math.max(0, height - stripLow - gap);
  const stage = beside ? { ...whole, width: across } : { ...whole, height: down };
  const edge = beside
    ? { ...whole, left: across + gap, width: width - across - gap }
    : { ...whole, top: down + gap, height: height - down - gap };
  return { large: inGrid(large, stage, gap, large === 1), rest: inGrid(rest, edge, gap, false) };
}
