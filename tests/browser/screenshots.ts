// Takes the screenshots that the README shows. scripts/screenshots runs it.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Server } from "../support/server.js";
import { draw, placeOf, seesInk, showBoard, take } from "./support/board.js";
import { Person } from "./support/person.js";

const folder = fileURLToPath(new URL("../../web/screenshots/", import.meta.url));
const room = "amber-otter-42";
const look = { camera: "portrait", viewport: { width: 1280, height: 760 } } as const;

async function colour(person: Person, name: string): Promise<void> {
  await person.page.locator("gr-board").getByRole("button", { name, exact: true }).click();
}

mkdirSync(folder, { recursive: true });
const server = await Server.start();
const people = [
  await Person.arrive("Ann", 1, { ...look, microphone: "talking" }),
  await Person.arrive("Bo", 2, look),
  await Person.arrive("小林", 3, look),
];
const bo = people[1]!;
for (const person of people) await person.enter(server.url, room);
await bo.tile("Ann").getByRole("img", { name: "Speaking" }).waitFor();
// Greetings make way for the picture.
await bo.page.locator("gr-toasts .toast").first().waitFor({ state: "detached" });
await bo.page.mouse.move(640, 700);
await bo.page.screenshot({ path: `${folder}room.png` });

for (const person of people) await showBoard(person);
const [ann, , lin] = people as [Person, Person, Person];
const wave = (x: number, y: number, high: number) =>
  Array.from({ length: 24 }, (_, i) => ({ x: x + i * 22, y: y + high * Math.sin(i / 3) }));
await draw(ann, ...wave(260, 320, 70));
await colour(lin, "Red");
await take(lin, "ellipse");
await draw(lin, { x: 1150, y: 200 }, { x: 1560, y: 480 });
await take(bo, "marker");
await colour(bo, "Yellow");
await draw(bo, { x: 280, y: 700 }, { x: 900, y: 690 });
await take(bo, "arrow");
await colour(bo, "Green");
await draw(bo, { x: 860, y: 340 }, { x: 1120, y: 340 });
await take(ann, "text");
const words = await placeOf(ann, { x: 290, y: 655 });
await ann.page.mouse.click(words.x, words.y);
await ann.page.locator("gr-board textarea").fill("Undo takes back only your own");
await ann.page.keyboard.press("Control+Enter");
await draw(lin, { x: 1200, y: 620 }, { x: 1500, y: 860 });
await seesInk(bo, { x: 1350, y: 620 });
await bo.page.screenshot({ path: `${folder}board.png` });

const cy = await Person.arrive("Cy", 4, { ...look, dark: true });
await cy.open(server.url, room);
await cy.nameField.fill("Cy");
await cy.page.getByText("are here").waitFor();
await cy.preview.evaluate(
  (video: HTMLVideoElement) => new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
);
await cy.page.screenshot({ path: `${folder}lobby.png` });

const dee = await Person.arrive("Dee", 1, { ...look, camera: "green" });
await dee.open(server.url);
await dee.button("Studio").click();
await dee.page.getByRole("radio", { name: "Green screen" }).check({ force: true });
await dee.page.getByRole("radio", { name: "Picture" }).check({ force: true });
await dee.button("City at night").click();
await dee.page.getByText("ms a frame").waitFor();
await dee.page.getByRole("radio", { name: "Now" }).check({ force: true });
await dee.button("Take a photo").click();
await dee.page.getByRole("button", { name: /^Open greenroom-/ }).waitFor();
await dee.button("Record").click();
const seconds = dee.page.getByRole("timer");
await seconds.filter({ hasText: "0:07" }).waitFor();
await dee.page.mouse.move(0, 0);
await dee.page.screenshot({ path: `${folder}studio.png` });
await dee.button("Stop recording").click();
await dee.button("Record").click();
await seconds.filter({ hasText: "0:04" }).waitFor();
await dee.button("Stop recording").click();
await dee.page.getByRole("navigation").getByRole("button", { name: "Library" }).click();
await dee.page.locator("gr-recording-card").nth(1).waitFor();
await dee.page.locator("gr-toasts .toast").first().waitFor({ state: "detached" });
await dee.page.screenshot({ path: `${folder}library.png` });

await Promise.all([...people, cy, dee].map((person) => person.close()));
await server.stop();
