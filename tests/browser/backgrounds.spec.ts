import { writeFile } from "node:fs/promises";

import type { Locator } from "@playwright/test";

import { choose, chooseColourBehind, type ChosenFile, chooseFile, keyOver, openEffects } from "./support/effects.js";
import { film } from "./support/film.js";
import { cloth, face, skin } from "./support/green-screen.js";
import { hugePicture } from "./support/huge-picture.js";
import { picture } from "./support/picture-file.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { expect, type Person, test } from "./support/test.js";

const red: Rgb = [200, 30, 20];
const blue: Rgb = [20, 40, 200];

/** Drops a file from outside onto an element, as far as a page can tell. */
async function drop(target: Locator, type: string, content: Buffer): Promise<void> {
  const dropped = await target.page().evaluateHandle(
    ({ base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "dropped", { type }));
      return transfer;
    },
    { base64: content.toString("base64"), type },
  );
  await target.dispatchEvent("dragenter", { dataTransfer: dropped });
  await expect(target.getByText("Drop a picture or a video here")).toBeVisible();
  await target.dispatchEvent("dragover", { dataTransfer: dropped });
  await target.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(target.getByText("Drop a picture or a video here")).toBeHidden();
}

test("a green screen gives way to one's own picture, and the person stays", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await showsColour(ann.preview, face.x, face.y, skin);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await showsColour(ann.preview, face.x, face.y, skin);
});

test("a picture and a video that are dropped onto the panel are shown behind", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann, "Green screen");
  const panel = ann.page.locator("gr-backdrop-panel gr-drop-zone");
  await drop(panel, "image/png", await picture(ann.page, red));
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await drop(panel, "video/webm", await film(ann.page, blue, blue));
  await showsColour(ann.preview, cloth.x, cloth.y, blue, 40);
  await showsColour(ann.preview, face.x, face.y, skin);
});

test("a video plays behind the person, over and over", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann, "Green screen");
  await choose(ann, "Video");
  const buffer = await film(ann.page, red, blue);
  await chooseFile(ann, "Choose a video", { name: "film.webm", mimeType: "video/webm", buffer });
  for (const colour of [red, blue, red]) {
    await showsColour(ann.preview, cloth.x, cloth.y, colour, 40);
    await showsColour(ann.preview, face.x, face.y, skin);
  }
});

/** The mean colour around a place of a drawing, which has no size of its own; x and y from 0 to 1. */
function drawnAt(drawing: Locator, x: number, y: number): Promise<Rgb> {
  return drawing.evaluate(
    async (image: HTMLImageElement, [across, down]) => {
      const [width, height, size] = [640, 360, 8];
      await image.decode();
      const context = new OffscreenCanvas(size, size).getContext("2d")!;
      context.drawImage(image, size / 2 - across * width, size / 2 - down * height, width, height);
      const { data } = context.getImageData(0, 0, size, size);
      const mean = [0, 0, 0] as [number, number, number];
      for (let i = 0; i < data.length; ++i) if (i % 4 < 3) mean[i % 4]! += data[i]! / size ** 2;
      return mean;
    },
    [x, y] as const,
  );
}

test("each of the backgrounds that ship is shown behind the person", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann, "Green screen");
  await choose(ann, "Picture");
  const ours = ann.page.locator("gr-backdrop-panel .pictures").getByRole("button");
  await expect(ours).toHaveCount(4);
  for (const each of await ours.all()) {
    await each.click();
    await expect(each).toHaveAttribute("aria-pressed", "true");
    // Beside each shoulder, where no two of them look alike.
    for (const x of [cloth.x, 0.84]) {
      await showsColour(ann.preview, x, cloth.y, await drawnAt(each.locator("img"), x, cloth.y), 16);
    }
    await showsColour(ann.preview, face.x, face.y, skin);
  }
});

test("a picture that cannot be taken gets a sentence, and the one before stays", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  const bad = async (file: ChosenFile | string, words: RegExp) => {
    await chooseFile(ann, "Your own picture", file);
    await expect(ann.page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await showsColour(ann.preview, cloth.x, cloth.y, red);
  };
  const png = (buffer: Buffer) => ({ name: "bad.png", mimeType: "image/png", buffer });
  const whole = await picture(ann.page, [1, 2, 3]);
  await bad(png(whole.subarray(0, whole.length / 2)), /damaged/);
  await bad(png(hugePicture(16384, 8192)), /too large/);
  await bad(png(Buffer.from("Dear Ann,")), /not a PNG or JPEG/);
  const heavy = test.info().outputPath("heavy.png");
  await writeFile(heavy, Buffer.alloc(33 << 20));
  await bad(heavy, /too large/);
});

test("with nothing behind, a photo is clear where the cloth was", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await ann.button("Studio").click();
  await choose(ann, "Green screen");
  await choose(ann, "Transparent");
  await choose(ann, "Now");
  await showsColour(ann.preview, cloth.x, cloth.y, [0, 0, 0]);
  await showsColour(ann.preview, face.x, face.y, skin);
  await ann.button("Take a photo").click();
  const photo = ann.page.getByRole("list", { name: "Photos" }).locator("img");
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  const alphas = await photo.evaluate(
    (image: HTMLImageElement, places) => {
      const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext("2d")!;
      context.drawImage(image, 0, 0);
      return places.map(
        ({ x, y }) => context.getImageData(x * image.naturalWidth, y * image.naturalHeight, 1, 1).data[3],
      );
    },
    [cloth, face],
  );
  expect(alphas).toEqual([0, 255]);
  expect(distance(await colourAt(photo, face.x, face.y), skin)).toBeLessThan(24);
});

test("the colour of the cloth is picked from one's own picture", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  const [seen, elsewhere] = [
    await stillColour(ann, cloth.x, cloth.y),
    await stillColour(ann, 1 - cloth.x, cloth.y),
  ];
  await openEffects(ann);
  await choose(ann, "One colour");
  await chooseColourBehind(ann, "#c81e14");
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  const key = ann.page.getByLabel("Colour of the cloth");
  await key.fill("#0000ff");
  await showsColour(ann.preview, cloth.x, cloth.y, seen);
  await ann.button("Pick it").click();
  const field = ann.page.getByRole("application", { name: "Click on the cloth in your picture" });
  const { width, height } = (await field.boundingBox())!;
  // One sees oneself as in a mirror.
  await field.click({ position: { x: (1 - cloth.x) * width, y: cloth.y * height } });
  await expect(field).toBeHidden();
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await showsColour(ann.preview, face.x, face.y, skin);
  const picked = rgb(await key.inputValue());
  expect(distance(picked, seen)).toBeLessThan(12);
  expect(distance(picked, elsewhere)).toBeGreaterThan(24);
});

/** #c81e14 as numbers. */
function rgb(hex: string): Rgb {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** What the camera shows there, once it shows the person. */
async function stillColour(person: Person, x: number, y: number): Promise<Rgb> {
  await showsColour(person.preview, face.x, face.y, skin);
  return colourAt(person.preview, x, y);
}

test("the empty room is learned, and whoever steps in is cut out", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann, "Empty room");
  // The drawn person cannot step out: seen as part of the room, they go with it.
  await ann.button("Step out and start").click();
  await expect(ann.page.getByText("The empty room is known.")).toBeVisible();
  await choose(ann, "Colour");
  await chooseColourBehind(ann, "#c81e14");
  await showsColour(ann.preview, cloth.x, cloth.y, red);
});
