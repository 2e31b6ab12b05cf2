import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { fields } from "./mark.js";
import { portrait } from "./portrait.js";

// Files for Chromium's fake camera and microphone, made once and kept in build/.

const folder = fileURLToPath(new URL("../../../build/fake-devices", import.meta.url));
const width = 320;
const height = 240;
const framesPerSecond = 15;
const frames = 60;

/** Writes the file unless it is there; whole or not at all, so that a killed run leaves nothing broken. */
function made(name: string, make: () => Buffer): string {
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, make());
    renameSync(unfinished, path);
  }
  return path;
}

/** Frames as a YUV4MPEG2 file, which Chromium plays over and over. */
function video(width: number, height: number, rate: number, pictures: readonly Buffer[]): Buffer {
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip C420jpeg\n`);
  return Buffer.concat([header, ...pictures.flatMap((each) => [Buffer.from("FRAME\n"), each])]);
}

/** A camera whose pictures carry the person's mark (mark.ts), 320 x 240 at 15 frames a second. */
export function camera(person: number): string {
  return made(`camera-${person}.y4m`, () => {
    const pictures = Array.from({ length: frames }, (_, frame) => picture(person, frame));
    return video(width, height, framesPerSecond, pictures);
  });
}

/** A camera that shows a drawn person (portrait.ts), 640 x 360. */
export function portraitCamera(person: number): string {
  return made(`portrait-${person}.y4m`, () => {
    const breath = 40;
    const pictures = Array.from({ length: breath }, (_, i) => portrait(person, i / breath, 640, 360));
    return video(640, 360, 10, pictures);
  });
}

/** A camera that shows a drawn person in front of a green screen. */
export function greenScreenCamera(person: number, width = 640, height = 360, rate = 15): string {
  return made(`green-screen-${person}-${width}x${height}-${rate}.y4m`, () => {
    const breath = 20;
    const pictures = Array.from({ length: breath }, (_, i) =>
      portrait(person, i / breath, width, height, "green screen"),
    );
    return video(width, height, rate, pictures);
  });
}

/** A camera that shows one frame over and over: a drawn person beside every colour there is, 640 x 360. */
export function stillCamera(person: number): string {
  return made(`still-${person}.y4m`, () => video(640, 360, 15, [colours(portrait(person, 0, 640, 360), 640, 360)]));
}

/** Paints every hue over the right third of a frame, above from white to full, below from full to black. */
function colours(frame: Buffer, width: number, height: number): Buffer {
  const left = width - Math.floor(width / 6) * 2;
  const chroma = width * height;
  const half = width / 2;
  for (let y = 0; y < height; ++y) {
    for (let x = left; x < width; ++x) {
      const hue = (6 * (x - left)) / (width - left);
      const down = (2 * y) / height;
      const [white, light] = [Math.max(0, 1 - down), Math.min(1, 2 - down)];
      const part = (shift: number) => {
        const full = Math.min(1, Math.max(0, Math.abs(((hue + shift) % 6) - 3) - 1));
        return 255 * light * (full + (1 - full) * white);
      };
      const [r, g, b] = [part(0), part(4), part(2)];
      // BT.601, studio range, as in portrait.ts.
      frame[y * width + x] = Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b);
      if (y % 2 === 0 && x % 2 === 0) {
        const i = (y / 2) * half + x / 2;
        frame[chroma + i] = Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b);
        frame[chroma + chroma / 4 + i] = Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b);
      }
    }
  }
  return frame;
}

function picture(person: number, frame: number): Buffer {
  const { upper, lower } = fields({ person, frame });
  const luma = Buffer.alloc(width * height, 110);
  const paint = (row: boolean[], top: number, bottom: number) => {
    for (let y = top; y < bottom; ++y) {
      for (let x = 0; x < width; ++x) {
        const white = row[Math.floor((x * row.length) / width)] === true;
        luma[y * width + x] = white ? 235 : 16;
      }
    }
  };
  paint(upper, 0, height / 3);
  paint(lower, height / 3, (2 * height) / 3);
  const chroma = (width * height) / 4;
  // A tint of their own, for whoever looks at a screenshot.
  return Buffer.concat([
    luma,
    Buffer.alloc(chroma, 128 + 14 * Math.round(3 * Math.sin(person))),
    Buffer.alloc(chroma, 128 + 14 * Math.round(3 * Math.cos(person))),
  ]);
}

/** A microphone: syllables of a buzzing tone, 0.2 s on and 0.1 s off, or two seconds of silence. */
export function microphone(kind: "talking" | "silent"): string {
  return made(`microphone-${kind}.wav`, () => {
    const rate = 48_000;
    const samples = new Int16Array(2 * rate);
    if (kind === "talking") {
      for (let i = 0; i < samples.length; ++i) {
        const time = i / rate;
        const on = time % 0.3 < 0.2;
        // A sum of harmonics: noise suppression leaves it alone where it would remove a pure tone.
        const tone = [150, 300, 450, 900].reduce(
          (sum, pitch) => sum + Math.sin(2 * Math.PI * pitch * time),
          0,
        );
        samples[i] = on ? Math.round(6000 * tone) : 0;
      }
    }
    const data = Buffer.from(samples.buffer);
    const header = Buffer.alloc(44);
    header.write("RIFF", 0);
    header.writeUInt32LE(36 + data.length, 4);
    header.write("WAVEfmt ", 8);
    header.writeUInt32LE(16, 16);
    header.writeUInt16LE(1, 20); // PCM
    header.writeUInt16LE(1, 22); // mono
    header.writeUInt32LE(rate, 24);
    header.writeUInt32LE(2 * rate, 28);
    header.writeUInt16LE(2, 32);
    header.writeUInt16LE(16, 34);
    header.write("data", 36);
    header.writeUInt32LE(data.length, 40);
    return Buffer.concat([header, data]);
  });
}
