import type { Locator } from "@playwright/test";

import { looksRight } from "./support/looks.js";
import { allSeeAll, expect, type Person, seesMoving, test } from "./support/test.js";

const room = "amber-otter-42";
const silent = { camera: "none" } as const;

async function area(tile: Locator): Promise<number> {
  const box = await tile.boundingBox();
  return box ? box.width * box.height : 0;
}

/** Waits until `viewer` sees that one larger than anybody else. */
async function seesLarge(viewer: Person, name: string): Promise<void> {
  const largest = async () => {
    const tiles = await viewer.tiles.all();
    const seen = await Promise.all(
      tiles.map(async (tile) => ({ name: await tile.getAttribute("aria-label"), area: await area(tile) })),
    );
    const [first, second] = seen.sort((a, b) => b.area - a.area);
    return first && second && first.area > 2 * second.area ? first.name : "";
  };
  await expect.poll(largest, { message: `whom ${viewer.name} sees large` }).toBe(name);
}

async function seesAllAlike(viewer: Person): Promise<void> {
  const areas = async () => new Set(await Promise.all((await viewer.tiles.all()).map(area)));
  await expect.poll(async () => (await areas()).size).toBe(1);
}

/** Opens the panel, where it is not, and the menu of that person in it. */
async function menuOf(viewer: Person, name: string): Promise<(item: string) => Promise<void>> {
  await openPeople(viewer);
  await viewer.button(`What to do about ${name}`).click();
  return (item) => viewer.page.getByRole("menuitem", { name: item }).click();
}

function panel(viewer: Person): Locator {
  return viewer.page.getByRole("complementary", { name: "People" });
}

async function openPeople(viewer: Person): Promise<void> {
  if ((await panel(viewer).count()) === 0) await viewer.button("People").click();
  await panel(viewer).waitFor();
}

async function turn(viewer: Person, name: string): Promise<void> {
  await openPeople(viewer);
  await viewer.page.getByRole("switch", { name }).click();
}

async function setPasscode(host: Person, passcode: string): Promise<void> {
  await openPeople(host);
  await host.button("Set a passcode").click();
  await host.page.keyboard.type(passcode);
  await host.page.keyboard.press("Enter");
  await expect(panel(host).getByText("It is set.")).toBeVisible();
}

