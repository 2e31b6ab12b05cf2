import type { Locator } from "@playwright/test";

// A picture that says whose it is and which frame: two rows of black and white fields, large enough to
// survive scaling and a video codec. The upper row begins white, black, then the person's number in three bits
// and a parity bit; the lower one is the frame's number in eight bits.

export interface Mark {
  readonly person: number;
  readonly frame: number;
}

const upper = 6;
const lower = 8;

export function fields({ person, frame }: Mark): { upper: boolean[]; lower: boolean[] } {
  const bits = (value: number, count: number) =>
    Array.from({ length: count }, (_, i) => ((value >> (count - 1 - i)) & 1) === 1);
  const number = bits(person, 3);
  const odd = number.filter(Boolean).length % 2 === 1;
  return { upper: [true, false, ...number, odd], lower: bits(frame, lower) };
}

/** The levels of both rows of fields; `at` tells the level of a place, 0 to 1 across and down. */
export function markRows(at: (x: number, y: number) => number): [number[], number[]] {
  const row = (count: number, y: number) => Array.from({ length: count }, (_, i) => at((i + 0.5) / count, y));
  return [row(upper, 1 / 6), row(lower, 1 / 2)];
}

/** The mark that these levels make, or null where they make none. */
export function markFrom([above, below]: [number[], number[]]): Mark | null {
  const value = (bits: boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);
  const isWhite = (level: number) => level > 128;
  const read = { person: value(above.slice(2, 5).map(isWhite)), frame: value(below.map(isWhite)) };
  const expected = fields(read).upper;
  return above.map(isWhite).every((bit, i) => bit === expected[i]) ? read : null;
}

/** The mark in the frame that a video element shows now, or null where there is none to be read. */
export async function readMark(video: Locator): Promise<Mark | null> {
  const rows = await video.evaluate(
    (element: HTMLVideoElement, [upperCount, lowerCount]): [number[], number[]] | null => {
      if (element.videoWidth === 0) return null;
      const canvas = new OffscreenCanvas(element.videoWidth, element.videoHeight);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no 2d context");
      context.drawImage(element, 0, 0);
      const row = (count: number, height: number) =>
        Array.from({ length: count }, (_, i) => {
          const x = Math.floor(((i + 0.5) * canvas.width) / count);
          const y = Math.floor(height * canvas.height);
          return context.getImageData(x, y, 1, 1).data[1] ?? 0;
        });
      return [row(upperCount, 1 / 6), row(lowerCount, 1 / 2)];
    },
    [upper, lower] as const,
  );
  return rows === null ? null : markFrom(rows);
}
