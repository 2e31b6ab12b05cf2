import englishWords from "../../words/en.json?url";
import chineseWords from "../../words/zh-CN.json?url";
import boardWorker from "../board/worker.ts?worker&url";
import effectsWorker from "../effects/worker.ts?worker&url";
import filesWorker from "../files/worker.ts?worker&url";
import recordingWorker from "../recording/worker.ts?worker&url";
import type { App } from "./types.js";

export type LoadProblem = "unsupported" | "failed";

/** Brings the C++ into the page, or says why that did not work. */
export async function loadApp(): Promise<App | LoadProblem> {
  if (!("WebAssembly" in globalThis)) return "unsupported";
  try {
    const { default: createModule } = await import("greenroom-wasm");
    const module = await createModule();
    const whole = (address: string) => new URL(address, location.href).href;
    return new module.App(
      whole(effectsWorker),
      whole(recordingWorker),
      whole(filesWorker),
      whole(boardWorker),
      whole(englishWords),
      whole(chineseWords),
    ) as App;
  } catch (cause) {
    console.error(cause);
    return "failed";
  }
}

let rest: Promise<unknown> | null = null;

/** Brings in the views that one does not see at first, behind those that one does. Called again, tries again what failed. */
export function loadRest(): void {
  rest ??= import("../shell/rest.js").catch(() => {
    rest = null;
  });
}
