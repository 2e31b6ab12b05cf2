/** How tiles stand in a window so that as much as possible of everybody is seen. Lengths in CSS pixels. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

const picture = 16 / 9;
/** A tile among others is never narrower than a square or wider than a picture, which cropping would spoil. */
const narrowest = 1;

/** How much of a picture is left when it fills a tile of this aspect. */
function seen(aspect: number): number {
  return Math.min(aspect / picture, picture / aspect);
}

/** Large tiles are good and cropped ones bad, but what is cropped is rarely a face: hence the root. */
function worth(width: number, height: number): number {
  return width * height * Math.sqrt(seen(width / height));
}

function tileIn(width: number, height: number, fill: boolean): readonly [width: number, height: number] {
  if (fill) return [width, height];
  const aspect = Math.min(picture, Math.max(narrowest, width / height));
  return width / height > aspect ? [height * aspect, height] : [width, width / aspect];
}

/** The best rows and columns for so many tiles, and the size of each. With `fill` a tile takes all that there is. */
export function gridFor(count: number, width: number, height: number, gap: number, fill = count === 1): Grid {
  let best: Grid = { columns: 1, rows: 1, width: 0, height: 0 };
  let bestWorth = -1;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const cellWidth = (width - gap * (columns - 1)) / columns;
    const cellHeight = (height - gap * (rows - 1)) / rows;
    if (cellWidth <= 0 || cellHeight <= 0) continue;
    const [tileWidth, tileHeight] = tileIn(cellWidth, cellHeight, fill);
    const itsWorth = worth(tileWidth, tileHeight);
    if (itsWorth <= bestWorth) continue;
    bestWorth = itsWorth;
    best = { columns, rows, width: Math.floor(tileWidth), height: Math.floor(tileHeight) };
  }
  return best;
}

/** Filling the tile may hide up to this part of a picture; where it would hide more, the whole picture is shown. */
const mayHide = 0.5;

export function fitOf(pictureAspect: number, tileAspect: number): "cover" | "contain" {
  const left = Math.min(pictureAspect / tileAspect, tileAspect / pictureAspect);
  return 1 - left > mayHide ? "contain" : "cover";
}
