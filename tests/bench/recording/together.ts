import { Server } from "../../support/server.js";
import { Person } from "../../browser/support/person.js";
import { apart, recordSeparately } from "../../browser/support/separately.js";
import { allSeeAll } from "../../browser/support/test.js";
import type { Case } from "../support/report.js";

/** A call of three, recorded to a file for each person: how far apart the same moment is in them. */
export async function together(): Promise<Case[]> {
  const server = await Server.start();
  const people = [await Person.arrive("Ann", 1), await Person.arrive("Bo", 2), await Person.arrive("Cy", 3)];
  try {
    for (const person of people) {
      // What tsx puts around functions that have a name, and the page has not.
      await person.page.addInitScript("globalThis.__name = (it) => it");
      await person.enter(server.url, "amber-otter-42");
    }
    await allSeeAll(people);
    const files = await recordSeparately(people);
    const greenroom = apart(files.map(({ delay }) => delay));
    return [{ name: "files of three people, how far apart", unit: "s", greenroom, target: 0.05 }];
  } finally {
    await Promise.all(people.map((person) => person.close()));
    await server.stop();
  }
}
