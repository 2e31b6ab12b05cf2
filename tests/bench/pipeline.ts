// What effects cost a live 1080p30 camera: processor time, added latency, frames shown in a tab one sees and in a hidden one.
import type { Page } from "@playwright/test";

import type { AppRoot } from "../browser/support/app-root.js";
import { countedFramesIn, countOpenFrames, openFramesIn } from "../browser/support/open-frames.js";
import { Person } from "../browser/support/person.js";
import { PlainTab } from "../browser/support/plain-tab.js";
import { Server } from "../support/server.js";
import { processorTime } from "./support/processor-time.js";
import { median, report, spread } from "./support/report.js";

const rounds = 5;
const seconds = 10; // of each measurement of processor time
const counted = 20; // seconds of frames

// What runs in the page. Methods, because what tsx makes of named functions does not exist there.

async function fullHd(): Promise<void> {
  const tools = {
    turn(): Promise<void> {
      return new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
  const root = document.querySelector<AppRoot>("gr-app")!;
  while ((root.state?.camera.width ?? 0) === 0) await tools.turn();
  root.app.setCameraSize(1920, 1080);
  root.app.setCameraRate(30);
  while (root.state?.camera.width !== 1920) await tools.turn();
}

async function effectsOn(): Promise<void> {
  const root = document.querySelector<AppRoot>("gr-app")!;
  root.app.effects.setKey("studio");
  root.app.effects.setFilterText("contrast(1.1) saturate(1.2)");
  while (root.state?.effects.state !== "working") await new Promise((resolve) => setTimeout(resolve, 20));
}

interface Frames {
  /** A second. */
  readonly rate: number;
  /** From a frame of the camera to the same one of the preview, ms. */
  readonly delays: readonly number[];
}

async function frames(length: number): Promise<Frames> {
  const tools = {
    previewIn(root: ParentNode): HTMLVideoElement | null {
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLVideoElement) return element;
        const inside = element.shadowRoot ? tools.previewIn(element.shadowRoot) : null;
        if (inside) return inside;
      }
      return null;
    },
    async read(track: MediaStreamTrack, until: number, seen: (timestamp: number) => void): Promise<void> {
      const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
      while (performance.now() < until) {
        const { value } = await reader.read();
        if (!value) break;
        seen(value.timestamp);
        value.close();
      }
      await reader.cancel();
    },
  };
  const shown = (tools.previewIn(document)!.srcObject as MediaStream).getVideoTracks()[0]!.clone();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1920, height: 1080, frameRate: 30 } });
  const camera = stream.getVideoTracks()[0]!;
  const arrived = new Map<number, number>();
  const delays: number[] = [];
  let count = 0;
  const begun = performance.now();
  const until = begun + length * 1000;
  await Promise.all([
    tools.read(camera, until, (timestamp) => arrived.set(timestamp, performance.now())),
    tools.read(shown, until, (timestamp) => {
      ++count;
      const twin = arrived.get(timestamp);
      if (twin !== undefined) delays.push(performance.now() - twin);
    }),
  ]);
  camera.stop();
  shown.stop();
  return { rate: count / ((performance.now() - begun) / 1000), delays };
}

function effectsOff(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelector<AppRoot>("gr-app")!.app.effects.turnOff());
}

/** Seconds of processor for each second, of the whole browser, while nothing happens but the preview. */
async function load(person: Person): Promise<number> {
  await person.page.waitForTimeout(1500); // what switching costs is not what going on costs
  const pids = await person.processes();
  const [begun, used] = [performance.now(), processorTime(pids)];
  await person.page.waitForTimeout(seconds * 1000);
  return (processorTime(pids) - used) / ((performance.now() - begun) / 1000);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

const server = await Server.start();
const ann = await Person.arrive("Ann", 1, { camera: "studio" });
await ann.open(server.url);
await ann.page.evaluate(fullHd);
const [bare, keyed]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; ++round) {
  bare.push(await load(ann));
  await ann.page.evaluate(effectsOn);
  keyed.push(await load(ann));
  await effectsOff(ann.page);
}
await ann.page.evaluate(effectsOn);
const shown = await ann.page.evaluate(frames, counted);
const own = await ann.page.evaluate(
  () => document.querySelector<AppRoot>("gr-app")!.state?.effects.cost?.milliseconds ?? Number.NaN,
);
const worker = ann.page.workers()[0]!;
await countOpenFrames(worker);
const open: number[] = [];
for (let i = 0; i < 50; ++i) {
  await ann.page.waitForTimeout(100);
  open.push(await openFramesIn(worker));
}
const opened = await countedFramesIn(worker);
await ann.close();

const tab = await PlainTab.open(server.url, 1, { camera: "studio" });
await tab.run(fullHd);
await tab.run(effectsOn);
await tab.hide();
const hidden = await tab.run(frames, counted);
await tab.close();
await server.stop();

const added = keyed.map((value, i) => 100 * (value - bare[i]!));
report([
  {
    name: "studio key and two filters, beyond the bare preview, of one core",
    unit: "%",
    greenroom: median(added),
    target: 15,
    floor: 100 * median(bare),
    detail: `${spread(added, 1)}; the floor is the bare preview itself`,
  },
  { name: "one frame, as the panel says", unit: "ms", greenroom: own },
  {
    name: "added latency, p99",
    unit: "ms",
    greenroom: percentile(shown.delays, 0.99),
    target: 8,
    detail: `${shown.delays.length} frames, median ${median(shown.delays).toFixed(1)}`,
  },
  { name: "time from frame to frame, shown", unit: "ms", greenroom: 1000 / shown.rate, target: 1000 / 29.5 },
  { name: "time from frame to frame, hidden", unit: "ms", greenroom: 1000 / hidden.rate, target: 1000 / 29.5 },
  {
    name: "frames open at a time, at most",
    unit: "",
    greenroom: Math.max(...open),
    target: 3,
    detail: `looked at ${open.length} times in 5 s, in which ${opened} were opened`,
  },
]);
