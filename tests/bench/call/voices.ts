import { keepConnections } from "../../browser/support/connections.js";
import { Person } from "../../browser/support/person.js";
import { Server } from "../../support/server.js";
import type { Case } from "../support/report.js";
import { bareMesh } from "./bare-mesh.js";

const seconds = 30;

interface Sound {
  /** Samples played, and of those what the browser made up because nothing had come. */
  readonly played: number;
  readonly concealed: number;
}

/** Of all voices that come to this page, so far. Silence that nothing had to be made up for counts as played. */
function heardBy({ page }: Person): Promise<Sound> {
  return page.evaluate(async () => {
    const sum = { played: 0, concealed: 0 };
    for (const connection of window.connections) {
      const report = await connection.getStats();
      report.forEach((entry: { type: string; kind?: string; [count: string]: unknown }) => {
        if (entry.type !== "inbound-rtp" || entry.kind !== "audio") return;
        sum.played += Number(entry["totalSamplesReceived"] ?? 0);
        sum.concealed += Number(entry["concealedSamples"] ?? 0) - Number(entry["silentConcealedSamples"] ?? 0);
      });
    }
    return sum;
  });
}

/** At each of them, percent of the sound that was made up, from when the browsers have found what rates they can keep. */
async function concealedAt(people: readonly Person[]): Promise<number[]> {
  const first = people[0]!.page;
  await first.waitForTimeout(10_000);
  const before = await Promise.all(people.map(heardBy));
  await first.waitForTimeout(seconds * 1000);
  const after = await Promise.all(people.map(heardBy));
  return after.map(
    ({ played, concealed }, i) => (100 * (concealed - before[i]!.concealed)) / (played - before[i]!.played),
  );
}

/** Four people with cameras of 720p on one machine, which is more than it can encode: what of the voices is lost. */
export async function voices(): Promise<Case[]> {
  const server = await Server.start();
  const people: Person[] = [];
  for (const name of ["Ann", "Bo", "Cy", "Di"]) {
    const person = await Person.arrive(name, people.length + 1, { camera: "pattern", microphone: "talking" });
    await person.page.addInitScript("globalThis.__name = (it) => it");
    await keepConnections(person);
    await person.enter(server.url, "bench-room-10");
    people.push(person);
  }
  for (const viewer of people) {
    for (const { name } of people) await viewer.tile(name).locator("video").waitFor();
  }
  const parts = await concealedAt(people);
  // A document of nothing that is one of the site's.
  for (const { page } of people) await page.goto(`${server.url}/healthz`);
  await bareMesh(people.map(({ page }) => page));
  const floors = await concealedAt(people);
  await Promise.all(people.map((person) => person.close()));
  await server.stop();
  const list = (values: readonly number[]) => values.map((part) => part.toFixed(2)).join(", ");
  return [
    {
      name: "four people at 720p, sound made up of all sound, at whoever hears worst",
      unit: "%",
      greenroom: Math.max(...parts),
      target: 1,
      floor: Math.max(...floors),
      detail: `${seconds} s; ${list(parts)}; bare connections ${list(floors)}`,
    },
  ];
}
