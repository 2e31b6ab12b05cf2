import { Person } from "../../browser/support/person.js";
import { onlyThroughRelays } from "../../browser/support/relay.js";
import { allSeeAll } from "../../browser/support/test.js";
import { Server } from "../../support/server.js";
import { startTurn } from "../../support/turn.js";
import { type Case, median, spread } from "../support/report.js";

const cuts = 5;
const length = 20_000; // ms: long after a browser has given its way up

/** Resolves once a new frame of the other one is in their tile. */
function nextFrame(viewer: Person, shown: Person): Promise<void> {
  return viewer
    .tile(shown.name)
    .locator("video")
    .evaluate(
      (video: HTMLVideoElement) => new Promise<void>((resolve) => video.requestVideoFrameCallback(() => resolve())),
    );
}

/**
 * A path that is cut for so long that ICE has failed, and returns: how long until both see each other again. The path is a
 * relay that both must take, and that stands still.
 */
export async function cut(): Promise<Case[]> {
  const turn = await startTurn();
  const server = await Server.start(...turn.serverOptions);
  const people = [await Person.arrive("Ann", 1), await Person.arrive("Bo", 2)] as const;
  const [ann, bo] = people;
  for (const person of people) {
    // What tsx puts around functions that have a name, and the page has not.
    await person.page.addInitScript("globalThis.__name = (it) => it");
    await onlyThroughRelays(person);
    await person.enter(server.url, "bench-room-10");
  }
  const times: number[] = [];
  for (let i = 0; i < cuts; ++i) {
    await allSeeAll(people);
    turn.stall();
    await ann.page.waitForTimeout(length);
    const seen = Promise.all([nextFrame(ann, bo), nextFrame(bo, ann)]);
    const returned = performance.now();
    turn.goOn();
    await seen;
    times.push((performance.now() - returned) / 1000);
  }
  await Promise.all(people.map((person) => person.close()));
  await server.stop();
  await turn.stop();
  return [
    {
      name: "after ICE has failed, the path's return until both see each other again, median",
      unit: "s",
      greenroom: median(times),
      target: 2,
      detail: spread(times, 1),
    },
  ];
}
