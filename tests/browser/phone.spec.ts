import {
  appear,
  choosePresence,
  isIdle,
  isListed,
  listed,
  missed,
  openPeople,
  ring,
  ringing,
  stage,
  Wire,
} from "./support/phone.js";
import { looksRight } from "./support/looks.js";
import { allSeeAll, expect, seesMoving, test } from "./support/test.js";

const blind = { camera: "none" } as const;

test("who is on the list is found, and seen to come, change and go", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  const cy = await arrive("Cy", blind);
  await ann.open(server.url);
  await openPeople(ann);
  await expect(ann.page.getByText("Nobody else is on the list yet.")).toBeVisible();
  await expect(ann.page.getByText("To call somebody, choose first")).toBeVisible();
  await appear(bo, server.url);
  await expect(listed(ann, "Bo")).toContainText("Free");
  await expect(ann.button("Call Bo")).toBeDisabled();
  await appear(cy, server.url);
  await expect(listed(ann, "Cy")).toContainText("Free");
  // Oneself is not among them.
  await expect(listed(cy, "Bo")).toContainText("Free");
  await expect(listed(cy, "Cy")).toHaveCount(0);

  const search = ann.page.getByRole("textbox", { name: "Search by name" });
  await search.fill("CY");
  await expect(listed(ann, "Bo")).toHaveCount(0);
  await expect(listed(ann, "Cy")).toBeVisible();
  await search.fill("zz");
  await expect(ann.page.getByText("Nobody on the list is called “zz”.")).toBeVisible();
  await search.fill("");
  await expect(listed(ann, "Bo")).toBeVisible();

  await choosePresence(bo, "Do not disturb");
  await expect(listed(ann, "Bo")).toContainText("Do not disturb");
  await choosePresence(bo, "Invisible");
  await expect(listed(ann, "Bo")).toHaveCount(0);
  await choosePresence(bo, "Available");
  await expect(listed(ann, "Bo")).toContainText("Free");
  await bo.button("Home").click();
  await bo.joinButton.click();
  await stage(bo).waitFor();
  await expect(listed(ann, "Bo")).toContainText("In a call");
  await bo.button("Leave").click();
  await expect(listed(ann, "Bo")).toContainText("Free");
  await choosePresence(cy, "Not listed");
  await expect(listed(ann, "Cy")).toHaveCount(0);
  await bo.page.close();
  await expect(listed(ann, "Bo")).toHaveCount(0);
  expect([...ann.errors, ...cy.errors]).toEqual([]);
});

test("a name that somebody on the list has is refused with one that is free", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const other = await arrive("ANN", blind);
  await appear(ann, server.url);
  await other.open(server.url);
  await openPeople(other);
  await choosePresence(other, "Available");
  await expect(other.page.getByText("Please enter your name")).toBeVisible();
  await expect(other.nameField).toBeFocused();
  await other.page.keyboard.type("ANN");
  await other.page.keyboard.press("Enter");
  await expect(other.page.getByText("Somebody on the list is called ANN already.")).toBeVisible();
  await other.button("Use “ANN 2”").click();
  await expect(other.page.getByText("You are on the list as ANN 2.")).toBeVisible();
  await expect(listed(ann, "ANN 2")).toContainText("Free");
  // And another one later, without being off the list for it.
  await other.nameField.fill("Nina");
  await other.button("Use this name").click();
  await expect(listed(ann, "Nina")).toContainText("Free");
  await expect(listed(ann, "ANN 2")).toHaveCount(0);
});