test.describe("people in a room", () => {
  test("a raised hand is seen by all, until it is lowered", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    const hand = ann.tile("Bo").getByRole("img", { name: "Hand raised" });
    await expect(ann.tile("Bo")).toBeVisible();
    await expect(hand).toHaveCount(0);
    await bo.page.keyboard.press("h");
    await expect(hand).toBeVisible();
    await expect(ann.toasts).toContainText("Bo raised a hand");
    await expect(bo.tile("Bo").getByRole("img", { name: "Hand raised" })).toBeVisible();
    await openPeople(ann);
    await expect(panel(ann).getByRole("img", { name: "Hand raised" })).toBeVisible();
    await bo.button("Hand").click();
    await expect(hand).toHaveCount(0);
    await expect(panel(ann).getByRole("img", { name: "Hand raised" })).toHaveCount(0);
  });

  test("whom one pins is large for oneself alone, by pointer, keyboard and menu", async ({ server, arrive }) => {
    const people = [await arrive("Ann", silent), await arrive("Bo"), await arrive("Cy", silent)] as const;
    const [ann, bo, cy] = people;
    for (const person of people) await person.enter(server.url, room);
    for (const person of people) await expect(person.tiles).toHaveCount(3);
    await seesAllAlike(ann);

    await ann.tile("Bo").dblclick({ position: { x: 60, y: 60 } });
    await seesLarge(ann, "Bo");
    await seesMoving(ann, bo);
    await seesAllAlike(cy);
    await ann.tile("Bo").getByRole("button", { name: "Unpin Bo" }).press("Enter");
    await seesAllAlike(ann);
    await ann.tile("Ann").getByRole("button", { name: "Pin Ann" }).press("Enter");
    await seesLarge(ann, "Ann");
    await (await menuOf(ann, "Cy"))("Pin");
    await seesLarge(ann, "Cy");

    // Gone and back again, they are where they were.
    await cy.button("Leave").click();
    await seesAllAlike(ann);
    await cy.button("Rejoin").click();
    await expect(ann.tiles).toHaveCount(3);
    await seesLarge(ann, "Cy");
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test("the host puts somebody in the spotlight for all, and one's own pin goes before it", async ({
    server,
    arrive,
  }) => {
    const people = [await arrive("Ann", silent), await arrive("Bo", silent), await arrive("Cy", silent)] as const;
    const [ann, bo, cy] = people;
    for (const person of people) await person.enter(server.url, room);
    for (const person of people) await expect(person.tiles).toHaveCount(3);
    await (await menuOf(ann, "Bo"))("Show large for everybody");
    await seesLarge(ann, "Bo");
    await seesLarge(cy, "Bo");
    await expect(bo.toasts).toContainText("Everybody sees you large now");
    await seesAllAlike(bo);
    await cy.tile("Ann").getByRole("button", { name: "Pin Ann" }).press("Enter");
    await seesLarge(cy, "Ann");
    await (await menuOf(ann, "Bo"))("Stop showing large for everybody");
    await seesAllAlike(ann);
    // Only the host's menu has it.
    await openPeople(cy);
    await cy.button("What to do about Bo").click();
    await expect(cy.page.getByRole("menuitem")).toHaveText(["Pin"]);
  });

  test("speaker view follows the voice", async ({ server, arrive }) => {
    const bo = await arrive("Bo", silent);
    const ann = await arrive("Ann", { microphone: "talking" });
    const cy = await arrive("Cy", silent);
    for (const person of [bo, ann, cy]) await person.enter(server.url, room);
    await expect(cy.tiles).toHaveCount(3);
    await seesAllAlike(cy);
    await cy.page.keyboard.press("g");
    await seesLarge(cy, "Ann");
    await cy.page.keyboard.press("g");
    await seesAllAlike(cy);
  });

  test("a person who has lost the server is marked, and still seen", async ({ server, arrive }) => {
    const ann = await arrive("Ann");
    const bo = await arrive("Bo");
    let cut = false;
    const cuts: (() => void)[] = [];
    await bo.page.routeWebSocket(/\/ws$/, (socket) => {
      if (cut) {
        void socket.close();
        return;
      }
      const upstream = socket.connectToServer();
      cuts.push(() => {
        void upstream.close();
        void socket.close();
      });
    });
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await allSeeAll([ann, bo]);
    const mark = ann.tile("Bo").getByRole("img", { name: "Reconnecting…" });
    await expect(mark).toHaveCount(0);
    cut = true;
    for (const end of cuts.splice(0)) end();
    await expect(mark).toBeVisible();
    await openPeople(ann);
    await expect(panel(ann).getByText("Reconnecting…")).toBeVisible();
    await seesMoving(ann, bo);
    cut = false;
    await expect(mark).toHaveCount(0);
    await seesMoving(ann, bo);
  });

  test("a reaction floats over who gives it, for all, and goes by itself", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await bo.button("React").click();
    await bo.button("Applause").click();
    await expect(ann.tile("Bo").locator(".reaction")).toBeVisible();
    await expect(bo.tile("Bo").locator(".reaction")).toBeVisible();
    await expect(ann.page.getByRole("status").filter({ hasText: "Bo: Applause." })).toHaveCount(1);
    await expect(ann.tile("Ann").locator(".reaction")).toHaveCount(0);
    await expect(ann.tile("Bo").locator(".reaction")).toHaveCount(0);
  });
});

/** The small window above all others, as a Playwright page has none for it. */
interface FloatingWindows extends Window {
  readonly documentPictureInPicture: { readonly window: Window | null };
}

