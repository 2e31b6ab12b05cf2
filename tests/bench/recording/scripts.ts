import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { BrowserContext } from "@playwright/test";
import { transformWithEsbuild } from "vite";

import { site } from "../../support/server.js";

const folder = fileURLToPath(new URL("in-page/", import.meta.url));

/** Where pages of this context find in-page/NAME.ts: as a module of the site itself, which lets them load no other. */
export const inPage = (name: string): string => `/bench/${name}.js`;

export async function serveInPage(context: BrowserContext): Promise<void> {
  await context.route("**/bench/*.js", async (route) => {
    const name = /([a-z-]+)\.js$/.exec(route.request().url())?.[1] ?? "";
    const path = join(folder, `${name}.ts`);
    const { code } = await transformWithEsbuild(readFileSync(path, "utf8"), path, { sourcemap: false });
    await route.fulfill({ contentType: "text/javascript", body: code });
  });
}

/** The address of the site's recording worker. */
export function recordingWorker(): string {
  const assets = join(site, "assets");
  const ours = (file: string) =>
    file.startsWith("worker-") && readFileSync(join(assets, file), "utf8").includes("greenroom-recording");
  const script = readdirSync(assets).find(ours);
  if (script === undefined) throw new Error(`${assets} has no script that loads greenroom-recording`);
  return `/assets/${script}`;
}
