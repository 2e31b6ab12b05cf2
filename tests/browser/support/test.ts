import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test as base } from "@playwright/test";

import { Server } from "../../support/server.js";
import { Person, type PersonOptions } from "./person.js";

export { expect } from "@playwright/test";
export { Person } from "./person.js";

interface Fixtures {
  /** A server of this test's own, over https. */
  readonly server: Server;
  /** A folder for a browser that keeps files for real, and that can be killed and opened again: `arrive` takes it. */
  readonly profile: string;
  /** Somebody new, with a browser and a camera of their own. */
  readonly arrive: (name: string, options?: PersonOptions) => Promise<Person>;
}

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.stop();
  },
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), "greenroom-profile-"));
    await use(profile);
    // A browser that was just closed may still write.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  // The profile is named so that it goes after those who use it.
  arrive: async ({ profile }, use) => {
    void profile;
    const people: Person[] = [];
    await use(async (name, options) => {
      const person = await Person.arrive(name, people.length + 1, options);
      people.push(person);
      return person;
    });
    await Promise.all(people.map((person) => person.close()));
  },
});

/** Waits until `viewer` sees `shown`'s own camera, and sees it move. */
export async function seesMoving(viewer: Person, shown: Person): Promise<void> {
  const frames = new Set<number>();
  await expect
    .poll(
      async () => {
        const mark = await viewer.sees(shown.name);
        if (mark?.person === shown.number) frames.add(mark.frame);
        return frames.size;
      },
      { message: `${viewer.name} sees ${shown.name} move`, intervals: [100] },
    )
    .toBeGreaterThan(2);
}

/** Waits until everybody sees everybody, themselves too. */
export async function allSeeAll(people: readonly Person[]): Promise<void> {
  for (const viewer of people) {
    await expect(viewer.tiles).toHaveCount(people.length);
    for (const shown of people) await seesMoving(viewer, shown);
  }
}
