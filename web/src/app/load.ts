import effectsWorker from "../effects/worker.ts?worker&url";
import type { App } from "./types.js";

export type LoadProblem = "unsupported" | "failed";

/** Brings the C++ into the page, or says why that did not work. */
export async function loadApp(): Promise<App | LoadProblem> {
  if (!("WebAssembly" in globalThis)) return "unsupported";
  try {
    const { default: createModule } = await import("greenroom-wasm");
    const module = await createModule();
    return new module.App(new URL(effectsWorker, location.href).href) as App;
  } catch (cause) {
    console.error(cause);
    return "failed";
  }
}
