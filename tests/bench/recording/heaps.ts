import type { CDPSession, Page } from "@playwright/test";

/** Bytes that are in use after a collection of garbage. */
export interface Heaps {
  readonly page: number;
  readonly worker: number;
  /** The worker's WebAssembly memory, as large as it has grown. */
  readonly wasm: number;
}

type Send = (method: "HeapProfiler.collectGarbage" | "Runtime.getHeapUsage") => Promise<unknown>;

/** Speaks with the page's only worker. */
async function toWorker(session: CDPSession): Promise<Send> {
  const answers = new Map<number, (result: unknown) => void>();
  const attached = new Promise<string>((resolve) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId);
    });
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let last = 0;
  return async (method) => {
    const id = ++last;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
}

async function used(send: Send): Promise<number> {
  await send("HeapProfiler.collectGarbage");
  return ((await send("Runtime.getHeapUsage")) as { usedSize: number }).usedSize;
}

// Goes before a worker's script, to keep the memory that its module makes.
const keepMemory = `for (const name of ["instantiate", "instantiateStreaming"]) {
  const make = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await make(...all);
    const exports = Object.values((made.instance ?? made).exports);
    self.wasmMemory = exports.find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
}
`;

/** From now on workers with this script can be watched. */
export async function makeWatchable(page: Page, script: string): Promise<void> {
  await page.context().route(`**${script}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: keepMemory + (await response.text()) });
  });
}

/** Returns what tells the heaps of this page and of the one worker that it has. */
export async function watchHeaps(page: Page): Promise<() => Promise<Heaps>> {
  const session = await page.context().newCDPSession(page);
  const worker = await toWorker(session);
  return async () => ({
    page: await used((method) => session.send(method)),
    worker: await used(worker),
    wasm: await page.workers()[0]!.evaluate<number>("wasmMemory.buffer.byteLength"),
  });
}
