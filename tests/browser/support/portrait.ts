// A drawn person, in front of a room for screenshots in which people should look like people, or in front of a green
// screen, lit unevenly and noisy as they are. Frames of planar YUV 4:2:0.

interface Colour {
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** BT.601, studio range, from 0 to 255 RGB. */
function yuv(r: number, g: number, b: number): Colour {
  return {
    y: 16 + 0.257 * r + 0.504 * g + 0.098 * b,
    u: 128 - 0.148 * r - 0.291 * g + 0.439 * b,
    v: 128 + 0.439 * r - 0.368 * g - 0.071 * b,
  };
}

const people = [
  { wall: yuv(196, 178, 150), light: yuv(250, 226, 180), shirt: yuv(38, 92, 84), skin: yuv(231, 183, 150), hair: yuv(58, 36, 26) },
  { wall: yuv(96, 116, 134), light: yuv(190, 208, 220), shirt: yuv(170, 74, 48), skin: yuv(141, 92, 62), hair: yuv(24, 18, 16) },
  { wall: yuv(150, 160, 128), light: yuv(224, 230, 196), shirt: yuv(58, 60, 94), skin: yuv(240, 200, 172), hair: yuv(128, 74, 38) },
  { wall: yuv(118, 100, 122), light: yuv(214, 190, 206), shirt: yuv(212, 174, 92), skin: yuv(198, 146, 108), hair: yuv(40, 34, 40) },
];

const screen = { wall: yuv(44, 140, 62), light: yuv(84, 204, 104) };

function mix(a: Colour, b: Colour, amount: number): Colour {
  return { y: a.y + (b.y - a.y) * amount, u: a.u + (b.u - a.u) * amount, v: a.v + (b.v - a.v) * amount };
}

/** 0 outside an ellipse, 1 inside, with an edge as soft as a lens makes it. */
function inside(x: number, y: number, cx: number, cy: number, rx: number, ry: number): number {
  const distance = Math.hypot((x - cx) / rx, (y - cy) / ry);
  return Math.min(1, Math.max(0, (1 - distance) * Math.min(rx, ry) * 60));
}

/** Behind the person. */
export type Scene = "room" | "green screen";

/** One frame; `phase` runs from 0 to 1 over one breath. */
export function portrait(person: number, phase: number, width: number, height: number, scene: Scene = "room"): Buffer {
  const green = scene === "green screen";
  const look = { ...people[(person - 1) % people.length]!, ...(green ? screen : {}) };
  const noise = green ? 4 : 0;
  const sway = 0.012 * Math.sin(2 * Math.PI * phase);
  const at = (x: number, y: number): Colour => {
    const lamp = Math.max(0, 1 - Math.hypot(x - 0.25, y - 0.12) / 0.85);
    let colour = mix(look.wall, look.light, lamp * lamp);
    const frame = !green && x > 1.32 && x < 1.6 && y > 0.14 && y < 0.5 ? 0.35 : 0;
    colour = mix(colour, yuv(250, 246, 236), frame);
    const cx = 0.889 + sway;
    colour = mix(colour, look.hair, inside(x, y, cx, 0.42, 0.2, 0.25));
    colour = mix(colour, look.shirt, inside(x, y, cx - sway, 1.12, 0.52, 0.42));
    colour = mix(colour, mix(look.skin, yuv(0, 0, 0), 0.18), inside(x, y, cx, 0.68, 0.075, 0.14));
    colour = mix(colour, look.skin, inside(x, y, cx, 0.46, 0.155, 0.205));
    colour = mix(colour, look.hair, inside(x, y, cx, 0.27, 0.17, 0.085));
    for (const side of [-1, 1]) {
      colour = mix(colour, yuv(40, 30, 28), inside(x, y, cx + side * 0.058, 0.455, 0.014, 0.017));
    }
    return mix(colour, yuv(150, 70, 66), inside(x, y, cx, 0.565, 0.05, 0.012));
  };
  const luma = Buffer.alloc(width * height);
  const [u, v] = [Buffer.alloc(luma.length / 4), Buffer.alloc(luma.length / 4)];
  for (let row = 0; row < height; ++row) {
    for (let column = 0; column < width; ++column) {
      const colour = at(column / height, row / height);
      luma[row * width + column] = colour.y + noise * (Math.random() - 0.5);
      if (row % 2 === 0 && column % 2 === 0) {
        const i = (row / 2) * (width / 2) + column / 2;
        u[i] = colour.u + noise * (Math.random() - 0.5);
        v[i] = colour.v + noise * (Math.random() - 0.5);
      }
    }
  }
  return Buffer.concat([luma, u, v]);
}
