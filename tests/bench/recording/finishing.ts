// A recording of 2 GB that was cut off: how long it takes, and how much memory, to put it in order at the next visit.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import type { AppRoot } from "../../browser/support/app-root.js";
import type { Person } from "../../browser/support/person.js";
import { recordings } from "../../browser/support/recordings.js";
import { mkvComplaints, probe } from "../../support/media-file.js";
import { type Case, median, spread } from "../support/report.js";
import type { LongRecording } from "./in-page/long-recording.js";
import { beginLong, longId } from "./long.js";
import { watchMemory } from "./memory.js";
import { inPage, serveInPage } from "./scripts.js";
import { visiting } from "./visit.js";

const bytes = 2e9;
const bitsPerSecond = 7_000_000;
const reads = 3;

/** Records so much, and is cut off. */
async function cutOff(page: Page): Promise<void> {
  const recording = await beginLong(page, bitsPerSecond);
  await recording.evaluate((each: LongRecording, bytes) => each.goOn({ seconds: Infinity, bytes }), bytes);
  await recording.evaluate((each: LongRecording) => each.terminate());
  await page.close();
}

/** Seconds to read the file from its beginning to the end, several times. */
async function readings(page: Page): Promise<number[]> {
  await serveInPage(page.context());
  return page.evaluate(
    async ({ script, id, reads }) => {
      const worker = new Worker(script);
      const seconds: number[] = [];
      while (seconds.length < reads) {
        worker.postMessage(id);
        seconds.push(
          await new Promise((resolve, reject) => {
            worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(`reading the file: ${message}`));
          }),
        );
      }
      worker.terminate();
      return seconds;
    },
    { script: inPage("reading"), id: longId, reads },
  );
}

/** Seconds until the library has the recording in order. */
function recover(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.querySelector<AppRoot>("gr-app")!;
    const begun = performance.now();
    root.app.openLibrary();
    while (root.state?.library.list[0]?.state !== "recovered") {
      if (performance.now() - begun > 120_000) throw new Error("the recording is not put in order within two minutes");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return (performance.now() - begun) / 1000;
  });
}

/** A file of the site's private ones, as it is on the disk: the largest. */
function largestFile(profile: string): string {
  const folder = join(profile, "Default", "File System");
  const sized = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
    const path = join(folder, name);
    return { path, size: statSync(path).size };
  });
  return sized.reduce((largest, file) => (file.size > largest.size ? file : largest)).path;
}

async function newPage(person: Person, origin: string): Promise<Page> {
  const page = await person.context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => document.querySelector<AppRoot>("gr-app")?.state);
  return page;
}

interface Finished {
  readonly floors: readonly number[];
  readonly seconds: number;
  /** Bytes of memory, beyond what there was before. */
  readonly memory: number;
  readonly bytes: number;
  readonly complaints: string;
}

function finish(): Promise<Finished> {
  return visiting({ camera: "file" }, async ({ person, server, profile }) => {
    await person.open(server.url);
    await cutOff(person.page);
    // Another page in another process, whose memory has not held the recording's pieces.
    const page = await newPage(person, server.url);
    const floors = await readings(page);
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    // Which of them is the page's is not told: it is the one that needs most.
    const memories = (await person.processes("renderer")).map(watchMemory);
    const seconds = await recover(page);
    const memory = Math.max(...memories.map((more) => more()));
    const [recording] = await recordings(page);
    const file = largestFile(profile);
    const { duration, complaints } = probe(file);
    const wrong = Math.abs(duration - recording!.seconds) > 0.05 ? [`${duration} s instead of ${recording!.seconds}`] : [];
    const all = [...wrong, complaints, mkvComplaints(file)].filter(Boolean).join("\n");
    return { floors, seconds, memory, bytes: recording!.bytes, complaints: all };
  });
}

export async function finishing(): Promise<Case[]> {
  const { floors, seconds, memory, bytes, complaints } = await finish();
  if (complaints !== "") console.error(`the finished file: ${complaints}`);
  return [
    {
      name: `finish ${(bytes / 1e9).toFixed(1)} GB, beyond reading it once`,
      unit: "s",
      greenroom: seconds - median(floors),
      target: 3,
      floor: median(floors),
      detail: `${seconds.toFixed(2)} s in all; the floor is to read it: ${spread(floors, 2)}`,
    },
    {
      name: "finish it, memory of the page's process beyond what it had",
      unit: "MB",
      greenroom: memory / 1e6,
      target: 32,
    },
    {
      name: "finish it, with a complaint of ffprobe or mkvinfo",
      unit: "recordings",
      greenroom: complaints === "" ? 0 : 1,
      target: 0,
    },
  ];
}
