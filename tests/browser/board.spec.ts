import { readFile } from "node:fs/promises";

import { canvasOf, choose, draw, openBoard, placeOf, seesInk, seesPaper, showBoard, take } from "./support/board.js";
import { picture } from "./support/picture-file.js";
import { expect, type Person, test } from "./support/test.js";

const left = { x: 400, y: 300 };
const right = { x: 800, y: 300 };
const middle = { x: 600, y: 300 };
const lower = [
  { x: 400, y: 700 },
  { x: 800, y: 700 },
] as const;
const lowerMiddle = { x: 600, y: 700 };

test("a stroke is seen, undone, done again, and is there after a reload", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.goto(server.url);
  await openBoard(ann);
  await draw(ann, left, right);
  await seesInk(ann, middle);
  await ann.page.keyboard.press("Control+z");
  await seesPaper(ann, middle);
  await ann.page.keyboard.press("Control+Shift+z");
  await seesInk(ann, middle);
  await ann.page.reload();
  await openBoard(ann);
  await seesInk(ann, middle);
  await ann.page.keyboard.press("Control+z");
  await seesPaper(ann, middle);
});

test("two draw on one board, and each takes back what is theirs", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo", { viewport: { width: 1000, height: 700 } });
  for (const person of [ann, bo]) await person.enter(server.url, "drawing-room");
  await showBoard(ann);
  await draw(ann, left, right);
  await showBoard(bo);
  await seesInk(bo, middle);
  await draw(bo, ...lower);
  await seesInk(ann, lowerMiddle);
  await ann.page.keyboard.press("Control+z");
  await seesPaper(bo, middle);
  await seesInk(bo, lowerMiddle);
  await expect(ann.page.locator("[data-command=boardUndo]").first()).toBeDisabled();
  await bo.page.keyboard.press("Control+z");
  await seesPaper(ann, lowerMiddle);
});

test("whoever comes late sees all, also of those who have left", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "late-room");
    await showBoard(person);
  }
  await draw(ann, left, right);
  await draw(bo, ...lower);
  await seesInk(bo, middle);
  await ann.close();
  const cy = await arrive("Cy");
  await cy.enter(server.url, "late-room");
  await showBoard(cy);
  await seesInk(cy, middle);
  await seesInk(cy, lowerMiddle);
});

test("all is cleared, and that can be undone", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "clear-room");
    await showBoard(person);
  }
  await draw(ann, left, right);
  await seesInk(bo, middle);
  await choose(bo, "Clear the page");
  await seesPaper(ann, middle);
  await bo.page.keyboard.press("Control+z");
  await seesInk(ann, middle);
});

test("shapes, eraser and rubber", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.goto(server.url);
  await openBoard(ann);
  await take(ann, "rectangle");
  await draw(ann, { x: 300, y: 200 }, { x: 900, y: 500 });
  await seesInk(ann, { x: 300, y: 350 });
  await seesPaper(ann, { x: 600, y: 350 });
  await take(ann, "eraser");
  await draw(ann, { x: 300, y: 300 }, { x: 300, y: 400 });
  await seesPaper(ann, { x: 300, y: 350 });
  await seesInk(ann, { x: 900, y: 350 });
  await take(ann, "rubber");
  await draw(ann, { x: 890, y: 350 }, { x: 910, y: 350 });
  await seesPaper(ann, { x: 600, y: 200 });
  for (let i = 0; i < 2; ++i) await ann.page.keyboard.press("Control+z");
  await seesInk(ann, { x: 300, y: 350 });
});

test("Chinese words are written by composition, moved, and seen by others", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "words-room");
    await showBoard(person);
  }
  await take(ann, "text");
  const { x, y } = await placeOf(ann, left);
  await ann.page.mouse.click(x, y);
  const field = ann.page.locator("gr-board textarea");
  await expect(field).toBeFocused();
  const cdp = await ann.page.context().newCDPSession(ann.page);
  await cdp.send("Input.imeSetComposition", { text: "bai", selectionStart: 3, selectionEnd: 3 });
  await cdp.send("Input.insertText", { text: "白板白板" });
  await expect(field).toHaveValue("白板白板");
  await field.press("Control+Enter");
  await expect(field).toBeHidden();
  await take(bo, "select");
  const at = await placeOf(bo, { x: left.x + 12, y: left.y + 16 });
  await expect(async () => {
    await bo.page.mouse.click(at.x, at.y);
    await expect(bo.page.locator("gr-board-selection")).toContainText("Ann", { timeout: 500 });
  }).toPass();
});

test("a finger draws, two move the page", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.goto(server.url);
  await openBoard(ann);
  const cdp = await ann.page.context().newCDPSession(ann.page);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", ...spots: { x: number; y: number }[]) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: (await Promise.all(spots.map((spot) => placeOf(ann, spot)))).map((place, id) => ({ ...place, id })),
    });
  await touch("touchStart", left);
  await touch("touchMove", middle);
  await touch("touchMove", right);
  await touch("touchEnd");
  await seesInk(ann, { x: 500, y: 300 });
  const zoomed = ann.page.locator("[data-command=actualSize]").first();
  const before = await zoomed.innerText();
  await touch("touchStart", { x: 900, y: 500 });
  await touch("touchStart", { x: 900, y: 500 }, { x: 1000, y: 500 });
  await touch("touchMove", { x: 800, y: 500 }, { x: 1100, y: 500 });
  await touch("touchEnd");
  await expect(zoomed).not.toHaveText(before);
  await expect(ann.page.locator("[data-command=boardUndo]").first()).toBeEnabled();
  await ann.page.keyboard.press("Control+z");
  await expect(ann.page.locator("[data-command=boardUndo]").first()).toBeDisabled();
});

