import type { Locator } from "@playwright/test";

/** What a video has shown at its worst. */
export interface Seen {
  /** How many frames. */
  readonly frames: number;
  /** The mean brightness of the darkest one, 0 to 255. */
  readonly darkest: number;
  /** How much green had the better of red and blue at the place that was watched, at most; 0 to 255. */
  readonly greenest: number;
}

export interface Watch {
  /** What was seen until now. */
  readonly seen: () => Promise<Seen>;
}

/** Looks at every frame that the element shows from now on, and most closely at a place; x and y from 0 to 1. */
export async function watch(video: Locator, place: { readonly x: number; readonly y: number }): Promise<Watch> {
  const handle = await video.evaluateHandle((element: HTMLVideoElement, { x, y }) => {
    const size = 16;
    const context = new OffscreenCanvas(size, size).getContext("2d", { willReadFrequently: true })!;
    const seen = { frames: 0, darkest: 255, greenest: 0 };
    const look = () => {
      context.drawImage(element, 0, 0, size, size);
      const { data } = context.getImageData(0, 0, size, size);
      let sum = 0;
      for (let i = 0; i < data.length; i += 4) sum += Math.max(data[i]!, data[i + 1]!, data[i + 2]!);
      seen.darkest = Math.min(seen.darkest, sum / size ** 2);
      const at = 4 * (Math.floor(y * size) * size + Math.floor(x * size));
      seen.greenest = Math.max(seen.greenest, data[at + 1]! - Math.max(data[at]!, data[at + 2]!));
      ++seen.frames;
      element.requestVideoFrameCallback(look);
    };
    if (element.videoWidth > 0) look();
    else element.requestVideoFrameCallback(look);
    return seen;
  }, place);
  return { seen: () => handle.evaluate((seen) => ({ ...seen })) };
}
