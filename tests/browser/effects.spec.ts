import type { Locator } from "@playwright/test";

import { keepConnections, signalingChanges } from "./support/connections.js";
import { applyFilter, choose, chooseCamera, chooseColourBehind, keyOver, openEffects } from "./support/effects.js";
import { cloth, face, skin } from "./support/green-screen.js";
import { countedFramesIn, countOpenFrames } from "./support/open-frames.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { expect, seesMoving, test } from "./support/test.js";
import { watch } from "./support/watch.js";

const room = "amber-otter-42";
const red: Rgb = [200, 30, 20];

test("the others see the picture with the effects, and never the room behind", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.open(server.url, room);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await bo.enter(server.url, room);
  const seen = bo.tile("Ann").locator("video");
  await ann.page.keyboard.press("Escape");
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  await showsColour(seen, face.x, face.y, skin, 32);
  expect(distance(await colourAt(seen, cloth.x, cloth.y), red)).toBeLessThan(40);
});

test("effects go on and off in a call without a new offer and without a black frame", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  const bo = await arrive("Bo", { camera: "none" });
  for (const person of [ann, bo]) await keepConnections(person);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  const seen = bo.tile("Ann").locator("video");
  await showsColour(seen, face.x, face.y, skin, 32);
  const before = await signalingChanges([ann, bo]);
  const watches = [await watch(ann.tile("Ann").locator("video"), face), await watch(seen, face)];
  await openEffects(ann);
  await applyFilter(ann, "invert(1)");
  const inverted = skin.map((part) => 255 - part) as unknown as Rgb;
  await showsColour(seen, face.x, face.y, inverted, 40);
  await applyFilter(ann, "none");
  await showsColour(seen, face.x, face.y, skin, 32);
  expect(await signalingChanges([ann, bo])).toBe(before);
  for (const each of watches) expect((await each.seen()).darkest).toBeGreaterThan(40);
});

test("a camera switched in a call keeps the effects, the call and the picture", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "two" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await openEffects(ann);
  await applyFilter(ann, "grayscale(1)");
  const seen = bo.tile("Ann").locator("video");
  const grey = async () => {
    const [r, g, b] = await colourAt(seen, 0.3, 0.5);
    return r < 0 ? 255 : Math.max(r, g, b) - Math.min(r, g, b);
  };
  await expect.poll(grey).toBeLessThan(12);
  await ann.page.keyboard.press("Escape");
  const before = await colourAt(seen, 0.3, 0.5);
  await chooseCamera(ann, "last");
  await expect.poll(async () => distance(await colourAt(seen, 0.3, 0.5), before)).toBeGreaterThan(2);
  await expect.poll(grey).toBeLessThan(12);
});

test("another camera is not keyed on the empty room of the first, and nobody sees its room", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "two" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await openEffects(ann);
  await choose(ann, "Empty room");
  await ann.page.getByRole("button", { name: /Step out and start|Do it again/ }).click();
  const known = ann.page.getByText("The empty room is known.");
  await expect(known).toBeVisible();
  const seen = bo.tile("Ann").locator("video");
  const withoutPicture = /\boff\b/;
  await expect(seen).not.toHaveClass(withoutPicture);
  await ann.page.keyboard.press("Escape");
  await chooseCamera(ann, "last");
  await expect(seen).toHaveClass(withoutPicture);
  await openEffects(ann);
  await expect(known).toBeHidden();
  await ann.page.keyboard.press("Escape");
  await chooseCamera(ann, "first");
  await expect(seen).not.toHaveClass(withoutPicture);
});

/** In pixels, across and down. */
function sizeOf(video: Locator): Promise<readonly [number, number]> {
  return video.evaluate(({ videoWidth, videoHeight }: HTMLVideoElement) => [videoWidth, videoHeight] as const);
}

