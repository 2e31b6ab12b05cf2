import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

import { flags, type PersonOptions } from "./person.js";

interface Reply {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * A tab that can be hidden. Playwright keeps every page it drives visible, whatever covers it; this one is driven by
 * the browser's own protocol and nothing more.
 */
export class PlainTab {
  readonly #answers = new Map<number, (reply: Reply) => void>();
  #last = 0;
  #session: string | undefined;

  private constructor(
    readonly process: ChildProcess,
    readonly profile: string,
    readonly socket: WebSocket,
  ) {
    socket.on("message", (data: Buffer) => {
      const reply = JSON.parse(data.toString()) as Reply;
      if (reply.id === undefined) return;
      this.#answers.get(reply.id)?.(reply);
      this.#answers.delete(reply.id);
    });
  }

  static async open(address: string, number: number, options: PersonOptions = {}): Promise<PlainTab> {
    const profile = mkdtempSync(join(tmpdir(), "greenroom-tab-"));
    const process_ = spawn(
      process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      [
        ...flags(number, options),
        "--headless",
        "--ignore-certificate-errors",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        address,
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = "";
      process_.stderr.on("data", (data: Buffer) => {
        said += data.toString();
        const match = /^DevTools listening on (ws:.*)$/m.exec(said);
        if (match?.[1] !== undefined) resolve(match[1]);
      });
      process_.once("exit", () => reject(new Error(`Chromium ended: ${said}`)));
    });
    const socket = new WebSocket(endpoint);
    await once(socket, "open");
    const tab = new PlainTab(process_, profile, socket);
    const { targetInfos } = (await tab.#send("Target.getTargets")) as {
      targetInfos: readonly { readonly type: string; readonly targetId: string }[];
    };
    const targetId = targetInfos.find(({ type }) => type === "page")!.targetId;
    const attached = await tab.#send("Target.attachToTarget", { targetId, flatten: true });
    tab.#session = attached["sessionId"] as string;
    await tab.#loaded(address);
    return tab;
  }

  async #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const answered = new Promise<Reply>((resolve) => this.#answers.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params, sessionId: this.#session }));
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result ?? {};
  }

  /** Asked again and again, because a page that goes to its address takes our question along with it. */
  async #loaded(address: string): Promise<void> {
    const arrived = `location.href.startsWith(${JSON.stringify(address)}) && document.readyState === "complete"`;
    while ((await this.#evaluate(arrived).catch(() => false)) !== true);
  }

  /** Runs a function in the page, as Playwright's evaluate does: it must need nothing from around it. */
  run<Argument, Result>(work: (argument: Argument) => Promise<Result>, argument?: Argument): Promise<Result> {
    return this.#evaluate(`(${String(work)})(${JSON.stringify(argument)})`) as Promise<Result>;
  }

  /** What the expression is worth, once it is settled. */
  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value?: unknown }).value;
  }

  /** Puts another tab in front, and returns when this one knows. */
  async hide(): Promise<void> {
    const hidden = this.run(
      () => new Promise((resolve) => document.addEventListener("visibilitychange", () => resolve(true), { once: true })),
    );
    const session = this.#session;
    this.#session = undefined;
    await this.#send("Target.createTarget", { url: "about:blank" });
    this.#session = session;
    await hidden;
  }

  async close(): Promise<void> {
    const gone = once(this.process, "exit");
    // Asked to, it ends all of its processes first, and none of them writes into the profile any more.
    this.#session = undefined;
    void this.#send("Browser.close");
    await gone;
    this.socket.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
