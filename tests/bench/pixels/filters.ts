import type { Goal, PixelCase } from "./case.js";

/** One filter of colour against the browser's own. */
function alone(filter: string): PixelCase {
  const peer = `ctx.filter: ${filter}`;
  const peers = filter === "sepia(1)" ? [peer, "OpenCV: transform"] : [peer];
  return { name: filter, peers, goals: [{ peer, faster: 10 }] };
}

const blurs = [2, 3, 5, 10, 20, 50, 100].map((sigma) => `blur ${sigma}`);

function blur(name: string): PixelCase {
  const goals: Goal[] = [{ times: 1.25, fastest: blurs }];
  const peers: string[] = [];
  if (name === "blur 5") {
    peers.push("ctx.filter: blur(5px)", "OpenCV: GaussianBlur sigma 5");
    goals.push({ peer: peers[0]!, faster: 10 }, { peer: peers[1]!, faster: 50 });
  }
  if (name === "blur 20") {
    peers.push("ctx.filter: blur(20px)");
    goals.push({ peer: peers[0]!, faster: 5 });
  }
  return { name, peers, goals };
}

export const filters: readonly PixelCase[] = [
  ...[
    "brightness(0.5)",
    "contrast(2)",
    "grayscale(1)",
    "hue-rotate(90deg)",
    "invert(1)",
    "opacity(0.9)",
    "saturate(2)",
    "sepia(1)",
  ].map(alone),
  { name: "drop-shadow(4px 4px 8px blue)", peers: ["ctx.filter: drop-shadow(4px 4px 8px blue)"] },
  ...blurs.map(blur),
  { name: "eight presets in a row", goals: [{ floors: 12 }] },
  { name: "eight in a row, each clamping", goals: [{ floors: 12 }] },
];
