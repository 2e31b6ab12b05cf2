import { Server } from "../support/server.js";
import { allSeeAll, expect, seesMoving, test } from "./support/test.js";

const room = "amber-otter-42";

test("two people see each other's pictures move", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await expect(ann.toasts).toContainText("Bo came in");
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("three and four people all see all, and the fifth is told that the room is full", async ({
  server,
  arrive,
}) => {
  const people = [await arrive("Ann"), await arrive("Bo"), await arrive("Cy")];
  for (const person of people) await person.enter(server.url, room);
  await allSeeAll(people);

  const dee = await arrive("Dee");
  await dee.enter(server.url, room);
  await allSeeAll([...people, dee]);

  const eve = await arrive("Eve", { camera: "none" });
  await eve.askToEnter(server.url, room);
  await expect(eve.page.getByText("This room holds 4 people and is full.")).toBeVisible();
  await expect(eve.button("Open another room")).toBeVisible();
  await expect(people[0]!.tiles).toHaveCount(4);

  await dee.button("Leave").click();
  await expect(people[0]!.tiles).toHaveCount(3);
  await eve.page.locator("gr-join-form").getByRole("button", { name: "Try again" }).click();
  await eve.stage.waitFor();
});

test("people who join in the same instant all find each other", async ({ server, arrive }) => {
  const people = [await arrive("Ann"), await arrive("Bo"), await arrive("Cy")];
  for (const person of people) {
    await person.open(server.url, room);
    await person.nameField.fill(person.name);
  }
  await Promise.all(people.map((person) => person.joinButton.click()));
  await allSeeAll(people);
});

test("a name that somebody in the room has is refused, and another is taken", async ({
  server,
  arrive,
}) => {
  const ann = await arrive("Ann");
  const other = await arrive("ANN", { camera: "none" });
  await ann.enter(server.url, room);
  await other.askToEnter(server.url, room);
  await expect(other.page.getByText("Somebody in this room already has that name.")).toBeVisible();
  await expect(other.nameField).toBeFocused();
  await other.nameField.fill("Another Ann");
  await other.joinButton.click();
  await other.stage.waitFor();
  await expect(ann.tile("Another Ann")).toBeVisible();
});

test("somebody who leaves is gone for the others, and may come back", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await bo.button("Leave").click();
  await expect(ann.tile("Bo")).toHaveCount(0);
  await expect(ann.toasts).toContainText("Bo left");
  await bo.button("Rejoin").click();
  await allSeeAll([ann, bo]);
});

test("a killed tab disappears for the others within 10 s", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  for (const pid of await bo.processes("renderer")) process.kill(pid, "SIGKILL");
  await expect(ann.tile("Bo")).toHaveCount(0, { timeout: 10_000 });
  await expect(ann.toasts).toContainText("The connection to Bo was lost");
});

test("a browser that hangs disappears for the others within 10 s", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  const stopped = await bo.processes();
  for (const pid of stopped) process.kill(pid, "SIGSTOP");
  try {
    await expect(ann.tile("Bo")).toHaveCount(0, { timeout: 10_000 });
  } finally {
    for (const pid of stopped) process.kill(pid, "SIGCONT");
  }
  // Awake again, it finds its way back by itself.
  await expect(ann.tile("Bo")).toBeVisible({ timeout: 30_000 });
  await seesMoving(ann, bo);
});

test("offers that cross leave both with a picture", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  const said: string[] = [];
  for (const person of [ann, bo]) {
    person.page.on("websocket", (socket) => {
      socket.on("framesent", ({ payload }) => {
        const { type } = JSON.parse(String(payload)) as { type: string };
        if (type === "offer" || type === "answer") said.push(`${person.name} ${type}`);
      });
    });
  }
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);

  // Each restarts the connection at the same moment, until two offers have crossed three times.
  const crossed = () => said.filter((line, i) => line.endsWith("offer") && said[i + 1]?.endsWith("offer")).length;
  for (let round = 0; round < 40 && crossed() < 3; ++round) {
    for (const person of [ann, bo]) {
      await person.button("More").click();
      await person.page.getByRole("menuitem", { name: "Restart the connection" }).waitFor();
    }
    const before = said.length;
    await Promise.all(
      [ann, bo].map((person) =>
        person.page.getByRole("menuitem", { name: "Restart the connection" }).click(),
      ),
    );
    await expect.poll(() => said.slice(before).filter((line) => line.endsWith("answer")).length).toBeGreaterThan(0);
    await seesMoving(ann, bo);
    await seesMoving(bo, ann);
  }
  expect(crossed(), "offers crossed").toBeGreaterThanOrEqual(3);
  await expect(ann.tile("Bo")).not.toContainText("No connection");
  expect([...ann.errors, ...bo.errors]).toEqual([]);
});

