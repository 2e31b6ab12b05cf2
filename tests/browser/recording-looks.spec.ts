import type { Locator, Page } from "@playwright/test";

import { isAccessible, looksRight } from "./support/looks.js";
import { expect, type Person, test } from "./support/test.js";

const room = "amber-otter-42";

/** The button of that command in that part of the page, whatever it is called in this language. */
function deed(page: Page, part: string, command: string): Locator {
  return page.locator(`${part} [data-command=${command}]`);
}

function cards(person: Person): Locator {
  return person.page.locator("gr-recording-card");
}

/** Goes on with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await target.waitFor();
  const most = 60;
  for (let i = 0; i < most; ++i) {
    if (await target.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function openStudio({ page }: Person, url: string): Promise<void> {
  await page.goto(url);
  await deed(page, "gr-rail", "studio").click();
  await expect(page.locator("gr-studio video")).toHaveJSProperty("videoWidth", 640);
}

/** Until something has been recorded. */
async function recorded(person: Person): Promise<void> {
  await expect(person.page.locator("gr-record-bar, gr-record-pill").getByRole("timer")).not.toHaveText("0:00");
}

test("recording in the studio and the library: accessible and fitting", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "portrait", language: "zh-CN" });
  const { page } = ann;
  const everywhere = () => looksRight(ann);
  await openStudio(ann, server.url);
  await page.locator("gr-record-menu").getByRole("button").first().click();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await deed(page, "gr-record-bar", "record").click();
  await recorded(ann);
  await everywhere();
  await deed(page, "gr-record-bar", "pauseRecording").click();
  await expect(page.locator("gr-record-bar .mark.paused")).toBeVisible();
  await everywhere();

  await deed(page, "gr-rail", "library").click();
  await expect(cards(ann)).toHaveCount(1);
  await everywhere();
  await page.locator("gr-record-pill").getByRole("button").last().click();
  await expect(cards(ann).getByRole("link")).toBeVisible();
  await everywhere();

  await cards(ann).locator(".rename").click();
  await page.locator("gr-rename input").fill(" ");
  await page.keyboard.press("Enter");
  await expect(page.locator("gr-rename").getByRole("alert")).toBeVisible();
  await everywhere();
  await page.keyboard.press("Escape");
  await cards(ann).locator(".open").click();
  await expect(page.locator("gr-player video")).toHaveJSProperty("videoWidth", 640);
  await everywhere();
  await page.keyboard.press("Escape");
  await cards(ann).locator(".remove").click();
  await expect(deed(page, "gr-library", "studio")).toBeVisible();
  await everywhere();
});

test("recording in a room: accessible and fitting", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "portrait" });
  await ann.enter(server.url, room);
  await ann.button("More").click();
  await ann.page.getByRole("menuitem", { name: "Recording settings" }).click();
  await ann.page.getByRole("radio", { name: "A file for each person" }).check({ force: true });
  await looksRight(ann);
  await ann.page.keyboard.press("Escape");
  await expect(ann.page.locator("gr-dialog")).toHaveCount(0);
  await ann.page.keyboard.press("r");
  await recorded(ann);
  const stop = ann.button("Stop recording");
  await looksRight(ann, async () => {
    await expect(stop).toBeInViewport({ ratio: 1 });
  });
  await stop.click();
  await expect(ann.toasts.getByText("The recording is in your library")).toBeVisible();
});

test("from recording to the library and back, with the keyboard alone", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "portrait" });
  const { page } = ann;
  const { keyboard } = page;
  await ann.open(server.url);
  await tabTo(page, ann.button("Studio"));
  await keyboard.press("Enter");
  await expect(page.locator("gr-studio video")).toHaveJSProperty("videoWidth", 640);

  await keyboard.press("r");
  await expect(page).toHaveTitle(/^● 0:01 /);
  await tabTo(page, ann.button("Pause recording"));
  await keyboard.press("Enter");
  await expect(page).toHaveTitle(/^Paused /);
  await expect(ann.button("Resume recording")).toBeFocused();
  await keyboard.press("Enter");
  await expect(page).toHaveTitle(/^● /);
  await tabTo(page, ann.button("Stop recording"), "Shift+Tab");
  await keyboard.press("Enter");
  await expect(ann.button("Record")).toBeFocused();
  await expect(ann.toasts.getByText("The recording is in your library")).toBeVisible();
  await keyboard.press("Enter");
  await expect(page).toHaveTitle(/^● 0:01 /);
  await keyboard.press("r");
  await tabTo(page, ann.button("Library"), "Shift+Tab");
  await keyboard.press("Enter");
  await expect(cards(ann).getByRole("link")).toHaveCount(2);

  const newest = cards(ann).first();
  await tabTo(page, newest.getByRole("button", { name: /^Rename / }));
  await keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Title" });
  await expect(field).toBeFocused();
  await keyboard.press("Delete");
  await keyboard.press("Enter");
  await expect(page.getByText("A recording needs a title.")).toBeVisible();
  await keyboard.type("Rehearsal");
  await keyboard.press("Enter");
  await expect(ann.button("Rename Rehearsal")).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.type("Premiere");
  await keyboard.press("Escape");
  await expect(ann.button("Rename Rehearsal")).toBeFocused();

  await tabTo(page, ann.button("Delete Rehearsal"));
  await keyboard.press("Enter");
  await expect(cards(ann)).toHaveCount(1);
  await expect(cards(ann).getByRole("button", { name: /^Play / })).toBeFocused();
  await tabTo(page, ann.button("Undo"));
  await keyboard.press("Enter");
  await expect(cards(ann)).toHaveCount(2);
  await expect(ann.button("Play Rehearsal")).toBeFocused();
});

test("a tab that records asks before it is closed, and another does not", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { camera: "portrait" });
  const { page } = ann;
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openStudio(ann, server.url);
  await ann.button("Record").click();
  await recorded(ann);
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await ann.button("Studio").click();
  await page.reload();
  await ann.nameField.waitFor();
  expect(asked).toHaveLength(1);
});