test("a video call is picked up: both see each other, and who hangs up ends it for both", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  const cy = await arrive("Cy", blind);
  for (const person of [ann, bo, cy]) await appear(person, server.url);
  await ring(ann, bo, "Video call");
  await expect(ann.page).toHaveTitle(/Calling Bo/);
  await expect(bo.page).toHaveTitle(/Ann calls you/);
  await expect(ringing(bo, "Ann")).toContainText("calls you with video");
  await expect(bo.button("Accept with video")).toBeFocused();
  await expect(listed(cy, "Ann")).toContainText("In a call");
  await expect(listed(cy, "Bo")).toContainText("In a call");
  await bo.button("Accept with video").click();
  await allSeeAll([ann, bo]);
  await expect(bo.page).toHaveTitle(/^Ann – /);
  await expect(ann.page).toHaveTitle(/^Bo – /);
  await expect(listed(cy, "Bo")).toContainText("In a call");

  await ann.button("Leave").click();
  await expect(bo.toasts).toContainText("Ann hung up");
  for (const person of [ann, bo]) {
    await isIdle(person);
    await person.page.getByRole("main", { name: "People" }).waitFor();
    await expect(listed(person, "Cy")).toContainText("Free");
    expect(new URL(person.page.url()).searchParams.get("room")).toBeNull();
  }
  await expect(listed(cy, "Ann")).toContainText("Free");
  await expect(listed(cy, "Bo")).toContainText("Free");

  // The other way round, on the same pages.
  await ring(bo, ann, "Video call");
  await ann.button("Accept with video").click();
  await allSeeAll([ann, bo]);
  await ann.button("Leave").click();
  await expect(bo.toasts).toContainText("Ann hung up");
  await isIdle(bo);
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("a voice call becomes one with video while it lasts", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(ann, bo, "Call");
  await expect(bo.button("Accept")).toBeFocused();
  await bo.button("Accept").click();
  for (const viewer of [ann, bo]) {
    for (const name of ["Ann", "Bo"]) await expect(viewer.tile(name).locator("gr-initials")).toBeVisible();
    await expect(viewer.tile("Ann").getByRole("img", { name: "Microphone off" })).toHaveCount(0);
  }
  await ann.page.keyboard.press("v");
  await seesMoving(bo, ann);
  await expect(ann.tile("Bo").locator("gr-initials")).toBeVisible();
  await bo.page.keyboard.press("v");
  await allSeeAll([ann, bo]);
  await bo.page.keyboard.press("v");
  await expect(ann.tile("Bo").locator("gr-initials")).toBeVisible();
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("who picks up a video call by voice only is heard, and not seen", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(ann, bo, "Video call");
  await bo.button("Accept voice only").click();
  await seesMoving(bo, ann);
  await expect(ann.tile("Bo").locator("gr-initials")).toBeVisible();
  await ann.button("Leave").click();
  await isIdle(bo);
  // The camera is as it was before the call.
  await bo.button("Home").click();
  await expect(bo.page.getByRole("button", { name: "Camera", exact: true })).toHaveAttribute("aria-pressed", "true");
});

test("a call is declined, without words and with some", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(ann, bo, "Call");
  await bo.button("Decline").click();
  await expect(ann.toasts).toContainText("Bo declined your call");
  await isIdle(ann);
  await isIdle(bo);

  await ring(ann, bo, "Call");
  await bo.button("Decline with a message").click();
  await bo.button("I’m in a meeting.").click();
  await expect(ann.toasts).toContainText("Bo declined: “I’m in a meeting.”");

  await ring(ann, bo, "Call");
  await bo.button("Decline with a message").click();
  await bo.page.getByRole("textbox", { name: "Your own words" }).fill("On stage <b>now</b>");
  await bo.page.keyboard.press("Enter");
  await expect(ann.toasts).toContainText("Bo declined: “On stage <b>now</b>”");
  await isIdle(ann);
  await isIdle(bo);
  await expect(listed(ann, "Bo")).toContainText("Free");
  // Who declined has seen the call.
  await expect(missed(bo, "Ann")).toHaveCount(0);
});

test("a call that is cancelled is missed, and can be called back", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await appear(ann, server.url);
  await appear(bo, server.url);
  await bo.button("Studio").click();
  await ring(ann, bo, "Video call");
  await ann.button("Cancel the call").click();
  await expect(bo.toasts).toContainText("You missed a call from Ann");
  await isIdle(bo);
  await expect(bo.page.getByText("1 missed call")).toBeAttached();
  await openPeople(bo);
  await expect(missed(bo, "Ann")).toContainText("Video call");
  await expect(missed(bo, "Ann")).toContainText("New");
  await bo.button("Call Ann back").click();
  await ringing(ann, "Bo").waitFor();
  await ann.button("Accept with video").click();
  await allSeeAll([ann, bo]);
  await bo.button("Leave").click();
  await isIdle(ann);
  // It has been seen since, and goes when one says so.
  await expect(missed(bo, "Ann")).not.toContainText("New");
  await bo.button("Remove the call from Ann").click();
  await expect(bo.page.getByText("No missed calls.")).toBeVisible();
});