test.describe("the small window", () => {
  /** What is asked of its document; null while there is none. */
  const small = (person: Person, selector: string) =>
    person.page.evaluate((wanted) => {
      const { documentPictureInPicture } = window as unknown as FloatingWindows;
      return documentPictureInPicture.window?.document.querySelector(wanted)?.ariaLabel ?? null;
    }, selector);
  const press = (person: Person, command: string) =>
    person.page.evaluate((id) => {
      const { documentPictureInPicture } = window as unknown as FloatingWindows;
      documentPictureInPicture.window!.document.querySelector<HTMLElement>(`[data-command=${id}]`)!.click();
    }, command);

  test("shows whom one would see large, has what one needs at hand, and closes with the call", async ({
    server,
    arrive,
  }) => {
    const ann = await arrive("Ann");
    const bo = await arrive("Bo");
    const cy = await arrive("Cy", silent);
    for (const person of [ann, bo, cy]) await person.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(3);
    await ann.page.keyboard.press("i");
    await expect.poll(() => small(ann, "video")).toBe("Bo");
    const frames = () =>
      ann.page.evaluate(() => {
        const { documentPictureInPicture } = window as unknown as FloatingWindows;
        return documentPictureInPicture.window?.document.querySelector("video")?.getVideoPlaybackQuality().totalVideoFrames;
      });
    await expect.poll(frames).toBeGreaterThan(3);
    // It takes the picture from nobody.
    await seesMoving(ann, bo);
    await ann.tile("Cy").getByRole("button", { name: "Pin Cy" }).press("Enter");
    await expect.poll(() => small(ann, "video")).toBe("Cy");
    await press(ann, "microphone");
    await expect(bo.tile("Ann").getByRole("img", { name: "Microphone off" })).toBeVisible();
    await press(ann, "leave");
    await expect(ann.page.getByText("You left the room")).toBeVisible();
    await expect.poll(() => small(ann, "body")).toBeNull();
    expect(await ann.page.evaluate(() => (window as unknown as FloatingWindows).documentPictureInPicture.window)).toBeNull();
    expect(ann.errors).toEqual([]);
  });
});

test.describe("the key to talk", () => {
  test("while it is held, one is heard", async ({ server, arrive }) => {
    const ann = await arrive("Ann");
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    const muted = bo.tile("Ann").getByRole("img", { name: "Microphone off" });
    await expect(bo.tile("Ann")).toBeVisible();
    await ann.page.keyboard.press("m");
    await expect(muted).toBeVisible();
    await ann.page.keyboard.down(" ");
    await expect(ann.tile("Ann").getByText("Talking", { exact: true })).toBeVisible();
    await expect(muted).toHaveCount(0);
    await ann.page.keyboard.up(" ");
    await expect(muted).toBeVisible();
    await expect(ann.tile("Ann").getByText("Talking", { exact: true })).toHaveCount(0);

    // Whoever muted with the pointer may talk so too: the button does not take the focus.
    await ann.button("Microphone").click();
    await expect(muted).toHaveCount(0);
    await ann.button("Microphone").click();
    await expect(muted).toBeVisible();
    await ann.page.keyboard.down(" ");
    await expect(ann.tile("Ann").getByText("Talking", { exact: true })).toBeVisible();
    await ann.page.keyboard.up(" ");
    await expect(muted).toBeVisible();
    await expect(ann.button("Microphone")).toHaveAttribute("aria-pressed", "false");

    // The window that loses the focus hears no key go up.
    await ann.page.keyboard.down(" ");
    await expect(muted).toHaveCount(0);
    await ann.page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await expect(muted).toBeVisible();
    await ann.page.keyboard.up(" ");
  });

  test("a button with the focus keeps it, and it can be switched off", async ({ server, arrive }) => {
    const ann = await arrive("Ann");
    await ann.enter(server.url, room);
    await ann.page.keyboard.press("m");
    await expect(ann.button("Microphone")).toHaveAttribute("aria-pressed", "false");
    await ann.button("Board").focus();
    await ann.page.keyboard.press("Tab");
    await expect(ann.button("Hand")).toBeFocused();
    await ann.page.keyboard.press(" ");
    await expect(ann.tile("Ann").getByRole("img", { name: "Hand raised" })).toBeVisible();
    await expect(ann.tile("Ann").getByText("Talking", { exact: true })).toHaveCount(0);

    await ann.button("More").click();
    await ann.page.getByRole("menuitem", { name: "Settings", exact: true }).click();
    await ann.page.getByRole("switch", { name: "Hold Space to talk" }).click();
    await ann.page.keyboard.press("Escape");
    await expect(ann.page.getByRole("dialog")).toHaveCount(0);
    await ann.stage.focus();
    await ann.page.keyboard.down(" ");
    // Whatever the key had done would be there by the time that another has done its own.
    await ann.page.keyboard.press("h");
    await expect(ann.tile("Ann").getByRole("img", { name: "Hand raised" })).toHaveCount(0);
    await expect(ann.tile("Ann").getByText("Talking", { exact: true })).toHaveCount(0);
    await ann.page.keyboard.up(" ");
  });
});

