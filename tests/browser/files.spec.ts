import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Locator } from "@playwright/test";

import { looksRight } from "./support/looks.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";
const silent = { camera: "none" } as const;
const megabyte = 1_000_000;

function panel(viewer: Person): Locator {
  return viewer.page.getByRole("complementary", { name: "Chat" });
}

async function openChat(person: Person): Promise<void> {
  if ((await panel(person).count()) === 0) await person.button("Chat").click();
  await panel(person).waitFor();
}

interface Sample {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
}

/** A file that is like no other. */
function makeFile(folder: string, name: string, bytes: number): Sample {
  mkdirSync(folder, { recursive: true });
  const content = randomBytes(bytes);
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name, hash: createHash("sha256").update(content).digest("hex") };
}

/** Chooses a file to be sent to everybody. */
async function send(person: Person, { path }: Sample): Promise<void> {
  await openChat(person);
  const chooser = person.page.waitForEvent("filechooser");
  await panel(person).getByRole("button", { name: "Send a file", exact: true }).click();
  await (await chooser).setFiles(path);
}

/** The line of a file. */
function line(viewer: Person, { name }: Sample): Locator {
  return panel(viewer).locator("gr-file", { hasText: name });
}

function deed(viewer: Person, sample: Sample, what: string): Locator {
  return line(viewer, sample).getByRole("button", { name: `${what}: ${sample.name}` });
}

