import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const build = fileURLToPath(new URL("../../build", import.meta.url));

// scripts/test says which binary and which page are under test.
const program = process.env["GREENROOM_SERVER"] ?? join(build, "greenroom-server");
export const site = process.env["GREENROOM_SITE"] ?? join(build, "site");

/** How a process ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A greenroom-server of the test's own, as a process. */
export class Server {
  readonly ended: Promise<Ended>;
  private stdout = "";
  private stderr = "";
  private readonly process: ChildProcess;

  constructor(args: readonly string[]) {
    this.process = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.process.stdout?.on("data", (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.process.stderr?.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = once(this.process, "close").then(([code]) => ({
      code: code as number | null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  /** Starts one that serves the built page on 127.0.0.1, and waits until it is ready. */
  static async start(...options: string[]): Promise<Server> {
    const state = mkdtempSync(join(tmpdir(), "greenroom-test-"));
    const port = options.includes("--port") ? [] : ["--port", "0"];
    const where = ["--site", site, "--state", state, "--address", "127.0.0.1"];
    const server = new Server([...where, ...port, ...options]);
    void server.ended.then(() => rmSync(state, { recursive: true, force: true }));
    await server.ready();
    return server;
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

  get pid(): number {
    const { pid } = this.process;
    if (pid === undefined) throw new Error("the server has not started");
    return pid;
  }

  get log(): string {
    return this.stderr;
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.signal(signal);
    return this.ended;
  }
}
