// The effects' kernels against the browser's and OpenCV's own, on one 1920x1080 frame.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";
import { createServer } from "vite";

import type { PixelCase } from "./pixels/case.js";
import { filters } from "./pixels/filters.js";
import { keys } from "./pixels/keys.js";
import type { PixelsPage } from "./pixels/page.js";
import { type Case, median, report, spread } from "./support/report.js";

declare global {
  interface Window {
    pixels: PixelsPage;
  }
}

const rounds = 15;
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** `--only TEXT` takes the cases that have it in their name, `--module FOLDER` a module built elsewhere. */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

let module = option("--module");
if (module === undefined) {
  module = path("../../build/wasm");
  execFileSync("cmake", ["--build", module, "--target", "greenroom-pixels-bench", "--", "--quiet"], {
    stdio: "inherit",
  });
}
const only = option("--only") ?? "";
const cases = [...filters, ...keys].filter(({ name }) => name.includes(only));

const server = await createServer({
  configFile: false,
  root: path("pixels"),
  cacheDir: path("../../build/scratch/vite"),
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: {
    hmr: false,
    fs: { allow: [path("pixels"), module] },
    // Isolated pages have a finer clock.
    headers: {
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    },
  },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(error));
await page.goto(server.resolvedUrls?.local[0] ?? "");
if (cases.some(({ peers }) => peers?.some((peer) => peer.startsWith("OpenCV")) === true)) {
  await page.addScriptTag({ path: path("../../node_modules/@techstark/opencv-js/dist/opencv.js") });
}
await page.evaluate(
  ({ address, width, height }) => window.pixels.start(address, width, height),
  { address: `/@fs${module}/greenroom-pixels-bench.js`, width: 1920, height: 1080 },
);

const works = new Set(["floor", ...cases.map((each) => each.work ?? each.name)]);
const peers = new Set(cases.flatMap((each) => each.peers ?? []));
const samples = new Map<string, number[]>();
for (const name of works) await page.evaluate((it) => window.pixels.timings.addWork(it), name);
for (const name of peers) await page.evaluate((it) => window.pixels.timings.addPeer(it), name);
for (let round = 0; round < rounds; ++round) {
  // One after the other in every round, so that a machine that slows down slows all of them.
  for (const name of [...works, ...peers]) {
    const took = await page.evaluate((it) => window.pixels.timings.time(it), name);
    samples.set(name, [...(samples.get(name) ?? []), took]);
  }
}
await browser.close();
await server.close();

const time = (name: string): number => median(samples.get(name) ?? []);

/** The most milliseconds with which every goal is reached. */
function target({ goals }: PixelCase): number | undefined {
  if (goals === undefined) return undefined;
  const limits = goals.map((goal) => {
    if ("peer" in goal) return time(goal.peer) / goal.faster;
    if ("floors" in goal) return time("floor") * goal.floors;
    return Math.min(...goal.fastest.map(time)) * goal.times;
  });
  return Math.min(...limits);
}

function result(each: PixelCase): Case {
  const name = each.work ?? each.name;
  const limit = target(each);
  return {
    name: each.name,
    unit: "ms",
    greenroom: time(name),
    floor: time("floor"),
    peers: Object.fromEntries((each.peers ?? []).map((peer) => [peer, time(peer)])),
    ...(limit === undefined ? {} : { target: limit }),
    detail: spread(samples.get(name) ?? [], 2),
  };
}

report(cases.map(result));
