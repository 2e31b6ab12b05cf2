import { readFileSync } from "node:fs";

import { expect } from "@playwright/test";

import type { AppRoot } from "./app-root.js";
import { countOpenFrames, openFramesIn } from "./open-frames.js";
import type { Person } from "./person.js";

/** The camera that the test is: it makes its frames itself, one when it is asked. */
interface Camera {
  readonly track: MediaStreamTrack;
  /** Gives a frame of a person before a green screen, and says its timestamp. */
  readonly give: () => Promise<number>;
  results: ReadableStreamDefaultReader<VideoFrame>;
}

const [width, height] = [160, 90];
const share = 3_000; // from look to look

/** Puts the test's own camera in the place of the page's. */
function beCamera([codedWidth, codedHeight]: readonly [number, number]): void {
  const track = new MediaStreamTrackGenerator({ kind: "video" });
  const writer = track.writable.getWriter();
  const size = codedWidth * codedHeight;
  const pixels = new Uint8Array((size * 3) / 2);
  let made = 0;
  const give = async () => {
    pixels.fill(120, 0, size);
    pixels.fill(70, size);
    for (let y = 0; y < codedHeight; ++y) {
      // The person gets brighter and darker, so that no frame is like the one before.
      pixels.fill(180 + (made % 40), y * codedWidth + codedWidth / 4, y * codedWidth + (3 * codedWidth) / 4);
    }
    for (let y = 0; y < codedHeight; ++y) {
      const row = size + (y * codedWidth) / 2; // of both planes of chroma
      pixels.fill(128, row + codedWidth / 8, row + (3 * codedWidth) / 8);
    }
    const timestamp = Math.round((made++ * 1e6) / 30);
    await writer.write(new VideoFrame(pixels, { format: "I420", codedWidth, codedHeight, timestamp }));
    return timestamp;
  };
  (globalThis as unknown as { camera: Partial<Camera> }).camera = { track, give };
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = new MediaStream(constraints?.video === undefined ? [] : [track]);
    if (constraints?.audio === undefined) return stream;
    for (const voice of (await open({ audio: constraints.audio })).getAudioTracks()) stream.addTrack(voice);
    return stream;
  };
}

interface Done {
  /** How many came out. */
  readonly results: number;
  /** The last one has lost the green around the person, and the person has stayed. */
  readonly keyed: boolean;
}

/** Has `count` frames go through the effects, each when the one before has come out. */
function run(person: Person, count: number): Promise<Done> {
  return person.page.evaluate(async (frames) => {
    const { camera } = globalThis as unknown as { camera: Camera };
    const done = { results: 0, keyed: false };
    for (let i = 0; i < frames; ++i) {
      const timestamp = await camera.give();
      const { value } = await camera.results.read();
      if (!value) break;
      if (value.timestamp === timestamp) ++done.results;
      if (i === frames - 1) {
        const pixels = new Uint8Array(value.allocationSize());
        await value.copyTo(pixels);
        const middle = (value.codedHeight / 2) * value.codedWidth;
        done.keyed = pixels[middle]! < 100 && pixels[middle + value.codedWidth / 2]! > 150;
      }
      value.close();
    }
    return done;
  }, count);
}

/** Resident memory of the pages' processes, MB, without what is about to be collected. */
async function memory(person: Person): Promise<number> {
  const session = await person.context.newCDPSession(person.page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const pids = await person.processes("renderer");
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Turns effects on, gives frames until they work, and takes from then on what they make. */
async function begin(person: Person): Promise<void> {
  await person.preview.evaluate(async (video: HTMLVideoElement) => {
    const root = document.querySelector<AppRoot>("gr-app")!;
    root.app.effects.setKey("studio");
    root.app.effects.setFilterText("contrast(1.1) saturate(1.2)");
    const { camera } = globalThis as unknown as { camera: Camera };
    const shown = () => (video.srcObject as MediaStream | null)?.getVideoTracks()[0];
    while (root.state?.effects.state !== "working" || shown() === undefined || shown() === camera.track) {
      await camera.give();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    camera.results = new MediaStreamTrackProcessor({ track: shown()! }).readable.getReader();
  });
}

/** Opens the page with such a camera, and effects on. */
export async function openWithFrames(person: Person, origin: string): Promise<void> {
  await person.page.addInitScript(beCamera, [width, height] as const);
  await person.open(origin);
  await begin(person);
  await countOpenFrames(person.page.workers()[0]!);
}

/**
 * Has so many frames go through, and fails where the worker ever holds more than three of them open, one does not come
 * out, or one is not what it should be. Resolves to the memory() after.
 */
export async function giveFrames(person: Person, count: number): Promise<number> {
  const worker = person.page.workers()[0]!;
  for (let done = 0; done < count; done += share) {
    let [most, over] = [0, false];
    const work = run(person, share).finally(() => (over = true));
    // Where looking fails first, nobody waits for it any more.
    work.catch(() => undefined);
    while (!over) most = Math.max(most, await openFramesIn(worker));
    expect(await work).toEqual({ results: share, keyed: true });
    expect(most).toBeLessThanOrEqual(3);
  }
  // Each result is out, so nothing has a frame any more.
  expect(await openFramesIn(worker)).toBe(0);
  return memory(person);
}
