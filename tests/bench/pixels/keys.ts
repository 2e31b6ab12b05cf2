import type { PixelCase } from "./case.js";

const loop = "JavaScript loop: key";
/** Over pixels that are there already: about eight times the floor, so that nothing can be 25 times faster. */
const alone = "JavaScript loop alone: key";

/** Over the picture of picture.ts: a figure before an uneven green with a camera's noise. */
export const keys: readonly PixelCase[] = [
  { name: "simple key + composite", peers: [loop, alone], goals: [{ peer: loop, faster: 25 }] },
  {
    name: "studio key + composite",
    peers: [loop, alone],
    goals: [{ floors: 4 }, { peer: loop, faster: 20 }],
  },
  { name: "studio key, not composited" },
  { name: "composite" },
];
