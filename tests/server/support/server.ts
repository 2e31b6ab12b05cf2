import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { test as base } from "@playwright/test";

import { writeSite } from "./site.js";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");
const program = process.env["GREENROOM_SERVER"] ?? join(root, "build/greenroom-server");

/** How a process ended, and all it said. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A server of the test's own, as a process. */
export class Server {
  readonly ended: Promise<Ended>;
  private stdout = "";
  private stderr = "";
  private readonly process: ChildProcess;

  constructor(args: string[]) {
    this.process = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.process.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.process.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = once(this.process, "close").then(([code]) => ({
      code: code as number | null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  /** Resolves with the line that says so; rejects when the process ends instead. */
  async ready(): Promise<string> {
    const line = new Promise<string>((done) => {
      const look = (): void => {
        if (this.stdout.includes("\n")) done(this.stdout);
      };
      this.process.stdout?.on("data", look);
      look();
    });
    const died = this.ended.then(({ code, stderr }) => {
      throw new Error(`the server ended with ${code}: ${stderr}`);
    });
    return Promise.race([line, died]);
  }

  /** "https://localhost:40123", once it is ready. */
  get url(): string {
    const url = /https?:\/\/localhost:\d+/.exec(this.stdout)?.[0];
    if (url === undefined) throw new Error("the server is not ready");
    return url;
  }

  get signaling(): string {
    return `${this.url.replace("http", "ws")}/ws`;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  get log(): string {
    return this.stderr;
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }

  async stop(): Promise<Ended> {
    this.signal("SIGTERM");
    return this.ended;
  }
}

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
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "greenroom-server-test-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  // eslint-disable-next-line no-empty-pattern
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