test("the host locks the board, and nobody else can draw", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "lock-room");
    await showBoard(person);
  }
  await draw(bo, left, right);
  await seesInk(ann, middle);
  await choose(ann, "Lock the board");
  await expect(bo.page.locator("[data-command=tool-pen]").first()).toBeDisabled();
  await draw(bo, ...lower);
  await draw(ann, { x: 1000, y: 300 }, { x: 1400, y: 300 });
  await seesInk(bo, { x: 1200, y: 300 });
  await seesPaper(ann, lowerMiddle);
  await choose(ann, "Unlock the board");
  await expect(bo.page.locator("[data-command=tool-pen]").first()).toBeEnabled();
  await expect(canvasOf(bo)).toBeVisible();
});

/** What the browser would put among the downloads. */
async function saved(person: Person, name: string): Promise<Buffer> {
  const [download] = await Promise.all([person.page.waitForEvent("download"), choose(person, name)]);
  return readFile(await download.path());
}

test("what was drawn while the path was gone is there on both sides when it is back", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "merge-room");
    await showBoard(person);
  }
  await draw(ann, left, right);
  await seesInk(bo, middle);
  // Leaves and draws on, alone; the board stays that of the room.
  await bo.page.locator("[data-command=leave]").first().click();
  await bo.page.locator("[data-command=home]").first().click();
  await bo.page.locator("gr-rail [data-command=board]").click();
  await seesInk(bo, middle);
  await draw(bo, ...lower);
  await seesInk(bo, lowerMiddle);
  await draw(ann, { x: 1000, y: 300 }, { x: 1400, y: 300 });
  await seesPaper(ann, lowerMiddle);
  await bo.enter(server.url, "merge-room");
  await showBoard(bo);
  await seesInk(bo, { x: 1200, y: 300 });
  await seesInk(ann, lowerMiddle);
});

test("a picture lies on the board, for others too", async ({ server, arrive }) => {
  const [ann, bo] = [await arrive("Ann"), await arrive("Bo")];
  for (const person of [ann, bo]) {
    await person.enter(server.url, "picture-room");
    await showBoard(person);
  }
  const [chooser] = await Promise.all([
    ann.page.waitForEvent("filechooser"),
    ann.page.locator("[data-command=boardPicture]").first().click(),
  ]);
  await chooser.setFiles({ name: "red.png", mimeType: "image/png", buffer: await picture(ann.page, [200, 30, 30], 400, 300) });
  await seesInk(ann, { x: 960, y: 540 });
  await seesInk(bo, { x: 960, y: 540 });
  await ann.page.keyboard.press("Control+z");
  await seesPaper(bo, { x: 960, y: 540 });
});

test("what is saved is what is seen, and a board's file can be opened again", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.page.goto(server.url);
  await openBoard(ann);
  await draw(ann, left, right);
  await seesInk(ann, middle);
  const inkIn = (bytes: Buffer, type: string) =>
    ann.page.evaluate(
      async ([data, kind, spot]) => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([Uint8Array.from(data)], { type: kind }));
        await image.decode();
        const context = new OffscreenCanvas(1920, 1080).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0, 1920, 1080);
        const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
        return [image.naturalWidth, at(spot.x, spot.y), at(spot.x, spot.y + 100)] as const;
      },
      [[...bytes], type, middle] as const,
    );
  const file = await saved(ann, "Save as board file");
  for (const [name, type] of [["Save as PNG", "image/png"], ["Save as SVG", "image/svg+xml"]] as const) {
    const [width, ink, paper] = await inkIn(await saved(ann, name), type);
    expect(width).toBe(1920);
    expect(ink).toEqual([0x1f, 0x23, 0x28, 255]);
    expect(paper).toEqual([255, 255, 255, 255]);
  }
  const open = async (bytes: Buffer) => {
    const [chooser] = await Promise.all([ann.page.waitForEvent("filechooser"), choose(ann, "Open a board file")]);
    await chooser.setFiles({ name: "saved.board", mimeType: "application/octet-stream", buffer: bytes });
  };
  const broken = Buffer.from(file);
  broken[broken.length - 20]! ^= 0xff;
  await open(broken);
  await expect(ann.page.locator("gr-board")).toContainText("damaged");
  await seesInk(ann, middle);
  await open(Buffer.from("no board at all"));
  await expect(ann.page.locator("gr-board")).toContainText("is not a board");
  await choose(ann, "New board");
  await seesPaper(ann, middle);
  await open(file);
  await seesInk(ann, middle);
  await expect(ann.page.locator("gr-board")).toContainText("saved");
});