test.describe("the host", () => {
  test("locks the room, and newcomers are told; unlocks it, and they come in", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await turn(ann, "Lock the room");
    await bo.askToEnter(server.url, room);
    await expect(bo.page.getByRole("alert").filter({ hasText: "This room is locked." })).toBeVisible();
    await turn(ann, "Lock the room");
    await bo.page.locator("gr-join-form").getByRole("button", { name: "Try again" }).click();
    await bo.stage.waitFor();

    // The others see how it is, and cannot change it.
    await openPeople(bo);
    await expect(bo.page.getByRole("switch")).toHaveCount(0);
    await turn(ann, "Lock the room");
    await expect(panel(bo).getByText("The room is locked")).toBeVisible();
  });

  test("sets a passcode, which the wrong one is not, and the right one is", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    await ann.enter(server.url, room);
    await openPeople(ann);
    await ann.button("Set a passcode").click();
    await ann.button("Save").click();
    await expect(panel(ann).getByText("Type a passcode")).toBeVisible();
    await ann.page.keyboard.press("Escape");
    await expect(ann.button("Set a passcode")).toBeFocused();
    await setPasscode(ann, "open sesame");

    const bo = await arrive("Bo", silent);
    await bo.askToEnter(server.url, room);
    const passcode = bo.page.getByRole("textbox", { name: "Passcode" });
    await expect(bo.page.getByText("This room has a passcode.")).toBeVisible();
    await expect(passcode).toBeFocused();
    await expect(passcode).toHaveAttribute("type", "password");
    await bo.page.keyboard.type("open barley");
    await bo.page.keyboard.press("Enter");
    await expect(bo.page.getByText("That is not the passcode.")).toBeVisible();
    await expect(passcode).toHaveAttribute("aria-invalid", "true");
    await bo.button("Show the passcode").click();
    await expect(passcode).toHaveAttribute("type", "text");
    await passcode.fill("open sesame");
    await bo.page.keyboard.press("Enter");
    await bo.stage.waitFor();
    await expect(ann.tile("Bo")).toBeVisible();

    // Without one, nobody is asked.
    await ann.button("Remove").click();
    await expect(ann.button("Set a passcode")).toBeVisible();
    const cy = await arrive("Cy", silent);
    await cy.enter(server.url, room);
  });

  test("lets newcomers wait, admits one and turns another away", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    await ann.enter(server.url, room);
    await turn(ann, "Waiting room");
    await ann.page.keyboard.press("Escape");
    const bo = await arrive("Bo");
    await bo.askToEnter(server.url, room);
    await expect(bo.page.getByText("The host has been told that you are here.")).toBeVisible();
    await expect(bo.preview).toBeVisible();
    await expect(bo.button("Cancel")).toBeFocused();
    await expect(ann.toasts).toContainText("Bo waits to come in");
    await ann.toasts.getByRole("button", { name: "Admit" }).click();
    await bo.stage.waitFor();
    await expect(ann.tile("Bo")).toBeVisible();

    const cy = await arrive("Cy", silent);
    await cy.askToEnter(server.url, room);
    await openPeople(ann);
    await ann.button("Turn Cy away").click();
    await expect(cy.page.getByText("The host did not let you in.")).toBeVisible();
    await expect(cy.joinButton).toBeVisible();
    await expect(ann.button("Turn Cy away")).toHaveCount(0);
    // Whoever does not want to wait any longer does not stand at the door any longer.
    await cy.page.locator("gr-join-form").getByRole("button", { name: "Try again" }).click();
    await expect(ann.button("Admit Cy")).toBeVisible();
    await cy.button("Cancel").click();
    await expect(cy.joinButton).toBeFocused();
    await expect(ann.button("Admit Cy")).toHaveCount(0);
    await expect(ann.tiles).toHaveCount(2);
  });

  test("asks somebody to mute, who is muted, told, and free to speak again", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo");
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tile("Bo")).toBeVisible();
    const muted = ann.tile("Bo").getByRole("img", { name: "Microphone off" });
    await expect(muted).toHaveCount(0);
    await (await menuOf(ann, "Bo"))("Ask to mute");
    await expect(muted).toBeVisible();
    await expect(bo.toasts).toContainText("Ann asked you to mute.");
    await expect(bo.button("Microphone")).toHaveAttribute("aria-pressed", "false");
    await bo.toasts.getByRole("button", { name: "Turn it on again" }).click();
    await expect(muted).toHaveCount(0);
  });

  test("removes somebody at the second press, who is told and does not come back in", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    const cy = await arrive("Cy", silent);
    for (const person of [ann, bo, cy]) await person.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(3);
    const once = await menuOf(ann, "Bo");
    await once("Remove from the room");
    await expect(ann.page.getByRole("menuitem", { name: "Yes, remove Bo" })).toBeFocused();
    await ann.page.keyboard.press("Escape");
    await expect(ann.tiles).toHaveCount(3);
    const twice = await menuOf(ann, "Bo");
    await twice("Remove from the room");
    await twice("Yes, remove Bo");
    // Who comes as somebody else is kept out by a lock, which is one press away.
    await ann.toasts.getByRole("button", { name: "Lock the room" }).click();
    await expect(ann.page.getByRole("switch", { name: "Lock the room" })).toBeChecked();
    await expect(ann.tiles).toHaveCount(2);
    await expect(cy.toasts).toContainText("Bo was removed");
    await expect(bo.page.getByText(`The host removed you from ${room}.`)).toBeVisible();
    await expect(bo.button("Rejoin")).toHaveCount(0);
    await bo.page.getByRole("main").getByRole("button", { name: "Home" }).click();
    await bo.roomField.fill(room);
    await bo.joinButton.click();
    await expect(bo.page.getByText("The host removed you from this room.")).toBeVisible();
    await expect(ann.tiles).toHaveCount(2);
    // Nor with the page loaded anew.
    await bo.askToEnter(server.url, room);
    await expect(bo.page.getByText("The host removed you from this room.")).toBeVisible();
    await expect(ann.tiles).toHaveCount(2);
  });

  test("hands the room over, and with it what a host can do", async ({ server, arrive }) => {
    const ann = await arrive("Ann", silent);
    const bo = await arrive("Bo", silent);
    await ann.enter(server.url, room);
    await bo.enter(server.url, room);
    await expect(ann.tiles).toHaveCount(2);
    await (await menuOf(ann, "Bo"))("Make host");
    await expect(bo.toasts).toContainText("You are the host now");
    await expect(ann.toasts).toContainText("Bo is the host now");
    await expect(ann.tile("Bo").getByRole("img", { name: "Host" })).toBeVisible();
    await expect(ann.page.getByRole("switch")).toHaveCount(0);
    await openPeople(bo);
    await expect(bo.page.getByRole("switch", { name: "Lock the room" })).toBeVisible();
  });
});

