// An hour's recording as fast as the store's worker takes it: whether its memory grows with it.

import type { Case } from "../support/report.js";
import { type Heaps, makeWatchable, watchHeaps } from "./heaps.js";
import type { LongRecording } from "./in-page/long-recording.js";
import { beginLong } from "./long.js";
import { recordingWorker } from "./scripts.js";
import { visiting } from "./visit.js";

const [warm, hourLong] = [600, 3600]; // seconds
const bitsPerSecond = 7_000_000;

interface Grown {
  readonly warm: Heaps;
  readonly first: Heaps;
  readonly second: Heaps;
  /** Of the file after the first hour. */
  readonly bytes: number;
}

function grow(): Promise<Grown> {
  return visiting({ camera: "file" }, async ({ person, server }) => {
    const { page } = person;
    await person.open(server.url);
    await makeWatchable(page, recordingWorker());
    const recording = await beginLong(page, bitsPerSecond);
    const heaps = await watchHeaps(page);
    const after = async (seconds: number) => {
      await recording.evaluate((each: LongRecording, seconds) => each.goOn({ seconds, bytes: Infinity }), seconds);
      return heaps();
    };
    const early = await after(warm);
    const first = await after(hourLong);
    const bytes = await recording.evaluate((each: LongRecording) => each.bytes);
    return { warm: early, first, second: await after(2 * hourLong), bytes };
  });
}

function growth(before: number, after: number): number {
  return 100 * (after / before - 1);
}

export async function hour(): Promise<Case[]> {
  const { warm, first, second, bytes } = await grow();
  const steps = (heap: keyof Heaps) => [warm, first].map((each) => (each[heap] / 1e6).toFixed(2)).join(" to ");
  const scripts = (heaps: Heaps) => heaps.page + heaps.worker;
  return [
    {
      name: "1 h, growth of the JavaScript heaps after 10 min",
      unit: "%",
      greenroom: growth(scripts(warm), scripts(first)),
      target: 5,
      detail: `page ${steps("page")} MB, worker ${steps("worker")} MB, of a file of ${(bytes / 1e6).toFixed(0)} MB`,
    },
    {
      name: "1 h, growth of the worker's wasm memory after 10 min",
      unit: "%",
      greenroom: growth(warm.wasm, first.wasm),
      target: 5,
      detail: `${steps("wasm")} MB`,
    },
    {
      // What it gains in the first is what the engine compiles: alone, its heap is small.
      name: "another hour, growth of the worker's JavaScript heap",
      unit: "%",
      greenroom: growth(first.worker, second.worker),
      target: 5,
      detail: `to ${(second.worker / 1e6).toFixed(2)} MB`,
    },
  ];
}
