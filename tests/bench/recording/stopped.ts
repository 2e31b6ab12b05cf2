// Recordings after a normal stop: whether they know how long they are, and where a seek lands.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";

import { expect, type Page } from "@playwright/test";

import type { AppRoot } from "../../browser/support/app-root.js";
import { markFrom, markRows } from "../../browser/support/mark.js";
import {
  copyOf,
  type ExpectedFormat,
  formats,
  marksIn,
  recordings,
  type Recording,
  rootOf,
} from "../../browser/support/recordings.js";
import { openStudio, recorded, start, stop } from "../../browser/support/studio.js";
import { mkvComplaints, packetTimes, probe } from "../../support/media-file.js";
import { type Case, median } from "../support/report.js";
import { visiting } from "./visit.js";

const length = 15; // seconds of each recording
const [width, height] = [96, 72]; // of the frames that marks are read from

interface Found {
  readonly format: string;
  /** Frames between how long the file says it is and where its media ends. */
  readonly off: number;
  /** Seconds from where a seek was to go to the frame that it shows, for every second. */
  readonly chromium: readonly number[];
  readonly ffmpeg: readonly number[];
  readonly complaints: string;
}

async function record(page: Page, format: string): Promise<Recording> {
  await rootOf(page).evaluate((root: AppRoot, id) => root.app.recording.setFormat(id), format);
  await start(page);
  await recorded(page, length);
  await stop(page);
  await expect.poll(async () => (await recordings(page))[0]?.state).toBe("finished");
  return (await recordings(page))[0]!;
}

/** The times between packets, of which the median stands for how long the last one lasts. */
function lastOne(times: readonly number[]): number {
  return median(times.slice(1).map((time, i) => time - times[i]!));
}

function framesOff(path: string): number {
  const ends = (["v", "a"] as const).map((kind) => {
    const times = packetTimes(path, kind);
    return times.at(-1)! + lastOne(times);
  });
  return Math.abs(probe(path).duration - Math.max(...ends)) / lastOne(packetTimes(path, "v"));
}

/** How far from `second` the frame with this number is. Numbers come round: the nearest one is meant. */
type Distance = (frame: number | undefined, second: number) => number;

function distances(path: string): Distance {
  const times = packetTimes(path, "v");
  const marks = marksIn(path);
  return (frame, second) => {
    const shown = times.filter((_, i) => frame !== undefined && marks[i]?.frame === frame);
    return Math.min(...shown.map((time) => Math.abs(time - second)));
  };
}

/** A video element in the page that has the recording's file. */
async function openVideo(page: Page, id: string): Promise<void> {
  await page.evaluate(async (id) => {
    const top = await navigator.storage.getDirectory();
    const folder = await (await top.getDirectoryHandle("recordings")).getDirectoryHandle(id);
    const video = document.createElement("video");
    video.id = "seeking";
    video.muted = true;
    video.src = URL.createObjectURL(await (await folder.getFileHandle("media")).getFile());
    document.querySelector("#seeking")?.remove();
    document.body.prepend(video);
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new Error(`the recording cannot be played: ${video.error?.message}`));
    });
  }, id);
}

async function seekInChromium(page: Page, second: number): Promise<number | undefined> {
  const levels = await page.locator("#seeking").evaluate(
    async (video: HTMLVideoElement, { second, width, height }) => {
      const sought = new Promise((resolve) => (video.onseeked = resolve));
      // What is seen may still be the frame before when the seek is done.
      const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      video.currentTime = second;
      await Promise.all([sought, shown]);
      const context = new OffscreenCanvas(width, height).getContext("2d")!;
      context.drawImage(video, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) => data[4 * i + 1]!);
    },
    { second, width, height },
  );
  return frameOn(levels);
}

function seekInFfmpeg(path: string, second: number): number | undefined {
  const args = ["-v", "error", "-ss", String(second), "-i", path, "-frames:v", "1"];
  const raw = ["-vf", `scale=${width}:${height}`, "-f", "rawvideo", "-pix_fmt", "gray", "-"];
  return frameOn(execFileSync("ffmpeg", [...args, ...raw]));
}

/** The number of the frame, by the levels of its pixels. */
function frameOn(levels: ArrayLike<number>): number | undefined {
  const at = (x: number, y: number) => levels[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0;
  return markFrom(markRows(at))?.frame;
}

async function look(page: Page, { id, extension }: ExpectedFormat): Promise<Found> {
  const recording = await record(page, id);
  const path = await copyOf(page, recording);
  await openVideo(page, recording.id);
  const distance = distances(path);
  const [chromium, ffmpeg]: [number[], number[]] = [[], []];
  // From the end, so that every seek shows another frame, the first one as well.
  for (let second = Math.floor(packetTimes(path, "v").at(-1)!); second >= 0; --second) {
    chromium.push(distance(await seekInChromium(page, second), second));
    ffmpeg.push(distance(seekInFfmpeg(path, second), second));
  }
  const complaints = extension === ".mp4" ? "" : mkvComplaints(path);
  const found = { format: id, off: framesOff(path), chromium, ffmpeg, complaints };
  rmSync(path);
  return found;
}

export async function stopped(): Promise<Case[]> {
  const all = await visiting({ camera: "file" }, async ({ person, server }) => {
    const page = await openStudio(person, server.url);
    const found: Found[] = [];
    for (const format of formats) found.push(await look(page, format));
    return found;
  });
  for (const { format, complaints } of all) if (complaints !== "") console.error(`${format}: ${complaints}`);
  const worst = (of: (found: Found) => number) => Math.max(...all.map(of));
  const each = (of: (found: Found) => number) => all.map((one) => `${one.format} ${of(one).toFixed(2)}`).join("; ");
  const seeks = ["chromium", "ffmpeg"] as const;
  return [
    {
      name: "duration said by ffprobe, from the end of the media",
      unit: "frames",
      greenroom: worst(({ off }) => off),
      target: 1,
      detail: each(({ off }) => off),
    },
    ...seeks.map((player): Case => {
      const far = (found: Found) => Math.max(...found[player]);
      const count = all.reduce((sum, found) => sum + found[player].length, 0);
      const detail = `${count} seeks, to every second; ${each(far)}`;
      return { name: `seek in ${player} lands away, at worst`, unit: "s", greenroom: worst(far), target: 0.5, detail };
    }),
    {
      name: "with a complaint of mkvinfo",
      unit: "recordings",
      greenroom: all.filter(({ complaints }) => complaints !== "").length,
      target: 0,
    },
  ];
}
