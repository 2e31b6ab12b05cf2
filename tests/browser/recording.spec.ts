import type { Page } from "@playwright/test";

import { decodingComplaints, mkvComplaints, packetTimes, probe } from "../support/media-file.js";
import type { AppRoot } from "./support/app-root.js";
import { readMark } from "./support/mark.js";
import { copyOf, formats, marksIn, recordings, rootOf, stateOf, writtenAbout } from "./support/recordings.js";
import { expectInOrder, openStudio, recorded, start, stop } from "./support/studio.js";
import { expect, type Person, test } from "./support/test.js";

/** The number of the frame that the preview shows now. */
async function markOnPreview(person: Person): Promise<number | null> {
  return (await readMark(person.preview))?.frame ?? null;
}

for (const format of formats) {
  test(`a recording as ${format.id} is what it says, seeks, and has its frames in order`, async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", { profile });
    const page = await openStudio(ann, server.url);
    await rootOf(page).evaluate((root: AppRoot, id) => root.app.recording.setFormat(id), format.id);
    await start(page);
    await recorded(page, 4);
    await stop(page);
    await expect.poll(async () => (await recordings(page)).length).toBe(1);
    const [recording] = await recordings(page);
    expect(recording).toMatchObject({ state: "finished", content: "camera", width: 320, height: 240 });
    expect(recording!.file).toMatch(new RegExp(`^greenroom-.*\\${format.extension}$`));
    const path = await copyOf(page, recording!);
    const { duration, container, streams, complaints } = probe(path);
    expect(complaints).toBe("");
    expect(container).toContain(format.container);
    expect(streams.map(({ codec_name }) => codec_name).sort()).toEqual([...format.codecs].sort());
    expect(duration).toBeGreaterThan(3.5);
    const times = packetTimes(path, "v");
    const frame = 1 / 15;
    expect(Math.abs(duration - Math.max(times.at(-1)!, packetTimes(path, "a").at(-1)!))).toBeLessThan(frame + 0.02);
    expect(Math.abs(duration - recording!.seconds)).toBeLessThan(0.01);
    expect(decodingComplaints(path)).toBe("");
    if (format.extension !== ".mp4") expect(mkvComplaints(path)).toBe("");
    expectInOrder(marksIn(path), ann.number);
  });
}

/** Ends the tab as a crash does; a new one can be opened after. */
async function killTab(person: Person): Promise<void> {
  const killed = await person.processes("renderer");
  const crashed = person.page.waitForEvent("crash");
  for (const id of killed) process.kill(id, "SIGKILL");
  await crashed;
  // Until the browser has noticed, it may give the new tab a process that is dead.
  await expect
    .poll(async () => (await person.processes("renderer")).some((id) => killed.includes(id)))
    .toBe(false);
}

async function openLibrary(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await rootOf(page).evaluate((root: AppRoot) => root.app.openLibrary());
  await expect.poll(async () => (await stateOf(page)).library.loaded).toBe(true);
}

async function expectWhole(page: Page, seconds: number, state = "recovered"): Promise<void> {
  await expect.poll(async () => (await recordings(page)).map((each) => each.state), { timeout: 15_000 }).toEqual([state]);
  const [recording] = await recordings(page);
  expect(recording!.seconds).toBeGreaterThan(seconds);
  const path = await copyOf(page, recording!);
  const { duration, complaints } = probe(path);
  expect(complaints).toBe("");
  expect(decodingComplaints(path)).toBe("");
  expect(Math.abs(duration - recording!.seconds)).toBeLessThan(0.05);
}

// One of each container; scripts/bench recording kills fifty.
for (const id of ["mp4-h264", "webm-vp9"]) {
  test(`a recording as ${id} whose tab was killed is recovered at the next visit`, async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", { profile });
    const page = await openStudio(ann, server.url);
    await rootOf(page).evaluate((root: AppRoot, id) => root.app.recording.setFormat(id), id);
    await start(page);
    await recorded(page, 4.5);
    await killTab(ann);
    const next = await ann.context.newPage();
    await openLibrary(next, server.url);
    await expectWhole(next, 2.5);
  });
}

test("a recording whose whole browser was killed is recovered when it is opened again", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const page = await openStudio(ann, server.url);
  await start(page);
  await recorded(page, 4.5);
  const [browser] = await ann.processes("browser");
  const closed = ann.context.waitForEvent("close");
  process.kill(browser!, "SIGKILL");
  await closed;
  const again = await arrive("Ann", { profile });
  await openLibrary(again.page, server.url);
  await expectWhole(again.page, 2.5);
  await expect(again.toasts).toContainText("1");
});

test("a page that is closed while it records loses nothing", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const page = await openStudio(ann, server.url);
  await start(page);
  await recorded(page, 4.5);
  const next = await ann.context.newPage();
  await page.close();
  await openLibrary(next, server.url);
  await expectWhole(next, 2.5);
});