test("a room with a host's tools: accessible and fitting", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo", silent);
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await expect(ann.tiles).toHaveCount(2);
  await bo.page.keyboard.press("h");
  await expect(ann.tile("Bo").getByRole("img", { name: "Hand raised" })).toBeVisible();
  await ann.tile("Bo").getByRole("button", { name: "Pin Bo" }).press("Enter");
  await looksRight(ann, async () => {
    for (const tile of await ann.tiles.all()) await expect(tile).toBeInViewport({ ratio: 0.9 });
  });
  await turn(ann, "Waiting room");
  await setPasscode(ann, "sesame");
  await ann.button("Change").click();

  const cy = await arrive("Cy");
  await cy.askToEnter(server.url, room);
  await expect(cy.page.getByText("This room has a passcode.")).toBeVisible();
  await looksRight(cy);
  await cy.page.getByRole("textbox", { name: "Passcode" }).fill("sesame");
  await cy.page.keyboard.press("Enter");
  await expect(cy.page.getByText("The host has been told")).toBeVisible();
  await looksRight(cy);

  await expect(ann.button("Admit Cy")).toBeVisible();
  await looksRight(ann);
  await ann.button("What to do about Bo").click();
  await ann.page.getByRole("menuitem", { name: "Remove from the room" }).click();
  await looksRight(ann);
  await ann.page.keyboard.press("Escape");
  await ann.button("React").click();
  await looksRight(ann);
  expect([...ann.errors, ...bo.errors, ...cy.errors]).toEqual([]);
});
