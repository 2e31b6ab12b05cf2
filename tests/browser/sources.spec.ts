import type { AppState } from "../../web/src/app/types.js";
import type { AppRoot } from "./support/app-root.js";
import { film } from "./support/film.js";
import { face, skin } from "./support/green-screen.js";
import { colourAt, distance, type Rgb, showsColour } from "./support/pixels.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";
const red: Rgb = [200, 30, 20];
const blue: Rgb = [20, 40, 200];

async function openStudio(person: Person, url: string, inRoom?: string): Promise<void> {
  await person.open(url, inRoom);
  await person.button("Studio").click();
  await showsColour(person.preview, face.x, face.y, skin);
}

async function chooseFile(person: Person, name: string, buffer: Buffer): Promise<void> {
  const choosing = person.page.waitForEvent("filechooser");
  await person.page.getByRole("radio", { name: "File", exact: true }).click({ force: true });
  await (await choosing).setFiles({ name, mimeType: "video/webm", buffer });
}

const middle = { x: 0.5, y: 0.5 };

function showsFilm(person: Person, colour: Rgb): Promise<void> {
  return showsColour(person.preview, middle.x, middle.y, colour, 40);
}

function file(person: Person): Promise<AppState["file"]> {
  return person.page.evaluate(() => document.querySelector<AppRoot>("gr-app")!.state!.file);
}

test("a video file plays in the camera's place, over and over, until it is closed", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await chooseFile(ann, "film.webm", await film(ann.page, red, blue));
  await showsFilm(ann, red);
  await showsFilm(ann, blue);
  await showsFilm(ann, red); // it has begun again
  await showsFilm(ann, blue);
  await ann.button("Close the file").click();
  await showsColour(ann.preview, face.x, face.y, skin);
  await expect(ann.button("Close the file")).toBeHidden();
});

test("a video file stands still when paused, and goes where one moves it", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await chooseFile(ann, "film.webm", await film(ann.page, red, blue));
  await showsFilm(ann, red);
  await ann.button("Pause").click();
  await expect(ann.button("Play")).toBeVisible();
  const slider = ann.page.getByRole("slider", { name: "Position in the video" });
  await slider.press("End");
  await expect.poll(async () => (await file(ann))!.position).toBeGreaterThan(1.2);
  await showsFilm(ann, blue);
  await slider.press("Home");
  await expect.poll(async () => (await file(ann))!.position).toBeLessThan(0.2);
  const { position } = (await file(ann))!;
  await showsFilm(ann, red);
  expect((await file(ann))!.position).toBe(position);
  await ann.button("Play").click();
  await showsFilm(ann, blue);
});

test("in a call the others see and hear the video file", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  const bo = await arrive("Bo", { camera: "none" });
  await bo.enter(server.url, room);
  await openStudio(ann, server.url, room);
  await chooseFile(ann, "film.webm", await film(ann.page, red, blue));
  await showsFilm(ann, red);
  await ann.button("Home").click();
  await ann.nameField.fill("Ann");
  await ann.joinButton.click();
  const seen = bo.tile("Ann").locator("video");
  await showsColour(seen, middle.x, middle.y, red, 48);
  await showsColour(seen, middle.x, middle.y, blue, 48);
  // Ann's microphone is silent: what is heard is the film's tone.
  await expect(bo.tile("Ann").getByRole("img", { name: "Speaking" })).toBeVisible();
});

test("a file that is no video gets a sentence, and the camera stays", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "green" });
  await openStudio(ann, server.url);
  await chooseFile(ann, "letter.webm", Buffer.from("Dear Ann,"));
  await expect(ann.page.getByText("The browser cannot play this file. Try an MP4 or WebM video.")).toBeVisible();
  expect(distance(await colourAt(ann.preview, face.x, face.y), skin)).toBeLessThan(24);
  expect(await file(ann)).toBeNull();
});

test("another resolution is what the camera gives from then on", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "pattern" });
  await ann.open(server.url);
  const shown = () => ann.preview.evaluate(({ videoWidth, videoHeight }: HTMLVideoElement) => `${videoWidth} × ${videoHeight}`);
  const given = () =>
    ann.page.evaluate(() => {
      const { width, height } = document.querySelector<AppRoot>("gr-app")!.state!.camera;
      return `${width} × ${height}`;
    });
  await ann.button("Devices").click();
  const sizes = ann.page.getByLabel("Resolution", { exact: true });
  const now = await sizes.inputValue();
  await expect.poll(shown).toBe(now);
  const offered = await sizes.locator("option:not([hidden])").allTextContents();
  expect(offered.length).toBeGreaterThan(1);
  for (const size of offered.filter((each) => each !== now).slice(-2)) {
    await sizes.selectOption(size);
    await expect.poll(given).toBe(size);
    await expect.poll(shown).toBe(size);
  }
});