test("the host passes on to who has been there longest", async ({ server, arrive }) => {
  const [ann, bo, cy] = [
    await arrive("Ann", { camera: "none" }),
    await arrive("Bo", { camera: "none" }),
    await arrive("Cy", { camera: "none" }),
  ];
  for (const person of [ann, bo, cy]) await person.enter(server.url, room);
  const host = (viewer: typeof ann, name: string) =>
    viewer.tile(name).getByRole("img", { name: "Host" });
  await expect(host(cy, "Ann")).toBeVisible();
  await ann.button("Leave").click();
  await expect(host(cy, "Bo")).toBeVisible();
  await expect(bo.toasts).toContainText("You are the host now");
  await expect(cy.toasts).toContainText("Bo is the host now");
});

test("a reload comes back to the same room and picture", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  await ann.page.reload();
  await ann.stage.waitFor();
  await allSeeAll([ann, bo]);
});

test("a duplicated tab takes the seat over and the first one steps out", async ({ server, arrive }) => {
  const ann = await arrive("Ann");
  await ann.enter(server.url, room);
  const stay = await ann.page.evaluate(() => JSON.stringify(sessionStorage));
  const second = await ann.context.newPage();
  await second.addInitScript((text) => {
    Object.assign(sessionStorage, JSON.parse(text));
  }, stay);
  await second.goto(`${server.url}/?room=${room}`);
  await second.getByRole("main", { name: /^Room / }).waitFor();
  await expect(ann.page.getByText("You left the room")).toBeVisible();
  await expect(second.locator("gr-tile")).toHaveCount(1);
});

test("calls go on while the server is away, and everybody is back when it is", async ({ arrive }) => {
  let server = await Server.start();
  const ann = await arrive("Ann");
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);

  await server.stop("SIGKILL");
  await expect(ann.page.getByText("Your picture and sound still reach the others")).toBeVisible();
  await seesMoving(ann, bo);
  await seesMoving(bo, ann);

  server = await Server.start("--port", String(server.port));
  for (const person of [ann, bo]) {
    await expect(person.page.getByText("Your picture and sound still reach the others")).toHaveCount(0);
  }
  await allSeeAll([ann, bo]);
  await server.stop();
});

test("microphone, camera and speaking of everybody are shown", async ({ server, arrive }) => {
  const ann = await arrive("Ann", { microphone: "talking" });
  const bo = await arrive("Bo");
  await ann.enter(server.url, room);
  await bo.enter(server.url, room);
  await allSeeAll([ann, bo]);
  const speaking = bo.tile("Ann").getByRole("img", { name: "Speaking" });
  const muted = bo.tile("Ann").getByRole("img", { name: "Microphone off" });
  await expect(speaking).toBeVisible();
  await expect(ann.tile("Ann").getByRole("img", { name: "Speaking" })).toBeVisible();
  await expect(bo.tile("Bo").getByRole("img", { name: "Speaking" })).toHaveCount(0);

  await ann.page.keyboard.press("m");
  await expect(muted).toBeVisible();
  await expect(speaking).toHaveCount(0);
  await ann.page.keyboard.press("m");
  await expect(muted).toHaveCount(0);
  await expect(speaking).toBeVisible();

  await ann.page.keyboard.press("v");
  await expect(bo.tile("Ann").locator("gr-initials")).toBeVisible();
  await ann.page.keyboard.press("v");
  await expect(bo.tile("Ann").locator("gr-initials")).toHaveCount(0);
  await seesMoving(bo, ann);
});
