import { packetTimes } from "../../support/media-file.js";
import type { AppRoot } from "./app-root.js";
import { copyOf, marksIn, type Recording, recordings, rootOf } from "./recordings.js";
import { recorded, start, stop } from "./studio.js";
import { expect, type Person } from "./test.js";

/** How long until the numbers of a fake camera's frames come round, in seconds. */
const period = 4;

export interface OwnFile extends Recording {
  readonly path: string;
  /** How much later than in the file the person's frames were on their tile, in seconds, but for whole periods. */
  readonly delay: number;
}

/** The first of these people, who are in one room, records each to a file of their own; in the people's order. */
export async function recordSeparately(people: readonly Person[]): Promise<OwnFile[]> {
  const recorder = people[0]!;
  const { page } = recorder;
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.setSeparately(true));
  const shown = await Promise.all(people.map((person) => watchMarks(recorder, person)));
  await start(page);
  await recorded(page, 5);
  await stop(page);
  const states = async () => (await recordings(page)).map(({ state }) => state);
  await expect.poll(states).toEqual(people.map(() => "finished"));
  const files = await recordings(page);
  const own = people.map(async ({ name }, i): Promise<OwnFile> => {
    const file = files.find((each) => each.name === name);
    if (!file) throw new Error(`no file of ${name}`);
    const path = await copyOf(page, file);
    return { ...file, path, delay: delayBetween(await shown[i]!(), path) };
  });
  return Promise.all(own);
}

/** The widest distance between these, seconds, on a clock that comes round. */
export function apart(delays: readonly number[]): number {
  const distances = delays.flatMap((one) =>
    delays.map((other) => {
      const distance = Math.abs(one - other) % period;
      return Math.min(distance, period - distance);
    }),
  );
  return Math.max(...distances);
}

interface Sighting {
  readonly frame: number;
  /** Seconds, of the page's clock. */
  readonly time: number;
}

/** Notes when each frame of a person is first shown on their tile; returns what tells it. */
async function watchMarks(viewer: Person, shown: Person): Promise<() => Promise<Sighting[]>> {
  const handle = await viewer.tile(shown.name).locator("video").evaluateHandle((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(8, 6);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    const seen: Sighting[] = [];
    const look = (now: number) => {
      context.drawImage(video, 0, 0, 8, 6);
      const { data } = context.getImageData(0, 3, 8, 1);
      let frame = 0;
      for (let i = 0; i < 8; ++i) frame = frame * 2 + Number(data[4 * i + 1]! > 128);
      if (seen.at(-1)?.frame !== frame) seen.push({ frame, time: now / 1000 });
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
    return seen;
  });
  return () => handle.evaluate((seen) => seen);
}

/** How much later than in the file, in seconds, the person's frames were on the tile: the median over all of them. */
function delayBetween(shown: readonly Sighting[], path: string): number {
  const times = packetTimes(path, "v");
  const marks = marksIn(path);
  const firsts = marks.flatMap((mark, i): Sighting[] =>
    mark && marks[i - 1]?.frame !== mark.frame ? [{ frame: mark.frame, time: times[i]! }] : [],
  );
  // The numbers come round: where most differences agree is one of the rounds.
  const differences = firsts.flatMap(({ frame, time }) =>
    shown.filter((each) => each.frame === frame).map((each) => each.time - time),
  );
  differences.sort((a, b) => a - b);
  const crowds = differences.map((value) => differences.filter((other) => Math.abs(other - value) < 0.25));
  const [largest = []] = crowds.sort((a, b) => b.length - a.length);
  return largest[Math.floor(largest.length / 2)]!;
}
