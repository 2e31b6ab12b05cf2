import { readFileSync } from "node:fs";

import type { Worker } from "@playwright/test";

import type { AppRoot } from "./support/app-root.js";
import { countOpenFrames, openFramesIn } from "./support/open-frames.js";
import { PlainTab } from "./support/plain-tab.js";
import { expect, type Person, test } from "./support/test.js";

/** The camera that the test is: it makes its frames itself, one when it is asked. */
interface Camera {
  readonly track: MediaStreamTrack;
  /** Gives a frame of a person before a green screen, and says its timestamp. */
  readonly give: () => Promise<number>;
  results: ReadableStreamDefaultReader<VideoFrame>;
}

const warm = 24_000; // until then the browser's own caches and heaps grow to their size
const whole = 54_000; // half an hour at 30 a second
const share = 3_000; // from look to look
// MB. Frames of 160 x 90 that were kept would be more than a thousand, one kilobyte kept of each 54.
const allowed = 48;
const [width, height] = [160, 90];

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

/** Looks at what the worker holds open, again and again while the work goes on; the most there was. */
async function mostOpen(worker: Worker, work: Promise<unknown>): Promise<number> {
  let [most, over] = [0, false];
  void work.finally(() => (over = true)).catch(() => undefined);
  while (!over) most = Math.max(most, await openFramesIn(worker));
  return most;
}

test("half an hour of frames leaves the memory and the open frames flat", async ({ server, arrive }, info) => {
  const ann = await arrive("Ann");
  await ann.page.addInitScript(beCamera, [width, height] as const);
  await ann.open(server.url);
  await begin(ann);
  const worker = ann.page.workers()[0]!;
  await countOpenFrames(worker);
  const go = async (frames: number) => {
    for (let done = 0; done < frames; done += share) {
      const work = run(ann, share);
      expect(await mostOpen(worker, work)).toBeLessThanOrEqual(3);
      expect(await work).toEqual({ results: share, keyed: true });
    }
    // Each result is out, so nothing has a frame any more.
    expect(await openFramesIn(worker)).toBe(0);
    return memory(ann);
  };
  const before = await go(warm);
  const after = await go(whole);
  const said = `${before.toFixed(0)} MB after ${warm} frames, ${after.toFixed(0)} MB after ${whole} more`;
  info.annotations.push({ type: "memory", description: said });
  console.log(said);
  expect(after - before).toBeLessThan(allowed);
});

/** Counts the preview's frames, until there are as many as are wanted. */
async function framesOfPreview(wanted: number): Promise<{ hidden: boolean; count: number }> {
  const tools = {
    previewIn(root: ParentNode): HTMLVideoElement | null {
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLVideoElement) return element;
        const inside = element.shadowRoot ? tools.previewIn(element.shadowRoot) : null;
        if (inside) return inside;
      }
      return null;
    },
  };
  const track = (tools.previewIn(document)!.srcObject as MediaStream).getVideoTracks()[0]!.clone();
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  let count = 0;
  while (count < wanted) {
    const { value } = await reader.read();
    if (!value) break;
    ++count;
    value.close();
  }
  await reader.cancel();
  track.stop();
  return { hidden: document.hidden, count };
}

async function effectsOn(): Promise<void> {
  const root = document.querySelector<AppRoot>("gr-app")!;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  while ((root.state?.camera.width ?? 0) === 0) await turn();
  root.app.effects.setKey("studio");
  root.app.effects.setFilterText("contrast(1.1) saturate(1.2)");
  while (root.state?.effects.state !== "working") await turn();
}

test("effects go on in a hidden tab", async ({ server }) => {
  const tab = await PlainTab.open(server.url, 1, { camera: "green" });
  try {
    await tab.run(effectsOn);
    await tab.hide();
    // Whatever was on its way when the tab was hidden is not thirty.
    expect(await tab.run(framesOfPreview, 40)).toEqual({ hidden: true, count: 40 });
  } finally {
    await tab.close();
  }
});
