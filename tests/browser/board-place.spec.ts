import type { Page } from "@playwright/test";

import { fits, isAccessible, looksRight } from "./support/looks.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";

/** In the order in which they stand, and each with its key. */
const tools = [
  ["Select", "1"],
  ["Move the page", "2"],
  ["Pen", "3"],
  ["Marker", "4"],
  ["Eraser", "5"],
  ["Stroke eraser", "6"],
  ["Line", "7"],
  ["Arrow", "8"],
  ["Rectangle", "9"],
  ["Ellipse", "0"],
  ["Text", "W"],
  ["Picture", "O"],
] as const;

const paper = (page: Page) => page.getByRole("application", { name: /, page \d+ of \d+$/ });
const tool = (page: Page, name: string) =>
  page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name, exact: true });
const rail = (page: Page) => page.getByRole("navigation", { name: "Places" });

async function openBoard(person: Person, origin: string): Promise<void> {
  await person.open(origin);
  await rail(person.page).getByRole("button", { name: "Board" }).click();
  await expect(paper(person.page)).toBeVisible();
}

test("one comes to the board by the rail, and away again", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await openBoard(ann, server.url);
  const board = rail(ann.page).getByRole("button", { name: "Board" });
  await expect(board).toHaveAttribute("aria-current", "page");
  await expect(ann.page).toHaveTitle("Board – Greenroom");
  await rail(ann.page).getByRole("button", { name: "Library" }).click();
  await expect(paper(ann.page)).toHaveCount(0);
  await board.click();
  await expect(paper(ann.page)).toBeVisible();
  expect(ann.errors).toEqual([]);
});

test("one comes to the board by its key, and by its name among all commands", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.open(server.url);
  await rail(ann.page).getByRole("button", { name: "Studio" }).click();
  await ann.page.keyboard.press("b");
  await expect(paper(ann.page)).toBeVisible();
  await rail(ann.page).getByRole("button", { name: "Studio" }).click();
  await ann.page.keyboard.press("Control+k");
  await ann.page.keyboard.type("board");
  await ann.page.getByRole("option", { name: "Board", exact: true }).click();
  await expect(paper(ann.page)).toBeVisible();
});

test("every tool has a name and a key, which the help tells", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await openBoard(ann, server.url);
  await expect(ann.page.getByRole("toolbar", { name: "Tools" }).getByRole("button")).toHaveCount(tools.length);
  for (const [name, key] of tools) await expect(tool(ann.page, name)).toHaveAttribute("aria-keyshortcuts", key);
  await ann.page.keyboard.press("?");
  const lines = ann.page.locator("gr-help .line");
  for (const [name, key] of tools) {
    await expect(lines.filter({ hasText: new RegExp(`^\\s*${name}\\s*${key}\\s*$`) })).toBeVisible();
  }
});

test("in a room the board is the largest, and goes again", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.enter(server.url, room);
  const before = (await ann.tile("Ann").boundingBox())!;
  await ann.button("Board").click();
  await expect(paper(ann.page)).toBeVisible();
  await expect(ann.button("Board")).toHaveAttribute("aria-pressed", "true");
  const board = (await ann.page.locator("gr-board").boundingBox())!;
  const beside = (await ann.tile("Ann").boundingBox())!;
  expect(beside.width).toBeLessThan(before.width / 2);
  expect(board.width).toBeGreaterThan(2 * beside.width);
  await ann.page.keyboard.press("b");
  await expect(paper(ann.page)).toHaveCount(0);
  await expect.poll(async () => (await ann.tile("Ann").boundingBox())!.width).toBe(before.width);
});

test("the board fits every window, for everybody", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await openBoard(ann, server.url);
  await looksRight(ann, async () => {
    await expect(paper(ann.page)).toBeInViewport({ ratio: 1 });
    await expect(tool(ann.page, "Pen")).toBeInViewport({ ratio: 1 });
    await expect(ann.button("Undo")).toBeInViewport({ ratio: 1 });
    await expect(rail(ann.page).getByRole("button", { name: "Settings" })).toBeInViewport({ ratio: 1 });
  });
});

test("the board on the stage fits every window, for everybody", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.enter(server.url, room);
  await ann.page.keyboard.press("b");
  await looksRight(ann, async () => {
    await expect(paper(ann.page)).toBeInViewport({ ratio: 1 });
    await expect(tool(ann.page, "Pen")).toBeInViewport({ ratio: 1 });
    await expect(ann.button("Undo")).toBeInViewport({ ratio: 1 });
  });
});

test("in Chinese too", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { language: "zh-CN", viewport: { width: 360, height: 640 } });
  await ann.page.goto(server.url);
  await ann.button("白板").click();
  await expect(ann.page.getByRole("application")).toBeVisible();
  await fits(ann.page);
  await isAccessible(ann.page);
});
