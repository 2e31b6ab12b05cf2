import { Person } from "../../browser/support/person.js";
import { allSeeAll } from "../../browser/support/test.js";
import { Server } from "../../support/server.js";
import { type Case, median, spread } from "../support/report.js";

const restarts = 5;

/** From the moment that a killed server is up again until everybody is back in their room. */
export async function restarting(): Promise<Case[]> {
  let server = await Server.start();
  const people = [await Person.arrive("Ann", 1), await Person.arrive("Bo", 2), await Person.arrive("Cy", 3)];
  for (const person of people) {
    // What tsx puts around functions that have a name, and the page has not.
    await person.page.addInitScript("globalThis.__name = (it) => it");
    await person.enter(server.url, "bench-room-10");
  }
  await allSeeAll(people);
  const times: number[] = [];
  const away = ({ page }: Person) => page.getByText("Your picture and sound still reach the others");
  for (let i = 0; i < restarts; ++i) {
    await server.stop("SIGKILL");
    for (const person of people) await away(person).waitFor();
    server = await Server.start("--port", String(server.port));
    const up = performance.now();
    for (const person of people) await away(person).waitFor({ state: "detached" });
    times.push((performance.now() - up) / 1000);
    await allSeeAll(people);
  }
  await Promise.all(people.map((person) => person.close()));
  await server.stop();
  return [
    {
      name: "a killed server is up again until all three are back in their room, worst",
      unit: "s",
      greenroom: Math.max(...times),
      target: 3,
      detail: `median ${median(times).toFixed(1)}; ${spread(times, 1)}`,
    },
  ];
}
