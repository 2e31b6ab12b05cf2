import type { Locator } from "@playwright/test";

import { expect } from "./test.js";

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The mean colour around a place of what a video, image or canvas shows now; x and y from 0 to 1. */
export function colourAt(picture: Locator, x: number, y: number): Promise<Rgb> {
  return picture.evaluate(
    (element: HTMLVideoElement | HTMLImageElement, [across, down]) => {
      const width = element instanceof HTMLVideoElement ? element.videoWidth : element.naturalWidth;
      const height = element instanceof HTMLVideoElement ? element.videoHeight : element.naturalHeight;
      if (width === 0) return [-1, -1, -1] as const;
      const size = 8;
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no 2d context");
      context.drawImage(element, size / 2 - across * width, size / 2 - down * height);
      const { data } = context.getImageData(0, 0, size, size);
      const mean = [0, 0, 0] as [number, number, number];
      for (let i = 0; i < data.length; ++i) {
        if (i % 4 < 3) mean[i % 4]! += (data[i] ?? 0) / (size * size);
      }
      return mean;
    },
    [x, y] as const,
  );
}

/** How far two colours are from each other, 0 to 442. */
export function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((part, i) => part - other[i]!));
}

/** Waits until the picture shows this colour there. */
export async function showsColour(picture: Locator, x: number, y: number, colour: Rgb, within = 24): Promise<void> {
  await expect
    .poll(async () => distance(await colourAt(picture, x, y), colour), {
      message: `${String(colour)} at ${x}, ${y}`,
      intervals: [100],
    })
    .toBeLessThan(within);
}