test("two tabs record at once and leave each other's files alone", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const first = await openStudio(ann, server.url);
  await start(first);
  const second = await ann.context.newPage();
  await second.goto(server.url);
  await rootOf(second).evaluate((root: AppRoot) => root.app.openStudio());
  await expect.poll(async () => (await stateOf(second)).camera.state).toBe("on");
  await start(second);
  await recorded(second, 3);
  // The one in the other tab is neither touched nor taken for cut off.
  await rootOf(second).evaluate((root: AppRoot) => root.app.library.refresh());
  await expect.poll(async () => (await recordings(second)).map((each) => [each.state, each.elsewhere])).toEqual([
    ["recording", false],
    ["recording", true],
  ]);
  await stop(second);
  await stop(first);
  await expect.poll(async () => (await recordings(first)).map((each) => each.state)).toEqual(["finished", "finished"]);
  for (const recording of await recordings(first)) {
    const { complaints, duration } = probe(await copyOf(first, recording));
    expect(complaints).toBe("");
    expect(duration).toBeGreaterThan(2.5);
  }
});

test("a pause leaves no gap and is not counted", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const page = await openStudio(ann, server.url);
  await start(page);
  await recorded(page, 2);
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.pause());
  const { elapsed } = (await stateOf(page)).recording;
  const frames = new Set<number>();
  await expect
    .poll(async () => frames.add((await markOnPreview(ann)) ?? -1).size, {
      message: "the picture goes on meanwhile",
      intervals: [100],
    })
    .toBeGreaterThan(15);
  expect((await stateOf(page)).recording).toMatchObject({ phase: "paused", elapsed });
  await rootOf(page).evaluate((root: AppRoot) => root.app.recording.resume());
  await recorded(page, elapsed + 2);
  const total = (await stateOf(page)).recording.elapsed;
  await stop(page);
  await expect.poll(async () => (await recordings(page)).length).toBe(1);
  const [recording] = await recordings(page);
  const path = await copyOf(page, recording!);
  const times = packetTimes(path, "v");
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  expect(Math.max(...gaps), "the longest time without a picture").toBeLessThan(0.5);
  expect(Math.abs(probe(path).duration - total)).toBeLessThan(1);
});

test("a disk that fills up is told before, and stops the recording with everything kept", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { camera: "studio", profile });
  const page = await openStudio(ann, server.url);
  await rootOf(page).evaluate((root: AppRoot) => {
    root.app.recording.setFormat("webm-vp8");
    root.app.recording.setQuality("high");
  });
  const session = await ann.context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 9 * 2 ** 20 });
  await start(page);
  await expect.poll(async () => (await stateOf(page)).recording.secondsLeft).not.toBeNull();
  await expect(ann.toasts).toContainText("disk", { ignoreCase: true });
  const { elapsed } = (await stateOf(page)).recording;
  await expect.poll(async () => (await stateOf(page)).recording.phase, { timeout: 60_000 }).toBe("idle");
  await expect(ann.toasts).toContainText("full");
  await expectWhole(page, elapsed, "finished");
});

test("a recording that is stopped before it has begun leaves nothing behind", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const page = await openStudio(ann, server.url);
  await rootOf(page).evaluate(({ app }: AppRoot) => {
    app.recording.start();
    app.recording.stop();
  });
  await expect.poll(async () => (await stateOf(page)).recording.phase).toBe("idle");
  await openLibrary(page, server.url);
  expect(await recordings(page)).toEqual([]);
  await openStudio(ann, server.url);
  await start(page);
  await recorded(page, 2);
  await stop(page);
  await expectWhole(page, 1, "finished");
});

test("recordings are renamed and deleted, and what was deleted comes back", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const page = await openStudio(ann, server.url);
  await start(page);
  await recorded(page, 2);
  await stop(page);
  await expect.poll(async () => (await recordings(page)).length).toBe(1);
  const [recording] = await recordings(page);
  const rename = (title: string) =>
    rootOf(page).evaluate((root: AppRoot, [id, title]) => root.app.library.rename(id, title), [recording!.id, title] as const);
  expect(await rename("   ")).toBe(false);
  expect(await rename("  First / take  ")).toBe(true);
  await expect.poll(() => writtenAbout(page, recording!.id)).toContain('"First / take"');
  await openLibrary(page, server.url);
  expect((await recordings(page)).map((each) => each.title)).toEqual(["First / take"]);
  expect((await recordings(page))[0]!.file).toBe("First - take.mp4");
  await rootOf(page).evaluate((root: AppRoot, id) => root.app.library.remove(id), recording!.id);
  await expect.poll(() => recordings(page)).toEqual([]);
  await ann.button("Undo").click();
  await expectWhole(page, 1, "finished");
});
