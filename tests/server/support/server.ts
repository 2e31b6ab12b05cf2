import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test as base } from "@playwright/test";

import { Server } from "../../support/server.js";
import { writeSite } from "./site.js";

interface Fixtures {
  /** A folder of the test's own. */
  folder: string;
  /** Starts a process with just these arguments; it is killed at the end of the test if it still runs. */
  run: (...args: string[]) => Server;
  /** Starts a server with a small site, on loopback and plain http, and waits until it is ready. */
  serve: (...args: string[]) => Promise<Server>;
  /** The same with TLS and a certificate made for it. */
  serveTls: (...args: string[]) => Promise<Server>;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "greenroom-server-test-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  run: async ({}, use) => {
    const servers: Server[] = [];
    await use((...args) => {
      const server = new Server(args);
      servers.push(server);
      return server;
    });
    for (const server of servers) {
      server.signal("SIGKILL");
      await server.ended;
    }
  },

  serve: async ({ run, folder }, use) => {
    await use(async (...args) => {
      const server = run("--http", "--port", "0", "--site", writeSite(folder), ...args);
      await server.ready();
      return server;
    });
  },

  serveTls: async ({ run, folder }, use) => {
    await use(async (...args) => {
      const state = join(folder, "state");
      const where = ["--port", "0", "--address", "127.0.0.1", "--state", state];
      const server = run(...where, "--site", writeSite(folder), ...args);
      await server.ready();
      return server;
    });
  },
});

export { expect } from "@playwright/test";
export { Server } from "../../support/server.js";
