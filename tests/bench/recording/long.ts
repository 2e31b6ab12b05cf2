import type { JSHandle, Page } from "@playwright/test";

import type { LongRecording, Plan } from "./in-page/long-recording.js";
import { inPage, recordingWorker, serveInPage } from "./scripts.js";

/** The id of the long recording, the only one there is. */
export const longId = "0123456789abcdef0123456789abcdef";

/** Begins a long recording in this page, with a store's worker of its own. */
export async function beginLong(page: Page, bitsPerSecond: number): Promise<JSHandle<LongRecording>> {
  await serveInPage(page.context());
  return page.evaluateHandle(
    async ({ module, plan }) => {
      const loaded = (await import(module)) as { LongRecording: { begin(plan: Plan): Promise<LongRecording> } };
      return loaded.LongRecording.begin(plan);
    },
    { module: inPage("long-recording"), plan: { script: recordingWorker(), id: longId, bitsPerSecond } },
  );
}
