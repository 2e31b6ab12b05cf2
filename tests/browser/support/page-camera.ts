import type { Person } from "./person.js";
import type { Rgb } from "./pixels.js";

export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly colour: Rgb;
}

/** The middles of the four quarters of a page camera's picture. No two channels or planes could change places unseen. */
export const patches: readonly Patch[] = [
  { x: 0.25, y: 0.25, colour: [200, 60, 30] },
  { x: 0.75, y: 0.25, colour: [40, 160, 70] },
  { x: 0.25, y: 0.75, colour: [90, 40, 200] },
  { x: 0.75, y: 0.75, colour: [220, 210, 60] },
];

/** What the frames are like. `matrix` and `fullRange`: how YUV stands for RGB; of no meaning to RGB itself. */
export interface PageCamera {
  readonly format: "NV12" | "RGBA" | "BGRA";
  readonly matrix: "bt709" | "smpte170m";
  readonly fullRange: boolean;
}

/** Puts a camera that gives frames of one kind, made here and not by Chromium, in the place of the person's own. */
export async function bringCamera(person: Person, camera: PageCamera): Promise<void> {
  await person.page.addInitScript(beCamera, { ...camera, patches });
}

function beCamera({ format, matrix, fullRange, patches }: PageCamera & { readonly patches: readonly Patch[] }): void {
  const [codedWidth, codedHeight] = [324, 182]; // not a multiple of what SIMD takes at a time
  const yuvOf = ([r, g, b]: Rgb) => {
    const [red, blue] = matrix === "bt709" ? [0.2126, 0.0722] : [0.299, 0.114];
    const y = red * r + (1 - red - blue) * g + blue * b;
    const [u, v] = [(b - y) / (2 - 2 * blue), (r - y) / (2 - 2 * red)];
    const samples = fullRange ? [y, 128 + u, 128 + v] : [16 + (y * 219) / 255, 128 + (u * 224) / 255, 128 + (v * 224) / 255];
    return samples.map(Math.round) as unknown as Rgb;
  };
  const colourOf = (x: number, y: number, width: number, height: number) =>
    patches[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]!.colour;
  /** Bytes of a plane or of several that are woven together. */
  const plane = (width: number, height: number, samples: (colour: Rgb) => readonly number[]) => {
    const bytes: number[] = [];
    for (let y = 0; y < height; ++y) {
      for (let x = 0; x < width; ++x) bytes.push(...samples(colourOf(x, y, width, height)));
    }
    return bytes;
  };
  const luma = () => plane(codedWidth, codedHeight, (colour) => yuvOf(colour).slice(0, 1));
  const chroma = () => plane(codedWidth / 2, codedHeight / 2, (colour) => yuvOf(colour).slice(1));
  const packed = (order: readonly number[]) =>
    plane(codedWidth, codedHeight, (colour) => order.map((channel) => colour[channel] ?? 255));
  const made = {
    NV12: () => [...luma(), ...chroma()],
    RGBA: () => packed([0, 1, 2, 3]),
    BGRA: () => packed([2, 1, 0, 3]),
  };
  const bytes = Uint8Array.from(made[format]());
  const colorSpace: VideoColorSpaceInit =
    format === "NV12"
      ? { primaries: matrix, transfer: matrix, matrix, fullRange }
      : { primaries: "bt709", transfer: "iec61966-2-1", matrix: "rgb", fullRange: true };
  const track = new MediaStreamTrackGenerator({ kind: "video" });
  const writer = track.writable.getWriter();
  setInterval(() => {
    const timestamp = Math.round(performance.now() * 1000);
    void writer.write(new VideoFrame(bytes, { format, codedWidth, codedHeight, timestamp, colorSpace }));
  }, 50);
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = new MediaStream(constraints?.video === undefined ? [] : [track]);
    if (constraints?.audio === undefined) return stream;
    for (const voice of (await open({ audio: constraints.audio })).getAudioTracks()) stream.addTrack(voice);
    return stream;
  };
}
