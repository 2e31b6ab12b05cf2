import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Devices, Person } from "../../browser/support/person.js";
import { Server } from "../../support/server.js";

/** Somebody whose browser keeps files for real. */
export interface Visit {
  readonly person: Person;
  readonly server: Server;
  /** The browser's folder. */
  readonly profile: string;
}

/** Does the work in a browser of its own, of which nothing is left after, whatever happens. */
export async function visiting<T>(devices: Devices, work: (visit: Visit) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "greenroom-bench-"));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  const server = await Server.start();
  try {
    const person = await Person.arrive("Ann", 1, { ...devices, profile });
    try {
      return await work({ person, server, profile });
    } finally {
      await person.context.close();
    }
  } finally {
    await server.stop();
    process.off("exit", remove);
    remove();
  }
}
