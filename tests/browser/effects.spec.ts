import type { Page } from "@playwright/test";

import { cloth, face, skin } from "./support/green-screen.js";
import { picture } from "./support/picture-file.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { expect, type Person, seesMoving, test } from "./support/test.js";

declare global {
  /** How often a connection has offered, been offered or answered. */
  var signalingChanges: number;
}

const room = "amber-otter-42";
const red: Rgb = [200, 30, 20];

async function openEffects(person: Person): Promise<void> {
  await person.button("Effects").first().click();
  await person.page.getByRole("tab", { name: "Background" }).waitFor();
}

function choose(page: Page, name: string): Promise<void> {
  return page.getByRole("radio", { name, exact: true }).check({ force: true });
}

/** Cuts the person out of their green screen and puts a plain picture behind them. */
async function keyOver(person: Person, colour: Rgb): Promise<void> {
  const { page } = person;
  await openEffects(person);
  await choose(page, "Green screen");
  await choose(page, "Picture");
  const choosing = page.waitForEvent("filechooser");
  await person.button("Your own picture").click();
  await (await choosing).setFiles({ name: "plain.png", mimeType: "image/png", buffer: await picture(page, colour) });
}

async function applyFilter(person: Person, css: string): Promise<void> {
  await person.page.getByRole("tab", { name: "Filters" }).click();
  await person.page.getByRole("textbox", { name: "As CSS" }).fill(css);
  await person.page.keyboard.press("Enter");
}

test("a green screen gives way to one's own picture, and the person stays", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await showsColour(ann.preview, face.x, face.y, skin);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  await showsColour(ann.preview, face.x, face.y, skin);
});

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
  await ann.page.addInitScript(() => {
    const Original = RTCPeerConnection;
    globalThis.signalingChanges = 0;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener("signalingstatechange", () => ++globalThis.signalingChanges);
      }
    };
  });
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  const seen = bo.tile("Ann").locator("video");
  await showsColour(seen, face.x, face.y, skin, 32);
  const offers = () => ann.page.evaluate(() => globalThis.signalingChanges);
  const before = await offers();
  const darkest = [ann.tile("Ann").locator("video"), seen].map((video) => watchDarkest(video));
  await openEffects(ann);
  await applyFilter(ann, "invert(1)");
  const inverted = skin.map((part) => 255 - part) as unknown as Rgb;
  await showsColour(seen, face.x, face.y, inverted, 40);
  await applyFilter(ann, "none");
  await showsColour(seen, face.x, face.y, skin, 32);
  expect(await offers()).toBe(before);
  for (const watch of darkest) expect(await (await watch).stop()).toBeGreaterThan(40);
});

interface Watch {
  /** The brightness, 0 to 255, of the darkest frame that was shown since. */
  readonly stop: () => Promise<number>;
}

/** Looks at every frame that the element shows. */
async function watchDarkest(video: ReturnType<Page["locator"]>): Promise<Watch> {
  const handle = await video.evaluateHandle((element: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(16, 16);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const seen = { darkest: 255 };
    const look = () => {
      context?.drawImage(element, 0, 0, 16, 16);
      const { data } = context!.getImageData(0, 0, 16, 16);
      let sum = 0;
      for (let i = 0; i < data.length; i += 4) sum += Math.max(data[i]!, data[i + 1]!, data[i + 2]!);
      seen.darkest = Math.min(seen.darkest, sum / 256);
      element.requestVideoFrameCallback(look);
    };
    look();
    return seen;
  });
  return { stop: () => handle.evaluate(({ darkest }) => darkest) };
}

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
  await ann.button("Devices").click();
  const cameras = ann.page.getByLabel("Camera", { exact: true }).last();
  const other = await cameras.locator("option").last().getAttribute("value");
  const before = await colourAt(seen, 0.3, 0.5);
  await cameras.selectOption(other);
  await expect.poll(async () => distance(await colourAt(seen, 0.3, 0.5), before)).toBeGreaterThan(2);
  await expect.poll(grey).toBeLessThan(12);
});

test("a picture that is none gets a sentence, and the one before stays", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await keyOver(ann, red);
  await showsColour(ann.preview, cloth.x, cloth.y, red);
  const bad = async (name: string, buffer: Buffer, words: string | RegExp) => {
    const choosing = ann.page.waitForEvent("filechooser");
    await ann.button("Your own picture").click();
    await (await choosing).setFiles({ name, mimeType: "image/png", buffer });
    await expect(ann.page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await showsColour(ann.preview, cloth.x, cloth.y, red);
  };
  const whole = await picture(ann.page, [1, 2, 3]);
  await bad("half.png", whole.subarray(0, whole.length / 2), /damaged/);
  await bad("letter.png", Buffer.from("Dear Ann,"), /not a PNG or JPEG/);
  await bad("wall.png", Buffer.alloc(33 << 20), /too large/);
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

test("the empty room is learned, and whoever steps in is cut out", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await ann.open(server.url);
  await openEffects(ann);
  await choose(ann.page, "Empty room");
  // The drawn person cannot step out: seen as part of the room, they go with it.
  await ann.button("Step out and start").click();
  await expect(ann.page.getByText("The empty room is known.")).toBeVisible();
  await choose(ann.page, "Colour");
  await ann.page.getByLabel("Colour behind you").fill("#c81e14");
  await showsColour(ann.preview, cloth.x, cloth.y, red);
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
  await choose(ann.page, "Green screen");
  await expect(ann.page.getByText("Until they are back, nobody sees your picture")).toBeVisible();
  await ann.page.unroute(/greenroom-effects.*\.wasm$/);
  await ann.button("Try again").click();
  await expect(ann.page.getByText("Until they are back, nobody sees your picture")).toBeHidden();
  await showsColour(ann.preview, face.x, face.y, skin);
  ann.errors.length = 0; // the wasm that did not come
});

test("without effects a call has the camera itself", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await seesMoving(bo, ann);
  expect(ann.page.workers()).toEqual([]);
});