test("missed calls outlive the page, and are new until one has looked", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(ann, bo, "Call");
  await ann.button("Cancel the call").click();
  await expect(missed(bo, "Ann")).toContainText("New");
  await bo.page.reload();
  await expect(bo.page.getByText("1 missed call")).toBeAttached();
  await openPeople(bo);
  // On the list again by itself, too.
  await isListed(bo);
  await expect(listed(ann, "Bo")).toContainText("Free");
  await expect(missed(bo, "Ann")).toContainText("New");
  await bo.button("Home").click();
  await expect(bo.page.getByText("1 missed call")).toHaveCount(0);
  await bo.page.reload();
  await openPeople(bo);
  await expect(missed(bo, "Ann")).not.toContainText("New");
});

test("nobody answers within the time that one lets it ring", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ann.page.getByRole("slider", { name: "How long you let it ring" }).press("Home");
  await expect(ann.page.getByText("10 s", { exact: true })).toBeVisible();
  await ring(ann, bo, "Call");
  await expect(ann.toasts).toContainText("Bo did not answer");
  await isIdle(ann);
  await isIdle(bo);
  await expect(missed(bo, "Ann")).toContainText("New");
});

test("who is in a call or does not want to be disturbed is not rung, and sees who tried", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  const cy = await arrive("Cy", blind);
  for (const person of [ann, bo, cy]) await appear(person, server.url);
  await ring(ann, bo, "Call");
  await bo.button("Accept").click();
  await stage(ann).waitFor();
  await stage(bo).waitFor();
  await cy.button("Call Bo").click();
  await expect(cy.toasts).toContainText("Bo is in another call");
  await expect(bo.toasts).toContainText("You missed a call from Cy");
  await expect(stage(bo)).toBeVisible();
  await isIdle(cy);
  await ann.button("Leave").click();
  await expect(missed(bo, "Cy")).toContainText("New");

  await choosePresence(bo, "Do not disturb");
  await expect(listed(ann, "Bo")).toContainText("Do not disturb");
  await ann.button("Call Bo").click();
  await expect(ann.toasts).toContainText("Bo does not want to be disturbed");
  await expect(missed(bo, "Ann")).toContainText("New");
  await isIdle(ann);
});

test("the invisible call others, and to them nobody is there", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  await appear(ann, server.url);
  await appear(bo, server.url, "Invisible");
  await ring(bo, ann, "Call");
  await bo.button("Cancel the call").click();
  await expect(missed(ann, "Bo")).toContainText("New");
  await expect(listed(ann, "Bo")).toHaveCount(0);
  await ann.button("Call Bo back").click();
  await expect(ann.toasts).toContainText("Bo is not online");
  await isIdle(bo);
});

test("a page that dies while it rings ends the ringing at the other side", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  const cy = await arrive("Cy", blind);
  for (const person of [ann, bo, cy]) await appear(person, server.url);
  await ring(ann, bo, "Call");
  for (const pid of await bo.processes("renderer")) process.kill(pid, "SIGKILL");
  await expect(ann.toasts).toContainText("Bo is not online");
  await isIdle(ann);
  await ring(cy, ann, "Call");
  for (const pid of await cy.processes("renderer")) process.kill(pid, "SIGKILL");
  await isIdle(ann);
  await expect(missed(ann, "Cy")).toContainText("New");
});

test("two who call each other at the same moment are in one call", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  const wires = [await Wire.of(ann), await Wire.of(bo)];
  await appear(ann, server.url);
  await appear(bo, server.url);
  await listed(ann, "Bo").waitFor();
  await listed(bo, "Ann").waitFor();
  // Neither hears of the other's call before having made their own.
  for (const wire of wires) wire.hold();
  await ann.button("Video call Bo").click();
  await bo.button("Video call Ann").click();
  for (const wire of wires) await expect.poll(() => wire.sent).toContain("ring");
  for (const wire of wires) wire.release();
  await allSeeAll([ann, bo]);
  await ann.button("Leave").click();
  for (const person of [ann, bo]) {
    await isIdle(person);
    await expect(person.page.getByText("No missed calls.")).toBeVisible();
  }
  await expect(listed(ann, "Bo")).toContainText("Free");
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("a page loaded anew in the middle of a call is back in it", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(ann, bo, "Video call");
  await bo.button("Accept with video").click();
  await allSeeAll([ann, bo]);
  await bo.page.reload();
  await stage(bo).waitFor();
  await allSeeAll([ann, bo]);
  await expect(bo.page).toHaveTitle(/^Ann – /);
  await ann.button("Leave").click();
  await expect(bo.toasts).toContainText("Ann hung up");
  await isIdle(bo);
  await isListed(bo);
});

