import type { AppRoot } from "../../browser/support/app-root.js";
import { keepConnections } from "../../browser/support/connections.js";
import { Person } from "../../browser/support/person.js";
import { rootOf } from "../../browser/support/recordings.js";
import { Server } from "../../support/server.js";
import { type Case, median } from "../support/report.js";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What one person's page does or suffers. */
const disorders = {
  camera: ({ app }: AppRoot) => app.toggleCamera(),
  microphone: ({ app }: AppRoot) => app.toggleMicrophone(),
  restart: () => {
    for (const connection of window.connections) {
      if (connection.connectionState !== "closed") connection.restartIce();
    }
  },
  silence: () => {
    for (const socket of window.sockets) socket.close();
  },
} satisfies Record<string, (root: AppRoot) => void>;

type Disorder = keyof typeof disorders;

async function disturb(person: Person, disorder: Disorder): Promise<void> {
  await rootOf(person.page).evaluate(disorders[disorder]);
}

/** A dozen disorders, alone or all at one moment: offers that cross, whatever else is going on. */
async function schedule(people: readonly Person[], next: () => number): Promise<void> {
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const kinds = Object.keys(disorders) as Disorder[];
  for (let step = 0; step < 12; ++step) {
    const whom = next() < 0.3 ? people : [one(people)];
    await Promise.all(whom.map((person) => disturb(person, one(kinds))));
    const pause = next() < 0.5 ? 0 : 300 * next();
    await people[0]!.page.waitForTimeout(pause);
  }
}

async function showOneself(person: Person): Promise<void> {
  await rootOf(person.page).evaluate(({ app, state }: AppRoot) => {
    if (state?.camera.state === "off") app.toggleCamera();
  });
}

/** Resolves to what is wrong after a while; empty once all is well: stable, connected, and pictures that move. */
async function disorderAt(person: Person, others: number): Promise<string> {
  return rootOf(person.page).evaluate(async (element: AppRoot, others) => {
    /** Of each picture, the fewest so far: an element that is given another stream begins anew. */
    const frames = new Map<HTMLVideoElement, number>();
    const wrong = () => {
      const state = element.state;
      if (state?.server !== "connected") return `server ${state?.server}`;
      const people = state.room?.people.filter(({ self }) => !self) ?? [];
      if (people.length !== others) return `${people.length} others`;
      for (const { name, link } of people) if (link !== "connected") return `${name} ${link}`;
      const open = window.connections.filter(({ connectionState }) => connectionState !== "closed");
      for (const { signalingState } of open) if (signalingState !== "stable") return signalingState;
      return "";
    };
    const videos = () => {
      const found: HTMLVideoElement[] = [];
      const roots: ParentNode[] = [element.shadowRoot!];
      for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
        for (const each of root.querySelectorAll("*")) {
          if (each.shadowRoot) roots.push(each.shadowRoot);
          if (each instanceof HTMLVideoElement && !each.muted) found.push(each);
        }
      }
      return found;
    };
    const movedBy = () =>
      videos().map((video) => {
        const count = video.getVideoPlaybackQuality().totalVideoFrames;
        const first = Math.min(count, frames.get(video) ?? count);
        frames.set(video, first);
        return count - first;
      });
    let moved: number[] = [];
    for (let tries = 0; tries < 300; ++tries) {
      if (wrong() !== "") {
        frames.clear();
      } else {
        moved = movedBy();
        if (moved.length === others && moved.every((count) => count >= 5)) return "";
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return wrong() || `pictures that moved by ${moved.join(", ")}`;
  }, others);
}

/** Random schedules of glare, track changes, ICE restarts and lost signaling on 2 to 4 people: how many end badly. */
export async function schedules(count: number): Promise<Case[]> {
  const server = await Server.start();
  const people: Person[] = [];
  const bad: string[] = [];
  const sizes = [2, 3, 4];
  for (const size of sizes) {
    const settled: number[] = [];
    while (people.length < size) {
      const number = people.length + 1;
      const person = await Person.arrive(["Ann", "Bo", "Cy", "Di"][number - 1]!, number);
      await person.page.addInitScript("globalThis.__name = (it) => it");
      await keepConnections(person);
      await person.enter(server.url, "bench-room-10");
      people.push(person);
    }
    for (let i = 0; i < Math.ceil(count / sizes.length); ++i) {
      const seed = size * 1000 + i;
      await schedule(people, numbers(seed));
      for (const person of people) await showOneself(person);
      const begun = performance.now();
      for (const person of people) {
        const wrong = await disorderAt(person, size - 1);
        if (wrong !== "") bad.push(`seed ${seed}, ${person.name}: ${wrong}`);
      }
      settled.push((performance.now() - begun) / 1000);
    }
    console.log(`${size} people: all well after ${median(settled).toFixed(1)} s, ${Math.max(...settled).toFixed(1)} at most`);
  }
  const errors = people.flatMap((person) => person.errors).filter((error) => !error.includes("WebSocket"));
  await Promise.all(people.map((person) => person.close()));
  await server.stop();
  for (const each of [...bad, ...errors]) console.log(each);
  return [
    { name: `random schedules of ${count} that end in disorder`, unit: "schedules", greenroom: bad.length, target: 0 },
    { name: "errors that nobody handled meanwhile", unit: "errors", greenroom: errors.length, target: 0 },
  ];
}
