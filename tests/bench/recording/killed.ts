// Recordings whose renderer is killed at a random moment: what of them is there at the next visit.
import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

import { expect, type Page } from "@playwright/test";

import type { AppRoot } from "../../browser/support/app-root.js";
import type { Person } from "../../browser/support/person.js";
import { copyOf, formats, type Recording, recordings, rootOf, stateOf } from "../../browser/support/recordings.js";
import { start } from "../../browser/support/studio.js";
import { decodingComplaints, probe } from "../../support/media-file.js";
import { type Case, median } from "../support/report.js";
import { visiting } from "./visit.js";

const [soonest, latest] = [2500, 8000]; // ms after its beginning
const patience = 20_000; // ms

interface Outcome {
  readonly format: string;
  /** What became of it, where it was not recovered. */
  readonly missing?: string;
  /** Seconds at its end that were recorded and are not in the file. */
  readonly lost: number;
  readonly complaints: string;
}

/** From 0 to 1, the same every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Begins to record; when that was, ms since 1970. */
async function record(page: Page, origin: string, format: string): Promise<number> {
  await page.goto(origin);
  await rootOf(page).evaluate((root: AppRoot) => root.app.openStudio());
  await expect.poll(async () => (await stateOf(page)).camera.state, { timeout: patience }).toBe("on");
  await rootOf(page).evaluate((root: AppRoot, id) => root.app.recording.setFormat(id), format);
  await start(page);
  return (await stateOf(page)).recording.since;
}

/** Kills the page's renderer at this moment, ms since 1970; when that was in truth. */
async function killAt(moment: number, person: Person, page: Page): Promise<number> {
  const ids = await person.processes("renderer");
  const crashed = page.waitForEvent("crash");
  await setTimeout(Math.max(0, moment - Date.now()));
  const killed = Date.now();
  for (const id of ids) process.kill(id, "SIGKILL");
  await crashed;
  // Until the browser has noticed, it may give the next page a process that is dead.
  const left = async () => (await person.processes("renderer")).filter((id) => ids.includes(id));
  await expect.poll(left, { timeout: patience }).toEqual([]);
  return killed;
}

/** The recording that is not among these, once it is put in order. */
async function recovered(page: Page, origin: string, known: ReadonlySet<string>): Promise<Recording> {
  await page.goto(origin);
  await rootOf(page).evaluate((root: AppRoot) => root.app.openLibrary());
  const find = async () => (await recordings(page)).find(({ id }) => !known.has(id));
  await expect.poll(async () => (await find())?.state, { timeout: patience }).toBe("recovered");
  return (await find())!;
}

async function judge(page: Page, recording: Recording, seconds: number, format: string): Promise<Outcome> {
  const path = await copyOf(page, recording);
  const { duration, complaints } = probe(path);
  const all = [complaints, decodingComplaints(path)].filter(Boolean).join("\n");
  rmSync(path);
  return { format, lost: seconds - duration, complaints: all };
}

/** So many recordings, in all formats in turn. */
async function outcomes(kills: number): Promise<Outcome[]> {
  return visiting({ camera: "green" }, async ({ person, server }) => {
    const random = randomNumbers(4);
    const known = new Set<string>();
    const all: Outcome[] = [];
    let page = person.page;
    for (let i = 0; i < kills; ++i) {
      const format = formats[i % formats.length]!.id;
      const begun = await record(page, server.url, format);
      const moment = begun + soonest + random.next().value * (latest - soonest);
      const killed = await killAt(moment, person, page);
      page = await person.context.newPage();
      try {
        const recording = await recovered(page, server.url, known);
        known.add(recording.id);
        all.push(await judge(page, recording, (killed - begun) / 1000, format));
      } catch (error) {
        all.push({ format, missing: String(error), lost: Number.POSITIVE_INFINITY, complaints: "" });
        for (const { id } of await recordings(page)) known.add(id);
      }
    }
    return all;
  });
}

function perFormat(all: readonly Outcome[]): string {
  return formats
    .map(({ id }) => ({ id, lost: all.filter(({ format }) => format === id).map(({ lost }) => lost) }))
    .filter(({ lost }) => lost.length > 0)
    .map(({ id, lost }) => `${id} ${median(lost).toFixed(2)}, at worst ${Math.max(...lost).toFixed(2)}`)
    .join("; ");
}

export async function killed(kills = 50): Promise<Case[]> {
  const all = await outcomes(kills);
  for (const { format, missing, complaints } of all) {
    if (missing !== undefined) console.error(`${format}, not recovered: ${missing}`);
    if (complaints !== "") console.error(`${format}: ${complaints}`);
  }
  const there = all.filter(({ missing }) => missing === undefined);
  return [
    {
      name: `not recovered, of ${kills}`,
      unit: "recordings",
      greenroom: kills - there.length,
      target: 0,
      detail: `renderer killed ${soonest / 1000} to ${latest / 1000} s after the beginning`,
    },
    {
      name: "lost at the end, worst",
      unit: "s",
      greenroom: Math.max(...there.map(({ lost }) => lost)),
      target: 1.2,
      detail: `beginning to SIGKILL less what ffprobe says the file lasts; medians: ${perFormat(there)}`,
    },
    {
      name: "with a complaint of ffprobe, or of ffmpeg decoding it",
      unit: "recordings",
      greenroom: there.filter(({ complaints }) => complaints !== "").length,
      target: 0,
    },
  ];
}
