import type { PixelCase } from "./case.js";

const loop = "JavaScript loop: key";

/** Over the picture of picture.ts: a figure before an uneven green with a camera's noise. */
export const keys: readonly PixelCase[] = [
  { name: "simple key + composite", peers: [loop], goals: [{ peer: loop, faster: 25 }] },
  {
    name: "studio key + composite",
    peers: [loop],
    goals: [{ floors: 4 }, { peer: loop, faster: 20 }],
  },
  { name: "studio key, not composited" },
  { name: "composite" },
];