/** What is kept of it, as a hash. */
async function saved(viewer: Person, sample: Sample): Promise<string> {
  const download = viewer.page.waitForEvent("download");
  await line(viewer, sample).getByRole("link", { name: `Save: ${sample.name}` }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(sample.name);
  const hash = createHash("sha256");
  for await (const bytes of await file.createReadStream()) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

/** How much of it is there, 0 to 1. */
function progress(viewer: Person, sample: Sample): Promise<number> {
  return line(viewer, sample)
    .locator("progress")
    .evaluate((bar: HTMLProgressElement) => bar.value, null, { timeout: 1000 })
    .catch(() => 0);
}

/** Waits until so much of it is there, and not all. */
async function isUnderWay(viewer: Person, sample: Sample, part = 0.02): Promise<void> {
  await expect.poll(() => progress(viewer, sample), { intervals: [20] }).toBeGreaterThan(part);
  expect(await progress(viewer, sample), "it was too fast for this test").toBeLessThan(0.9);
}

/** Both in the room, and a fifth of the file there. */
async function beginToSend(sender: Person, receiver: Person, url: string, sample: Sample): Promise<void> {
  await sender.enter(url, room);
  await receiver.enter(url, room);
  await expect(sender.tiles).toHaveCount(2);
  await openChat(receiver);
  await send(sender, sample);
  await deed(receiver, sample, "Accept").click();
  await isUnderWay(receiver, sample, 0.2);
}

test.describe("files", () => {
  test("a file arrives byte for byte, and stays until it is removed", async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    const sample = makeFile(profile, "rushes.mov", 7 * megabyte + 13);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await send(ann, sample);
    await expect(line(ann, sample)).toContainText("Waiting for Bo to accept");
    await expect(bo.toasts).toContainText("Ann wants to send you rushes.mov");
    await openChat(bo);
    await deed(bo, sample, "Accept").click();
    await expect(line(ann, sample)).toContainText("Bo has it");
    await expect(line(bo, sample)).toContainText("All of it is here");
    expect(await saved(bo, sample)).toBe(sample.hash);

    await bo.page.reload();
    await bo.stage.waitFor();
    await openChat(bo);
    expect(await saved(bo, sample)).toBe(sample.hash);
    await line(bo, sample).getByRole("button", { name: `Remove ${sample.name}` }).click();
    await expect(line(bo, sample)).toHaveCount(0);
    await bo.page.reload();
    await bo.stage.waitFor();
    await openChat(bo);
    await expect(bo.tiles).toHaveCount(2);
    await expect(line(bo, sample)).toHaveCount(0);
    expect([ann, bo].flatMap(({ errors }) => errors)).toEqual([]);
  });

  test("to one person, who declines; and to all, of whom each decides", async ({ server, arrive, profile }) => {
    const people = [await arrive("Ann", silent), await arrive("Bo", silent), await arrive("Cy", silent)] as const;
    const [ann, bo, cy] = people;
    const sample = makeFile(profile, "a file.txt", 200);
    for (const person of people) await person.enter(server.url, room);
    for (const person of people) await expect(person.tiles).toHaveCount(3);
    await openChat(ann);
    const chooser = ann.page.waitForEvent("filechooser");
    await panel(ann).getByRole("combobox").selectOption("Bo");
    await (await chooser).setFiles(sample.path);
    await expect(bo.toasts).toContainText("a file.txt");
    await openChat(bo);
    await deed(bo, sample, "Decline").click();
    await expect(line(ann, sample)).toContainText("Bo declined it");
    await expect(line(bo, sample)).toContainText("You declined it");
    await openChat(cy);
    await expect(line(cy, sample)).toHaveCount(0);

    const empty = makeFile(profile, "empty.txt", 0);
    await send(ann, empty);
    await expect(line(ann, empty)).toHaveCount(2);
    await deed(cy, empty, "Accept").click();
    await expect(line(cy, empty)).toContainText("All of it is here");
    expect(await saved(cy, empty)).toBe(empty.hash);
    await expect(line(bo, empty)).toContainText("Ann wants to send you this");
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test("either side can cancel", async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    const sample = makeFile(profile, "large.bin", 60 * megabyte);
    const other = makeFile(profile, "other.bin", 60 * megabyte);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await openChat(bo);
    await send(ann, sample);
    await deed(bo, sample, "Accept").click();
    await isUnderWay(ann, sample);
    await deed(ann, sample, "Cancel").click();
    await expect(line(ann, sample)).toContainText("You cancelled it");
    await expect(line(bo, sample)).toContainText("Ann cancelled it");
    await send(ann, other);
    await deed(bo, other, "Accept").click();
    await isUnderWay(bo, other);
    await deed(bo, other, "Cancel").click();
    await expect(line(bo, other)).toContainText("You cancelled it");
    await expect(line(ann, other)).toContainText("Bo cancelled it");
  });

  test("it goes on where it was when the receiver's page is loaded anew", async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    const sample = makeFile(profile, "large.bin", 60 * megabyte);
    await beginToSend(ann, bo, server.url, sample);
    await bo.page.reload();
    const there = await progress(ann, sample);
    expect(there).toBeGreaterThan(0.1);
    await bo.stage.waitFor();
    await openChat(bo);
    // Without a question, and not from the beginning.
    let first = 0;
    await expect.poll(async () => (first ||= await progress(bo, sample)), { intervals: [10] }).toBeGreaterThan(0);
    expect(first).toBeGreaterThanOrEqual(there);
    await expect(line(bo, sample)).toContainText("All of it is here", { timeout: 60_000 });
    expect(await saved(bo, sample)).toBe(sample.hash);
  });

  test("when the sender's page is loaded anew, the receiver is told, and it goes on once it is chosen again", async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    const sample = makeFile(profile, "large.bin", 60 * megabyte);
    await beginToSend(ann, bo, server.url, sample);
    const there = await progress(bo, sample);
    await ann.page.reload();
    await ann.stage.waitFor();
    await expect(line(bo, sample)).toContainText("When they send it again, it goes on where it was");
    await line(bo, sample).getByRole("button", { name: `Remove ${sample.name}` }).click();
    await send(ann, sample);
    let first = 0;
    await expect.poll(async () => (first ||= await progress(bo, sample)), { intervals: [10] }).toBeGreaterThan(0);
    expect(first).toBeGreaterThanOrEqual(there);
    await expect(line(bo, sample)).toContainText("All of it is here", { timeout: 60_000 });
    expect(await saved(bo, sample)).toBe(sample.hash);
  });

  test("looks right in every size, light and dark", async ({ server, arrive, profile }) => {
    const ann = await arrive("Ann", silent);
    const sample = makeFile(profile, `${"a very long name ".repeat(8)}.mov`, 300);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await send(ann, sample);
    await openChat(bo);
    await expect(deed(bo, sample, "Accept")).toBeVisible();
    await looksRight(bo, () => expect(panel(bo).getByRole("textbox")).toBeInViewport());
  });
});
