import type { Locator } from "@playwright/test";

import { expect, type Person } from "./test.js";

/** Pixels of a board's page. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const page = { width: 1920, height: 1080 };
/** Around a page that is seen as a whole: CSS pixels. */
const around = 16;

export function canvasOf(person: Person): Locator {
  return person.page.locator("gr-board canvas");
}

/** From the lobby to one's own boards. */
export async function openBoard(person: Person): Promise<void> {
  await person.page.locator("gr-rail [data-command=board]").click();
  await ready(person);
}

/** In a room: the board comes onto the stage. */
export async function showBoard(person: Person): Promise<void> {
  await person.page.keyboard.press("b");
  await ready(person);
}

async function ready(person: Person): Promise<void> {
  await expect(person.page.locator("[data-command=tool-pen]").first()).toBeEnabled();
  await canvasOf(person).waitFor();
}

/** Where a place of the page is in the window, while all of the page is seen. */
export async function placeOf(person: Person, { x, y }: Spot): Promise<Spot> {
  const box = await canvasOf(person).boundingBox();
  if (!box) throw new Error("no board is shown");
  const zoom = Math.min((box.width - 2 * around) / page.width, (box.height - 2 * around) / page.height);
  return {
    x: box.x + (box.width - page.width * zoom) / 2 + x * zoom,
    y: box.y + (box.height - page.height * zoom) / 2 + y * zoom,
  };
}

/** Drags the mouse from one place of the page to the next. */
export async function draw(person: Person, ...spots: readonly Spot[]): Promise<void> {
  const places = await Promise.all(spots.map((spot) => placeOf(person, spot)));
  const { mouse } = person.page;
  const [first, ...rest] = places;
  if (!first) return;
  await mouse.move(first.x, first.y);
  await mouse.down();
  for (const place of rest) await mouse.move(place.x, place.y, { steps: 8 });
  await mouse.up();
}

export async function take(person: Person, tool: string): Promise<void> {
  await person.page.locator(`[data-command=tool-${tool}]`).first().click();
}

/** Clicks what has that name: its button, or where there is no room for one its line in the menu. */
export async function choose(person: Person, name: string): Promise<void> {
  const deeds = person.page.locator("gr-board-deeds");
  const button = deeds.getByRole("button", { name, exact: true });
  if (await button.isVisible()) {
    await button.click();
    return;
  }
  await deeds.getByRole("button", { name: "More", exact: true }).click();
  await deeds.getByRole("menuitem", { name }).click();
}

/** Whether there is anything but paper within 3 CSS pixels: where the page is small a line is thin. */
async function hasInk(person: Person, spot: Spot): Promise<boolean> {
  const { x, y } = await placeOf(person, spot);
  const side = 7;
  const shot = await person.page.screenshot({
    clip: { x: Math.round(x) - 3, y: Math.round(y) - 3, width: side, height: side },
    scale: "css",
  });
  return person.page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height).data.some((part) => part < 200);
  }, [...shot]);
}

export async function seesInk(person: Person, spot: Spot): Promise<void> {
  await expect.poll(() => hasInk(person, spot), { message: `${person.name} sees ink` }).toBe(true);
}

export async function seesPaper(person: Person, spot: Spot): Promise<void> {
  await expect.poll(() => hasInk(person, spot), { message: `${person.name} sees paper` }).toBe(false);
}
