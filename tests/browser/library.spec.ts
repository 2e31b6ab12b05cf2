import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { readMark } from "./support/mark.js";
import type { AppRoot } from "./support/app-root.js";
import { copyOf, type Recording, recordings, rootOf, stateOf } from "./support/recordings.js";
import { openStudio, recorded, start, stop } from "./support/studio.js";
import { expect, type Person, test } from "./support/test.js";

/** Records a little, and opens the library on it. */
async function withRecording(person: Person, origin: string): Promise<Recording> {
  const page = await openStudio(person, origin);
  await start(page);
  await recorded(page, 3);
  await stop(page);
  await page.getByRole("navigation").getByRole("button", { name: "Library" }).click();
  await expect.poll(async () => (await recordings(page)).length).toBe(1);
  return (await recordings(page))[0]!;
}

const card = (page: Page) => page.locator("gr-recording-card");

test("a recording is downloaded as it is, under the name of its container", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const recording = await withRecording(ann, server.url);
  const downloading = ann.page.waitForEvent("download");
  await card(ann.page).getByRole("link", { name: /^Download/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(recording.file);
  const copy = readFileSync(await copyOf(ann.page, recording));
  expect(readFileSync(await download.path()).equals(copy)).toBe(true);
});

test("a recording is saved to a folder, and a second time beside the first", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  // The picker is the system's own and cannot be clicked here; what it gives is a folder like this one.
  await ann.page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("picked", { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  const recording = await withRecording(ann, server.url);
  const sizes = () =>
    ann.page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("picked", { create: true });
      const handles = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
      const found: Record<string, number> = {};
      for await (const handle of handles.values()) found[handle.name] = (await handle.getFile()).size;
      return found;
    });
  const save = card(ann.page).getByRole("button", { name: /^Save/ });
  await save.click();
  await expect.poll(sizes).toEqual({ [recording.file]: recording.bytes });
  await save.click();
  const second = recording.file.replace(".mp4", " (2).mp4");
  await expect.poll(sizes).toEqual({ [recording.file]: recording.bytes, [second]: recording.bytes });
});

test("a recording plays in place, seeks, and is not disturbed by what else happens", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  const recording = await withRecording(ann, server.url);
  await card(ann.page).getByRole("button", { name: /^Play/ }).click();
  const video = ann.page.locator("gr-player video");
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.duration)).toBeCloseTo(recording.seconds, 1);
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.pause();
    const seeked = new Promise((resolve) => element.addEventListener("seeked", resolve, { once: true }));
    element.currentTime = 2;
    await seeked;
  });
  expect((await readMark(video))?.person).toBe(ann.number);
  const address = await video.getAttribute("src");
  await rootOf(ann.page).evaluate((root: AppRoot) => root.app.library.refresh());
  await rootOf(ann.page).evaluate((root: AppRoot, id) => root.app.library.rename(id, "Another name"), recording.id);
  await expect.poll(async () => (await recordings(ann.page))[0]!.title).toBe("Another name");
  expect(await video.getAttribute("src")).toBe(address);
  expect(await video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBe(2);
});

test("a recording can be a source again", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  await withRecording(ann, server.url);
  await card(ann.page).getByRole("button", { name: /^Use/ }).click();
  await expect.poll(async () => (await stateOf(ann.page)).place).toBe("studio");
  await expect.poll(async () => (await stateOf(ann.page)).camera.source).toBe("file");
  await expect.poll(async () => (await readMark(ann.preview))?.person).toBe(ann.number);
});

test("what cannot be put in order can be deleted", async ({ server, arrive, profile }) => {
  const ann = await arrive("Ann", { profile });
  await ann.open(server.url);
  const id = "0123456789abcdef0123456789abcdef";
  // A text without its recording, as a disk that lost something leaves it.
  await ann.page.evaluate(async (id) => {
    const top = await navigator.storage.getDirectory();
    const all = await top.getDirectoryHandle("recordings", { create: true });
    const file = await (await all.getDirectoryHandle(id, { create: true })).getFileHandle("about.json", { create: true });
    const stream = await file.createWritable();
    await stream.write(JSON.stringify({ id, content: "camera", state: "recording", started: 1 }));
    await stream.close();
  }, id);
  await ann.page.getByRole("navigation").getByRole("button", { name: "Library" }).click();
  await expect(card(ann.page)).toContainText("not in order");
  await card(ann.page).getByRole("button", { name: /^Delete/ }).click();
  await expect(card(ann.page)).toHaveCount(0);
});
