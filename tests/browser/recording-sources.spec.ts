import type { Page } from "@playwright/test";

import { packetTimes, type Part, probe } from "../support/media-file.js";
import type { AppRoot } from "./support/app-root.js";
import { distance, type Rgb } from "./support/pixels.js";
import { coloursIn, copyOf, marksIn, type Recording, recordings, rootOf, stateOf } from "./support/recordings.js";
import { openTab, sharesTab } from "./support/shared-tab.js";
import { expectInOrder, openStudio, recorded, start, stop } from "./support/studio.js";
import { allSeeAll, expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";
const red: Rgb = [200, 30, 20];
const blue: Rgb = [20, 40, 200];
const near = 60;

async function finished(page: Page, count: number): Promise<readonly Recording[]> {
  await expect.poll(async () => (await recordings(page)).map((each) => each.state)).toEqual(Array(count).fill("finished"));
  return recordings(page);
}

/** That most frames have this colour there. */
function expectColour(path: string, part: Part, colour: Rgb): void {
  const seen = coloursIn(path, part);
  const right = seen.filter((each) => distance(each, colour) < near).length;
  expect(right, `frames with ${colour.join(" ")}, of ${seen.length}: ${String(seen.at(-1))}`).toBeGreaterThan(seen.length * 0.8);
}

test("a shared screen is recorded, without the camera", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { ...sharesTab, profile });
  const page = await openStudio(ann, server.url);
  await openTab(ann, { left: red, right: blue });
  await page.bringToFront();
  await rootOf(page).evaluate((root: AppRoot) => root.app.showScreenAlone());
  await expect.poll(async () => (await stateOf(page)).camera.source).toBe("screen");
  await start(page);
  await recorded(page, 3);
  await stop(page);
  const [recording] = await finished(page, 1);
  expect(recording!.content).toBe("screen");
  const path = await copyOf(page, recording!);
  expect(probe(path).complaints).toBe("");
  expectColour(path, { left: 0.1, top: 0.3, width: 0.2, height: 0.4 }, red);
  expectColour(path, { left: 0.7, top: 0.3, width: 0.2, height: 0.4 }, blue);
});

test("both: the camera is over the screen, where it is put, and can be moved while recording", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { ...sharesTab, profile });
  const page = await openStudio(ann, server.url);
  await openTab(ann, { left: red, right: blue });
  await page.bringToFront();
  // Not check(): it is both only once the screen is there.
  await page.getByRole("radio", { name: "Both" }).click({ force: true });
  await expect.poll(async () => (await stateOf(page)).camera.source).toBe("both");
  const frame = page.getByRole("button", { name: "Your camera over the screen" });
  await frame.press("+");
  await frame.press("+");
  const place = (await stateOf(page)).camera.corner!;
  await start(page);
  await recorded(page, 3);
  await stop(page);
  const [recording] = await finished(page, 1);
  expect(recording!.content).toBe("both");
  const path = await copyOf(page, recording!);
  expectColour(path, { left: 0.1, top: 0.1, width: 0.2, height: 0.2 }, red);
  expectColour(path, { left: 0.7, top: 0.1, width: 0.2, height: 0.2 }, blue);
  expectInOrder(marksIn(path, place), ann.number);

  // Dragged to the upper left while it is recorded.
  await start(page);
  const box = (await frame.boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3);
  await page.mouse.down();
  await page.mouse.move(10, 10, { steps: 5 });
  await page.mouse.up();
  const moved = (await stateOf(page)).camera.corner!;
  expect([moved.left, moved.top]).toEqual([0, 0]);
  await recorded(page, 3);
  await stop(page);
  const [second] = await finished(page, 2);
  const marks = marksIn(await copyOf(page, second!), moved);
  expectInOrder(marks.slice(-30), ann.number);
});

async function meet(people: readonly Person[], url: string): Promise<void> {
  for (const person of people) await person.enter(url, room);
  await allSeeAll(people);
}

test("a call is recorded in one picture, with everybody in it, and all are told", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const bo = await arrive("Bo");
  const cy = await arrive("Cy");
  await meet([ann, bo, cy], server.url);
  await start(ann.page);
  await expect(bo.toasts).toContainText("Ann");
  await expect
    .poll(async () => (await stateOf(cy.page)).room?.people.map((person) => person.recording))
    .toEqual([false, true, false]);
  await recorded(ann.page, 3);
  await stop(ann.page);
  await expect.poll(async () => (await stateOf(cy.page)).room?.people.some((person) => person.recording)).toBe(false);
  const [recording] = await finished(ann.page, 1);
  expect(recording).toMatchObject({ content: "call", name: room, width: 1280, height: 720 });
  const path = await copyOf(ann.page, recording!);
  expect(probe(path).streams.map(({ codec_type }) => codec_type).sort()).toEqual(["audio", "video"]);
  // Two above and one below in the middle, or however they lie: every mark is found in some cell.
  const cells: Part[] = [0, 0.25, 0.5].flatMap((left) =>
    [0, 0.5].map((top) => ({ left, top, width: 0.5, height: 0.5 })),
  );
  const seen = new Set(cells.flatMap((cell) => markedIn(path, cell)));
  expect([...seen].sort()).toEqual([1, 2, 3]);
});

/** Who is in this cell, whose picture may be narrower or lower than it. */
function markedIn(path: string, cell: Part): number[] {
  const shapes = [1, 0.97, 0.94, 0.75].map((part) => ({
    left: cell.left + (cell.width * (1 - part)) / 2,
    top: cell.top,
    width: cell.width * part,
    height: cell.height,
  }));
  return shapes.flatMap((shape) => marksIn(path, shape).flatMap((mark) => mark?.person ?? []));
}

test("each participant goes to a file of their own, and the files are in step", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const bo = await arrive("Bo");
  const cy = await arrive("Cy");
  const people = [ann, bo, cy];
  await meet(people, server.url);
  const { page } = ann;
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.setSeparately(true));
  const shown = await Promise.all(people.map((person) => watchMarks(ann, person)));
  await start(page);
  await recorded(page, 5);
  await stop(page);
  const files = await finished(page, 3);
  expect(new Set(files.map(({ group }) => group)).size).toBe(1);
  expect(files.map(({ name }) => name).sort()).toEqual(["Ann", "Bo", "Cy"]);
  const delays: number[] = [];
  for (const [i, person] of people.entries()) {
    const path = await copyOf(page, files.find(({ name }) => name === person.name)!);
    expectInOrder(marksIn(path), person.number);
    delays.push(delayBetween(await shown[i]!(), path));
  }
  expect(Math.max(...delays) - Math.min(...delays), `how far apart: ${delays.join(", ")}`).toBeLessThan(0.05);
});

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
  // The numbers come round every four seconds: which round it is shows the smallest spread.
  const differences = firsts.flatMap(({ frame, time }) =>
    shown.filter((each) => each.frame === frame).map((each) => each.time - time),
  );
  differences.sort((a, b) => a - b);
  const crowds = differences.map((value) => differences.filter((other) => Math.abs(other - value) < 0.25));
  const [largest = []] = crowds.sort((a, b) => b.length - a.length);
  return largest[Math.floor(largest.length / 2)]!;
}