test("the keyboard alone calls, picks up and hangs up", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await appear(ann, server.url);
  await appear(bo, server.url);
  await listed(ann, "Bo").waitFor();
  await ann.page.getByRole("textbox", { name: "Search by name" }).focus();
  await ann.page.keyboard.type("bo");
  await ann.page.keyboard.press("Tab");
  await expect(ann.button("Call Bo")).toBeFocused();
  await ann.page.keyboard.press("Tab");
  await ann.page.keyboard.press("Enter");
  await expect(ann.button("Cancel the call")).toBeFocused();
  await ringing(bo, "Ann").waitFor();
  await ann.page.keyboard.press("Escape");
  await isIdle(ann);
  await isIdle(bo);
  // Back where it came from.
  await expect(ann.button("Video call Bo")).toBeFocused();
  await ann.page.keyboard.press("Enter");
  await expect(bo.button("Accept with video")).toBeFocused();
  // It closes nothing here, however often.
  await bo.page.keyboard.press("Escape");
  await bo.page.keyboard.press("Escape");
  await bo.page.keyboard.press("Escape");
  await expect(bo.button("Accept with video")).toBeFocused();
  await expect(ringing(ann, "Bo")).toBeVisible();
  await bo.page.keyboard.press("Enter");
  await allSeeAll([ann, bo]);
  await bo.page.keyboard.press("Control+k");
  await bo.page.keyboard.type("hang up");
  await bo.page.keyboard.press("Enter");
  await expect(ann.toasts).toContainText("Bo hung up");
  await isIdle(ann);
  await isIdle(bo);
});

test("who writes when it rings does not pick up with the next key", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await bo.button("Home").click();
  await bo.roomField.focus();
  await bo.page.keyboard.type("amber ");
  await ring(ann, bo, "Call");
  await bo.page.keyboard.type(" otter\n");
  await expect(ringing(bo, "Ann")).toBeVisible();
  await bo.page.keyboard.press("Tab");
  await expect(bo.button("Accept")).toBeFocused();
  await bo.button("Decline with a message").click();
  await expect(bo.button("I’ll call you back soon.")).toBeFocused();
  await bo.page.keyboard.press("Escape");
  await expect(bo.button("Decline with a message")).toBeFocused();
  await bo.button("Decline").click();
  await isIdle(bo);
  await expect(bo.roomField).toBeFocused();
  await isIdle(ann);
});

test("whoever allows it is told of a call outside the page, for as long as it rings", async ({ server, arrive }) => {
  const ann = await arrive("Ann", blind);
  const bo = await arrive("Bo", blind);
  // A browser without a screen shows nothing, and says no to all.
  await bo.page.addInitScript(() => {
    const shown: string[] = [];
    class Told extends EventTarget {
      static permission = "default";
      static requestPermission(): Promise<string> {
        Told.permission = "granted";
        return Promise.resolve(Told.permission);
      }
      constructor(readonly title: string) {
        super();
        shown.push(title);
      }
      close(): void {
        shown.splice(shown.indexOf(this.title), 1);
      }
    }
    Object.assign(globalThis, { Notification: Told, shown });
  });
  const shown = () => bo.page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await bo.button("Allow notifications").click();
  await expect(bo.button("Allow notifications")).toHaveCount(0);
  await ring(ann, bo, "Call");
  await expect.poll(shown).toEqual(["Ann"]);
  await ann.button("Cancel the call").click();
  await isIdle(bo);
  await expect.poll(shown).toEqual([]);
});

test("people and ringing: accessible and fitting in every size", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.open(server.url);
  await openPeople(ann);
  await looksRight(ann);
  await appear(ann, server.url);
  await appear(bo, server.url);
  await ring(bo, ann, "Call");
  await bo.button("Cancel the call").click();
  await expect(missed(ann, "Bo")).toContainText("New");
  await looksRight(ann);
  await ring(ann, bo, "Video call");
  await looksRight(ann);
  await looksRight(bo);
  await bo.button("Decline with a message").click();
  await looksRight(bo);
});
