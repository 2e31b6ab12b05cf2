import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const build = fileURLToPath(new URL("../../build", import.meta.url));

// scripts/test says which binary and which page are under test.
const binary = process.env["GREENROOM_SERVER"] ?? join(build, "greenroom-server");
export const site = process.env["GREENROOM_SITE"] ?? join(build, "site");

/** A running greenroom-server on 127.0.0.1, with a state folder of its own. */
export class Server {
  private constructor(
    readonly process: ChildProcess,
    readonly port: number,
    readonly scheme: "http" | "https",
    private readonly state: string,
    private readonly logged: { text: string },
    private readonly ended: Promise<number | null>,
  ) {}

  /** Starts one and waits until it says that it is ready. `options`: further flags; a `--port` replaces the free one. */
  static async start(...options: string[]): Promise<Server> {
    const state = mkdtempSync(join(tmpdir(), "greenroom-test-"));
    const port = options.includes("--port") ? [] : ["--port", "0"];
    const child = spawn(
      binary,
      ["--site", site, "--state", state, "--address", "127.0.0.1", ...port, ...options],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    const logged = { text: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (logged.text += text));
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const ready = new Promise<RegExpMatchArray>((resolve) => {
      createInterface(child.stdout).on("line", (line) => {
        const match = /is ready: (https?):\/\/[^:]+:(\d+)/.exec(line);
        if (match) resolve(match);
      });
    });
    const first = await Promise.race([ready, ended]);
    if (!Array.isArray(first)) {
      rmSync(state, { recursive: true, force: true });
      throw new Error(`the server ended with ${first} before it was ready:\n${logged.text}`);
    }
    const scheme = first[1] === "https" ? "https" : "http";
    return new Server(child, Number(first[2]), scheme, state, logged, ended);
  }

  /** Where a browser finds it. */
  get origin(): string {
    return `${this.scheme}://localhost:${this.port}`;
  }

  /** Everything that it has logged so far. */
  get log(): string {
    return this.logged.text;
  }

  /** Resolves to the exit code when the process is gone. */
  get exit(): Promise<number | null> {
    return this.ended;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.process.kill(signal);
    await this.ended;
    rmSync(this.state, { recursive: true, force: true });
  }
}
