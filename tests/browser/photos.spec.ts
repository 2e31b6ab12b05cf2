import { readFile } from "node:fs/promises";

import type { Locator } from "@playwright/test";

import { face, skin } from "./support/green-screen.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { expect, type Person, test } from "./support/test.js";

const inverted = skin.map((part) => 255 - part) as unknown as Rgb;

async function openStudio(person: Person, url: string): Promise<void> {
  await person.open(url);
  await person.button("Studio").click();
  await showsColour(person.preview, face.x, face.y, skin);
  await person.page.getByRole("radio", { name: "Now", exact: true }).check({ force: true });
}

function photosOf(person: Person): Locator {
  return person.page.getByRole("list", { name: "Photos" }).locator("img");
}

/** Takes one at once, and returns it when it is in the gallery. */
async function take(person: Person): Promise<Locator> {
  const photos = photosOf(person);
  const before = await photos.count();
  await person.button("Take a photo").click();
  await expect(photos).toHaveCount(before + 1);
  const newest = photos.first();
  await expect.poll(() => newest.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  return newest;
}

function sizeOf(photo: Locator): Promise<string> {
  return photo.evaluate((image: HTMLImageElement) => `${image.naturalWidth}x${image.naturalHeight}`);
}

/** The newest photo as it arrives in the downloads. */
async function download(person: Person): Promise<{ name: string; bytes: Buffer }> {
  const downloading = person.page.waitForEvent("download");
  await person.page.getByRole("link", { name: /^Download / }).first().click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a photo has the camera's resolution and the effects", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  const plain = await take(ann);
  expect(await sizeOf(plain)).toBe("640x360");
  expect(distance(await colourAt(plain, face.x, face.y), skin)).toBeLessThan(24);
  await ann.page.getByRole("tab", { name: "Filters" }).click();
  await ann.page.getByRole("textbox", { name: "As CSS" }).fill("invert(1)");
  await ann.page.keyboard.press("Enter");
  await showsColour(ann.preview, face.x, face.y, inverted);
  const filtered = await take(ann);
  expect(await sizeOf(filtered)).toBe("640x360");
  expect(distance(await colourAt(filtered, face.x, face.y), inverted)).toBeLessThan(24);
});

test("a photo is a PNG or a JPEG, as chosen, in its bytes and its name", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await take(ann);
  const png = await download(ann);
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  await ann.page.getByRole("radio", { name: "JPEG" }).check({ force: true });
  await take(ann);
  const jpeg = await download(ann);
  expect(jpeg.name).toMatch(/\.jpg$/);
  expect([...jpeg.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect([...jpeg.bytes.subarray(-2)]).toEqual([0xff, 0xd9]);
});

test("a countdown can be cancelled, and the next one takes one photo", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await ann.page.getByRole("radio", { name: "3 s", exact: true }).check({ force: true });
  await ann.button("Take a photo").click();
  await ann.button("Cancel the photo").click();
  // Begun after the one that was cancelled: that one would be in the gallery before it.
  await ann.button("Take a photo").click();
  await expect(ann.button("Cancel the photo")).toBeVisible();
  await expect(ann.button("Take a photo")).toBeVisible();
  await expect(photosOf(ann)).toHaveCount(1);
});

test("a deleted photo comes back where it was", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await take(ann);
  await take(ann);
  const photos = photosOf(ann);
  const addresses = () => photos.evaluateAll((images: HTMLImageElement[]) => images.map(({ src }) => src));
  const before = await addresses();
  await ann.page.getByRole("button", { name: /^Delete / }).last().click();
  await expect(photos).toHaveCount(1);
  expect(await addresses()).toEqual(before.slice(0, 1));
  await ann.button("Undo").click();
  await expect(photos).toHaveCount(2);
  expect(await addresses()).toEqual(before);
  expect(await sizeOf(photos.last())).toBe("640x360");
});

test("a copied photo is a PNG on the clipboard, whatever its format", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await ann.page.getByRole("radio", { name: "JPEG" }).check({ force: true });
  await take(ann);
  await ann.page.getByRole("button", { name: /^Copy / }).click();
  await expect(ann.toasts.getByText("Photo copied")).toBeVisible();
  const pasted = await ann.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item!.getType("image/png"));
    return { types: item!.types, size: `${picture.width}x${picture.height}` };
  });
  expect(pasted).toEqual({ types: ["image/png"], size: "640x360" });
});