test("another resolution in a call is no new offer, no black frame, and never the room", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green 4:3" });
  const bo = await arrive("Bo", { camera: "none" });
  for (const person of [ann, bo]) await keepConnections(person);
  await ann.open(server.url, room);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await bo.enter(server.url, room);
  await ann.page.keyboard.press("Escape");
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  const [own, seen] = [ann.tile("Ann").locator("video"), bo.tile("Ann").locator("video")];
  const cheek = { x: 0.667, y: 0.5 };
  for (const video of [own, seen]) await showsColour(video, cheek.x, cheek.y, skin, 32);
  const before = await signalingChanges([ann, bo]);
  const watches = [await watch(own, cloth), await watch(seen, cloth)];
  await ann.button("Devices").click();
  const sizes = ann.page.getByLabel("Resolution", { exact: true });
  // Calls begin with smaller pictures than the camera's, but always with their shape.
  for (const [width, height] of [[640, 480], [640, 360], [640, 480]] as const) {
    await sizes.selectOption(`${width} × ${height}`);
    await expect.poll(() => sizeOf(own)).toEqual([width, height]);
    const shape = async () => (await sizeOf(seen)).reduce((across, down) => across / down);
    await expect.poll(shape).toBeCloseTo(width / height, 1);
    for (const video of [own, seen]) {
      await showsColour(video, cloth.x, cloth.y, red, 40);
      await showsColour(video, cheek.x, cheek.y, skin, 32);
    }
  }
  expect(await signalingChanges([ann, bo])).toBe(before);
  for (const each of watches) {
    const { darkest, greenest } = await each.seen();
    expect(darkest).toBeGreaterThan(40);
    expect(greenest).toBeLessThan(40);
  }
});

test("a mistake in a filter's text is pointed at, and the filters before stay", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await applyFilter(ann, "invert(1)");
  const inverted = skin.map((part) => 255 - part) as unknown as Rgb;
  await showsColour(ann.preview, face.x, face.y, inverted);
  await applyFilter(ann, "sepia(1) blurr(4px)");
  await expect(ann.page.getByText("There is no filter called “blurr”.")).toBeVisible();
  await showsColour(ann.preview, face.x, face.y, inverted);
});

test("the mask is shown to oneself while tuning", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await keyOver(ann, red);
  await ann.page.getByRole("switch", { name: "Show the mask" }).click();
  await showsColour(ann.preview, cloth.x, cloth.y, [0, 0, 0]);
  await showsColour(ann.preview, face.x, face.y, [255, 255, 255]);
});

test("a browser that gives out no frames has the effects too", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.page.addInitScript("delete globalThis.MediaStreamTrackGenerator; delete globalThis.MediaStreamTrackProcessor");
  await ann.open(server.url, room);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await bo.enter(server.url, room);
  await ann.page.keyboard.press("Escape");
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  const seen = bo.tile("Ann").locator("video");
  await showsColour(seen, face.x, face.y, skin, 32);
  await showsColour(seen, cloth.x, cloth.y, red, 40);
});

test("effects that cannot be loaded hide the picture rather than show the room", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.page.route(/greenroom-effects.*\.wasm$/, (route) => route.abort());
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann, "Green screen");
  await expect(ann.page.getByText("Until they are back, nobody sees your picture")).toBeVisible();
  await ann.page.unroute(/greenroom-effects.*\.wasm$/);
  await ann.button("Try again").click();
  await expect(ann.page.getByText("Until they are back, nobody sees your picture")).toBeHidden();
  await showsColour(ann.preview, face.x, face.y, skin);
  ann.errors.length = 0; // the wasm that did not come
});

test("a room that nobody knows any more is not shown, before and after trying again", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  const bo = await arrive("Bo", { camera: "none" });
  await ann.open(server.url, room);
  await openEffects(ann);
  await choose(ann, "Empty room");
  await chooseColourBehind(ann, "#c81e14");
  const learn = async () => {
    await ann.button("Step out and start").click();
    await expect(ann.page.getByText("The empty room is known.")).toBeVisible();
  };
  await learn();
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await bo.enter(server.url, room);
  await ann.page.keyboard.press("Escape");
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  const seen = bo.tile("Ann").locator("video");
  await showsColour(seen, cloth.x, cloth.y, red, 40);
  const watched = await watch(seen, cloth);
  await openEffects(ann);
  await ann.page.workers()[0]!.evaluate("setTimeout(() => { close(); throw new Error('out of memory'); })");
  const hidden = bo.tile("Ann").locator("gr-initials");
  await expect(hidden).toBeVisible();
  const coming = ann.page.waitForEvent("worker");
  await ann.button("Try again").click();
  const worker = await coming;
  await countOpenFrames(worker);
  // It sees the room and says nothing of it.
  await expect.poll(() => countedFramesIn(worker)).toBeGreaterThan(20);
  await expect(hidden).toBeVisible();
  await learn();
  await expect(hidden).toBeHidden();
  const { frames } = await watched.seen();
  await expect.poll(async () => (await watched.seen()).frames).toBeGreaterThan(frames + 5);
  await showsColour(seen, cloth.x, cloth.y, red, 40);
  expect((await watched.seen()).greenest).toBeLessThan(40);
});

test("without effects a call has the camera itself", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await seesMoving(bo, ann);
  expect(ann.page.workers()).toEqual([]);
});
